import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { root } from "../boot/repository.ts";
import { readSources } from "../contract/source/source-folder.ts";
import { lintContract, type PlacedProblem } from "./lint-contract.ts";
import { answerSlips } from "./slips/answers.ts";
import { callbackSlips } from "./slips/callbacks.ts";
import { methodSlips } from "./slips/methods.ts";
import { parameterSlips } from "./slips/parameters.ts";
import { listSlips, secretSlips } from "./slips/secrets-and-lists.ts";
import type { Slip } from "./slips/slip.ts";
import { sourceSlips } from "./slips/sources.ts";
import { yamlSlips } from "./slips/yaml.ts";

const readmeFile = join(root, "spec/README.md");
const known = await readSources(fixtureFolder);

let copy: TemporaryFolder;

beforeAll(() => {
  copy = temporaryFolder();
  cpSync(fixtureFolder, copy.path, { recursive: true });
  copy.write({
    "released/openapi.json": readFileSync(join(fixtureFolder, "../openapi.json"), "utf8"),
  });
});

afterAll(() => copy.remove());

test("the fixture contract passes", async () => {
  expect(await lintContract(fixtureFolder, { readmeFile })).toEqual([]);
});

describe.each([
  ["YAML", yamlSlips],
  ["methods", methodSlips],
  ["callbacks", callbackSlips],
  ["parameters", parameterSlips],
  ["secrets", secretSlips],
  ["lists", listSlips],
  ["answers", answerSlips],
  ["sources", sourceSlips],
])("an editor's slip in %s:", (_, slips) => {
  test.each(slips)("$name is reported at its line", async (slip) => {
    const lines = write(slip);
    const isTold = ({ what, fix }: PlacedProblem) => slip.says.test(`${what}; ${fix}`);
    const isFound = (one: PlacedProblem) => isTold(one) && isAt(one, slip, lines);
    const own = await lintContract(copy.path, { readmeFile, known, ownChecksOnly: true });
    // the full lint includes our own checks, which find most slips
    const problems = own.some(isFound) ? own : await lintContract(copy.path, { readmeFile, known });
    const said = problems.map(({ file, line, what, fix }) => `${file}:${line}: ${what}; ${fix}`);
    expect(problems.filter(isTold), said.join("\n")).not.toEqual([]);
    expect(problems.filter(isFound), said.join("\n")).not.toEqual([]);
  });
});

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
  if (slip.toldAt !== undefined) return file === slip.toldAt;
  const isMissing = slip.to.length < slip.from.length;
  return file === slip.file && line <= last && (isMissing || line >= first - 2);
}
