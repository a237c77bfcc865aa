import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createAccountsClient } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { expectRecordedIn } from "@vox-accounts/test-kit/recordings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf, root } from "../docs/support/block.ts";
import { createProject } from "../docs/support/project.ts";
import { runBlock } from "../docs/support/run-block.ts";
import { contract } from "../support/contract.ts";
import { code, coverage, fieldPaths, functionRows } from "./support/function-rows.ts";
import { migratingPage } from "./support/migrating-page.ts";
import { officialMethods } from "./support/official-call.ts";
import { officialAccounts, officialTables } from "./support/official-in-process.ts";

const pageFile = join(root, migratingPage);
const [after = "", rule = ""] = blocksOf(migratingPage, "ts").map(({ code }) => code);
const [before = ""] = blocksOf(migratingPage, "js").map(({ code }) => code);
const official = Object.keys(officialAccounts(() => ({})));
const project = createProject();
let wireName: (name: string) => string;

beforeAll(async () => {
  const file = pathToFileURL(project.write("rule.ts", rule)).href;
  ({ wireName } = (await import(/* @vite-ignore */ file)) as { wireName: typeof wireName });
});
afterAll(() => project[Symbol.dispose]());

it("the blocks before and after print the same on the same mock", async () => {
  await using mock = await startMock({ tls: true, state: { children: 40, seed: 3 } });
  const printed = await Promise.all([runBlock(before, "cjs", mock), runBlock(after, "ts", mock)]);
  expect(printed[1]).toBe(printed[0]);
  expect(printed[0].trimEnd().split("\n").length).toBeGreaterThan(4);
  const methods = ["GetAccountInfo", "GetAvailablePlans", "GetChildrenAccounts"] as const;
  for (const method of methods)
    expect(mock.requests({ method, outcome: "answered" }).length).toBeGreaterThan(1);
  expect(mock.requests({ outcome: "refused" })).toEqual([]);
  expect(new Set(mock.requests().map(({ issuer }) => issuer)).size).toBe(2); // the account and a child
});

describe("the functions", () => {
  it("of only one client are listed", () => {
    const ours = createAccountsClient({ auth: () => "token" });
    for (const method of officialMethods)
      expect(ours).toHaveProperty(functionName(method), expect.any(Function));
    expectRecordedIn(pageFile, "coverage", coverage());
  });

  it("are in the table with whatever the rule does not cover", async () => {
    const heading = ["function", "parameters", "fields"];
    const rows = [heading, heading.map(() => "---"), ...(await functionRows())];
    expectRecordedIn(pageFile, "functions", rows.map(lineOf).join(""));
  });
});

describe("the rule", () => {
  it("converts every parameter in the official client's tables to ours", () => {
    const names = [...officialTables().values()].flat();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter(({ name, rawName }) => wireName(name) !== rawName)).toEqual([]);
  });

  it("converts every renamed field to ours, except those that the page lists", async () => {
    const unconverted = (await answers()).flatMap(({ ours, theirs }) =>
      theirs.filter((path) => !ours.includes(wireName(path))),
    );
    const names = [...new Set(unconverted.map((path) => code(path.split(".").at(-1) ?? "")))];
    expectRecordedIn(pageFile, "exceptions", `${names.toSorted().join(", ")}\n`);
  });

  it("is not needed inside lists and objects of a record, where the official client keeps wire names", async () => {
    const paths = (await answers()).flatMap(({ theirs }) =>
      theirs.filter((path) => /^\.result(?:\[\])?\.\w+\W/u.test(path)),
    );
    const names = paths.map((path) => path.split(".").at(-1) ?? "");
    expect(names.some((name) => name.includes("_"))).toBe(true);
    expect(names.filter((name) => /[A-Z]/u.test(name))).toEqual([]);
  });
});

function lineOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell ? ` ${cell} ` : " ")).join("|")}|\n`;
}

/** The fields of each example answer, on the wire and in the official client. */
async function answers(): Promise<{ method: string; ours: string[]; theirs: string[] }[]> {
  const described = contract.filter(({ method }) => official.includes(functionName(method)));
  const examples = described.flatMap(({ method, successes }) =>
    Object.values(successes).map((example) => ({ method, example })),
  );
  return Promise.all(
    examples.map(async ({ method, example }) => {
      const answer = await officialAccounts(() => example)[functionName(method)]?.({});
      return { method, ours: fieldPaths(example), theirs: fieldPaths(answer) };
    }),
  );
}
