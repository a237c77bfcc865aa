import { pathToFileURL } from "node:url";
import { createAccountsClient } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { operationLifecycle } from "@vox-accounts/types/operation-facts";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksOf, pageText } from "../docs/support/block.ts";
import { createProject } from "../docs/support/project.ts";
import { runBlock } from "../docs/support/run-block.ts";
import { contract } from "../support/contract.ts";
import { knownDifferences } from "./known-differences.ts";
import { fieldPaths, functionOf, functionRows } from "./support/function-rows.ts";
import { migratingPage, tableUnder } from "./support/migrating-page.ts";
import { officialMethods } from "./support/official-call.ts";
import { officialAccounts, officialTables } from "./support/official-in-process.ts";

const page = pageText(migratingPage);
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

it("the blocks before and after print the same, against the same mock", async () => {
  await using mock = await startMock({ tls: true, state: { children: 40, seed: 3 } });
  const printed = await Promise.all([runBlock(before, "cjs", mock), runBlock(after, "ts", mock)]);
  expect(printed[1]).toBe(printed[0]);
  expect(printed[0].trimEnd().split("\n").length).toBeGreaterThan(4);
  const methods = ["GetAccountInfo", "GetAvailablePlans", "GetChildrenAccounts"] as const;
  for (const method of methods)
    expect(mock.requests({ method, outcome: "answered" }).length).toBeGreaterThan(1);
  expect(mock.requests({ outcome: "refused" })).toEqual([]);
  expect(new Set(mock.requests().map(({ issuer }) => issuer)).size).toBe(2); // a child's too
});

describe("the functions", () => {
  it("of the official client are all here under their names", () => {
    const ours = createAccountsClient({ auth: () => "token" });
    expect(official.toSorted()).toEqual(officialMethods.map(functionOf).toSorted());
    for (const name of official) expect(ours).toHaveProperty(name, expect.any(Function));
  });

  it("that it lacks are named", () => {
    const lacking = Object.keys(operationTable)
      .map(functionOf)
      .filter((name) => !official.includes(name));
    expect(page).toContain("`addAccount`, `chargeAccount` and `cloneAccount`, which it lacks");
    expect(lacking).toEqual(["addAccount", "chargeAccount", "cloneAccount"]);
  });

  it("that the vendor withdrew or has in its older reference only are told apart", () => {
    const told = Object.fromEntries(
      Object.entries(operationLifecycle).map(([method, { state }]) => [functionOf(method), state]),
    );
    const of = (state: string) => Object.keys(told).filter((name) => told[name] === state);
    expect([of("withdrawn"), of("older-reference")]).toEqual([
      ["chargeAccount"],
      ["addAccount", "cloneAccount"],
    ]);
    expect(operationLifecycle.ChargeAccount.since).toMatch(/^2025-08-/u);
    expect(page.replace(/\s+/gu, " ")).toContain(
      "the vendor withdrew `chargeAccount` in August 2025 and has the other two only in its older reference",
    );
  });

  it("stand in the table with what needs more than the rule, as the official client's own tables tell", async () => {
    const rows = await functionRows();
    const lines = new Set(tableUnder("function").map(lineOf));
    const missing = rows.map(lineOf).filter((line) => !lines.has(line));
    const advice = `under "The 13 functions" of ${migratingPage}, write:\n${missing.join("\n")}\n`;
    expect(tableUnder("function"), advice).toEqual(rows);
  });

  it("leave none of the known differences untold", () => {
    const rows = new Map(
      tableUnder("function").map(([name, parameters = ""]) => [name, parameters]),
    );
    const untold = knownDifferences.filter(
      ({ method, parameter, reason }) =>
        reason !== "any for all" &&
        !rows.get(`\`${functionOf(method)}\``)?.includes(`\`${wireName(parameter)}\``),
    );
    expect(untold).toEqual([]);
  });
});

describe("the rule", () => {
  it("turns every parameter in the official client's tables into ours, without an exception", () => {
    const tables = [...officialTables()];
    const names = tables.flatMap(([method, table]) =>
      table.map(({ name, rawName }) => ({ method, name, rawName })),
    );
    expect(tables).toHaveLength(13);
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter(({ name, rawName }) => wireName(name) !== rawName)).toEqual([]);
    const ours: Readonly<Record<string, { parameters: object }>> = operationTable;
    expect(
      names.filter(
        ({ method, rawName }) => !Object.hasOwn(ours[method]?.parameters ?? {}, rawName),
      ),
    ).toEqual([]);
  });

  it("turns every field that it renames into ours, but for the currencies", async () => {
    const unturned = (await answers()).flatMap(({ method, ours, theirs }) =>
      theirs
        .filter((path) => !ours.includes(wireName(path)))
        .map((path) => `${method} ${ours.includes(path) ? path : "?"}`),
    );
    const currencies = ["EUR", "KZT", "RUR", "USD"];
    expect([...new Set(unturned)].toSorted()).toEqual(
      currencies.map((name) => `GetCurrencyRate .result.${name}`),
    );
    expect(page).toContain("`RUR`, `KZT`, `EUR` and `USD` stay as they are");
  });

  it("is not needed inside the lists and objects of a record, which it hands on under wire names", async () => {
    const paths = (await answers()).flatMap(({ theirs }) =>
      theirs.filter((path) => /^\.result(?:\[\])?\.\w+\W/u.test(path)),
    );
    const names = paths.map((path) => path.split(".").at(-1) ?? "");
    expect(paths).toContain(".result[].packages[].package_name");
    expect(names.filter((name) => name.includes("_")).length).toBeGreaterThan(20);
    expect(names.filter((name) => /[A-Z]/u.test(name))).toEqual([]);
  });
});

function lineOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell ? ` ${cell} ` : " ")).join("|")}|`;
}

/** The fields of each example answer, on the wire and as the official client gives them. */
async function answers(): Promise<{ method: string; ours: string[]; theirs: string[] }[]> {
  const described = contract.filter(({ method }) => official.includes(functionOf(method)));
  const examples = described.flatMap(({ method, successes }) =>
    Object.values(successes).map((example) => ({ method, example })),
  );
  return Promise.all(
    examples.map(async ({ method, example }) => {
      const answer = await officialAccounts(() => example)[functionOf(method)]?.({});
      return { method, ours: fieldPaths(example), theirs: fieldPaths(answer) };
    }),
  );
}
