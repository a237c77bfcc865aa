/** Tries slips of an editor on a copy of the fixture contract. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { root } from "../../boot/repository.ts";
import { readSources, type Sources } from "../../contract/source/source-folder.ts";
import { lintContract, type PlacedProblem } from "../lint-contract.ts";
import { answerSlips } from "./answers.ts";
import { callbackSlips } from "./callbacks.ts";
import { methodSlips } from "./methods.ts";
import { parameterSlips } from "./parameters.ts";
import { listSlips, secretSlips } from "./secrets-and-lists.ts";
import type { Slip } from "./slip.ts";
import { sourceSlips } from "./sources.ts";
import { yamlSlips } from "./yaml.ts";

const allSlips: Readonly<Record<string, readonly Slip[]>> = {
  YAML: yamlSlips,
  methods: methodSlips,
  callbacks: callbackSlips,
  parameters: parameterSlips,
  secrets: secretSlips,
  lists: listSlips,
  answers: answerSlips,
  sources: sourceSlips,
};

const readmeFile = join(root, "spec/README.md");
let known: Sources;
let copy: TemporaryFolder;

/** Declares one test for each slip that `isWanted` takes by its number within its kind. */
export function trySlips(isWanted: (number: number) => boolean): void {
  beforeAll(async () => {
    known = await readSources(fixtureFolder);
    copy = temporaryFolder();
    cpSync(fixtureFolder, copy.path, { recursive: true });
    const released = readFileSync(join(fixtureFolder, "../openapi.json"), "utf8");
    copy.write({ "released/openapi.json": released });
  });

  afterAll(() => copy.remove());

  describe.each(Object.entries(allSlips))("an editor's slip in %s:", (_, slips) => {
    test.each(slips.filter((_slip, index) => isWanted(index)))(
      "$name is reported at its line",
      isReported,
    );
  });
}

async function isReported(slip: Slip): Promise<void> {
  const lines = write(slip);
  const isTold = ({ what, fix }: PlacedProblem) => slip.says.test(`${what}; ${fix}`);
  const isFound = (one: PlacedProblem) => isTold(one) && isAt(one, slip, lines);
  const own = await lintContract(copy.path, { readmeFile, known, ownChecksOnly: true });
  // the full lint includes our own checks, which find most slips
  const problems = own.some(isFound) ? own : await lintContract(copy.path, { readmeFile, known });
  const said = problems.map(({ file, line, what, fix }) => `${file}:${line}: ${what}; ${fix}`);
  expect(problems.filter(isTold), said.join("\n")).not.toEqual([]);
  expect(problems.filter(isFound), said.join("\n")).not.toEqual([]);
}

/** The lines of the file that a slip touches. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Writes the slip into the copy for the time of the test, and returns the lines it touches. */
function write(slip: Slip): Lines {
  const file = join(copy.path, slip.file);
  const text = readFileSync(file, "utf8");
  const start = text.indexOf(slip.from);
  if (start < 0) throw new Error(`${slip.file} has no ${slip.from}.`);
  onTestFinished(() => writeFileSync(file, text));
  writeFileSync(
    file,
    text.replace(slip.from, () => slip.to),
  );
  const first = text.slice(0, start).split("\n").length;
  return { first, last: first + slip.to.split("\n").length };
}

/** Missing things are reported at their parent, which is above. */
function isAt({ file, line }: PlacedProblem, slip: Slip, { first, last }: Lines): boolean {
  if (slip.reportedAt !== undefined) return file === slip.reportedAt;
  const isMissing = slip.to.length < slip.from.length;
  return file === slip.file && line <= last && (isMissing || line >= first - 2);
}
