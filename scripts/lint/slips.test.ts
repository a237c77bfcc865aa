import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { describe, expect, test } from "vitest";
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
const releasedContract = join(fixtureFolder, "../openapi.json");

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
    const { folder, lines } = copyWith(slip);
    const isTold = ({ what, fix }: PlacedProblem) => slip.says.test(`${what}; ${fix}`);
    const isFound = (one: PlacedProblem) => isTold(one) && isAt(one, slip, lines);
    const own = await lintContract(folder, { readmeFile, known, ownChecksOnly: true });
    // the full lint includes our own checks, which find most slips
    const problems = own.some(isFound) ? own : await lintContract(folder, { readmeFile, known });
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

/** A copy of the fixture contract with the slip in it. */
function copyWith(slip: Slip): { folder: string; lines: Lines } {
  const { path: folder, write } = folderForTest();
  cpSync(fixtureFolder, folder, { recursive: true });
  write({ "released/openapi.json": readFileSync(releasedContract, "utf8") });
  const file = join(folder, slip.file);
  const text = readFileSync(file, "utf8");
  const start = text.indexOf(slip.from);
  if (start < 0) throw new Error(`${slip.file} has no ${slip.from}.`);
  writeFileSync(
    file,
    text.replace(slip.from, () => slip.to),
  );
  const first = text.slice(0, start).split("\n").length;
  const last = first + slip.to.split("\n").length;
  return { folder, lines: { first, last } };
}

/** Missing things are reported at their parent, which is above. */
function isAt({ file, line }: PlacedProblem, slip: Slip, { first, last }: Lines): boolean {
  if (slip.toldAt !== undefined) return file === slip.toldAt;
  const isMissing = slip.to.length < slip.from.length;
  return file === slip.file && line <= last && (isMissing || line >= first - 2);
}
