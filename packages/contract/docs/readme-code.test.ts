import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type MockOptions, startMock } from "@vox-accounts/mock";
import type { AccountsMethod } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, expect, it } from "vitest";
import { type Block, blocksOf, pages } from "./support/block.ts";
import { checkBlocks } from "./support/check-blocks.ts";
import { missingNames, readersNames } from "./support/readers-names.ts";
import { runBlock } from "./support/run-block.ts";

const ownBlocks = (page: string) => blocksOf(page, "ts").filter(({ example }) => !example);
const blocks = pages.flatMap(ownBlocks);
const correct: Block = {
  page: "packages/client/README.md",
  line: 10,
  code: "await accounts.getAccountInfo({ return_live_balance: true });\nfor await (const child of accounts.each.getChildrenAccounts()) log(child.account_name ?? '');\n",
};
const misspelled = (from: string, to: string): Block => ({
  ...correct,
  code: correct.code.replace(from, to),
});

describe("the ts blocks of READMEs and MIGRATING that are not examples", () => {
  it("are found", () => {
    expect(pages).toEqual(Object.keys(readersNames).sort());
    expect(pages.flatMap((page) => blocksOf(page, "ts")).length).toBeGreaterThan(13);
  });

  it("compile unchanged in strict mode, as a reader's modules", () => {
    expect(checkBlocks(blocks)).toEqual([]);
  });

  it("use every name that is declared for them", () => {
    const used = pages.map((page) => [
      page,
      new Set(ownBlocks(page).flatMap(({ code }) => missingNames(page, code))).size,
    ]);
    expect(used).toEqual(pages.map((page) => [page, readersNames[page]?.length]));
  });
});

it("the check fails only for misspelled parameters, fields, functions, entries and names", () => {
  const mistakes = [
    misspelled("return_live_balance", "return_live_balanse"),
    misspelled("return_live_balance", "returnLiveBalance"),
    misspelled("account_name", "accountName"),
    misspelled("getAccountInfo", "getAccountInfos"),
    misspelled("await accounts", 'import "@vox-accounts/client/nodes";\nawait accounts'),
    misspelled("log(", "print("),
  ];
  const found = checkBlocks([correct, ...mistakes]);
  expect(found.map((problem) => problem.split(": ")[0])).toEqual(
    [10, 10, 11, 10, 10, 11].map((line) => `${correct.page}:${line}`),
  );
  expect(found[1]).toContain("'return_live_balance'");
});

describe("the blocks of the main README", () => {
  const [clientBlock = "", mockBlock = ""] = blocksOf("README.md", "ts").map(({ code }) => code);

  it.each<[string, MockOptions]>([
    ["plain", {}],
    ["over TLS with state", { tls: true, state: { children: 3 } }],
    ["with generated answers", { seed: 7 }],
  ])("the client's block runs unchanged against a mock, %s", async (_, options) => {
    await using mock = await startMock(options);
    expect(await runBlock(clientBlock, "ts", mock)).toMatch(/^(?:\d+\n)+$/u);
    const carriedOut = mock.requests().filter(({ executed }) => executed);
    const effects = new Set(
      carriedOut.map(({ method }) => operationTable[method as AccountsMethod].effect),
    );
    expect(effects).toContain("money");
    expect(carriedOut.map(({ method }) => method)).toEqual(
      expect.arrayContaining(["GetAccountInfo", "GetChildrenAccounts"]),
    );
    expect(mock.requests().filter(({ outcome }) => outcome.kind !== "answered")).toEqual([]);
  });

  it("the child in the client's block exists on a plain mock", async () => {
    const [, id] = /forChild\((\d+)\)/u.exec(clientBlock) ?? [];
    await using mock = await startMock();
    const parent = createAccountsClient({
      auth: serviceAccount(mock.credentials),
      baseUrl: mock.url,
    });
    expect(await parent.forChild(Number(id)).getAccountInfo()).toHaveProperty("result");
  });

  it("the mock's block runs unchanged", async () => {
    await using mock = await startMock();
    expect(await runBlock(mockBlock, "ts", mock)).toBe("");
  });
});
