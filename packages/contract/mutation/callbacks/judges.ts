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

/** Something that may notice a change of a callback, and returns its message. */
export type Judge = (before: Contract, after: Contract) => string | undefined;

/** The lint: for example, it notices an example that no longer matches, or a wrongly named payload. */
const lint: Judge = (_, after) => {
  const spec = { contract: after } as Spec; // these checks use nothing else
  const checks = [callbacks, callbackExamples, callbackCoverage, secrets];
  try {
    const [first] = checks.flatMap((check) => check(spec));
    return first && `${first.where}: ${first.what}`;
  } catch (error) {
    return String(error); // the lint also reports checks that throw
  }
};

/** The diff of a release, except for changes of descriptions. */
const release: Judge = (before, after) => {
  const changes = compareDocuments(new ApiDocument(before), new ApiDocument(after));
  const relevant = changes.find(({ severity, side }) => severity !== "docs" && side !== "docs");
  const lifecycle = changes.find(({ where }) => where === "deprecated" || where === "x-lifecycle");
  const change = relevant ?? lifecycle;
  return change && `${change.method} ${change.where}: ${change.what}`;
};

/** The quicker judge first; the other only gets what it misses. */
export const judges: Readonly<Record<string, Judge>> = { release, lint };
