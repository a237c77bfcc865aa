import type { Contract } from "@vox-accounts/scripts/contract/document";
import { compareDocuments } from "@vox-accounts/scripts/diff/compare/compare-documents";
import { ApiDocument } from "@vox-accounts/scripts/diff/read/api-document";
import {
  callbackCoverage,
  callbackExamples,
} from "@vox-accounts/scripts/lint/checks/callback-examples";
import { callbacks } from "@vox-accounts/scripts/lint/checks/callbacks";
import { secrets } from "@vox-accounts/scripts/lint/checks/secrets";
import type { Spec } from "@vox-accounts/scripts/lint/spec";

/** What may notice a change of a callback; it gives what it says of it. */
export type Judge = (before: Contract, after: Contract) => string | undefined;

/** The checks of a contract by itself: an example that no longer fits, a payload under a wrong name. */
const lint: Judge = (_, after) => {
  const spec = { contract: after } as Spec; // these checks look at nothing else
  const checks = [callbacks, callbackExamples, callbackCoverage, secrets];
  try {
    const [first] = checks.flatMap((check) => check(spec));
    return first && `${first.where}: ${first.what}`;
  } catch (error) {
    return String(error); // the lint tells of a check that breaks off, as one does over a schema
  }
};

/** What receivers are told of a release; words alone would be no change for them. */
const release: Judge = (before, after) => {
  const changes = compareDocuments(new ApiDocument(before), new ApiDocument(after));
  const heard = changes.find(({ severity, side }) => severity !== "docs" && side !== "docs");
  const ended = changes.find(({ where }) => where === "deprecated" || where === "x-lifecycle");
  const told = heard ?? ended;
  return told && `${told.method} ${told.where}: ${told.what}`;
};

/** The quick one first: the other looks at what it leaves over. */
export const judges: Readonly<Record<string, Judge>> = { release, lint };
