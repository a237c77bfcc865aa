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
const right: Block = {
  page: "packages/client/README.md",
  line: 10,
  code: "await accounts.getAccountInfo({ return_live_balance: true });\nfor await (const child of accounts.each.getChildrenAccounts()) log(child.account_name ?? '');\n",
};
const wrong = (from: string, to: string): Block => ({
  ...right,
  code: right.code.replace(from, to),
});

describe("the ts blocks of READMEs and of MIGRATING that are not examples", () => {
  it("are found", () => {
    expect(pages).toEqual(Object.keys(readersNames).sort());
    expect(pages.flatMap((page) => blocksOf(page, "ts")).length).toBeGreaterThan(13);
  });

  it("compile as they stand, strictly, as a reader's own modules", () => {
    expect(checkBlocks(blocks)).toEqual([]);
  });

  it("use each of the reader's names that are declared for them", () => {
    const used = pages.map((page) => [
      page,
      new Set(ownBlocks(page).flatMap(({ code }) => missingNames(page, code))).size,
    ]);
    expect(used).toEqual(pages.map((page) => [page, readersNames[page]?.length]));
  });
});

it("goes red for a misspelt parameter, field, function, entry or name, and for these alone", () => {
  const mistakes = [
    wrong("return_live_balance", "return_live_balanse"),
    wrong("return_live_balance", "returnLiveBalance"),
    wrong("account_name", "accountName"),
    wrong("getAccountInfo", "getAccountInfos"),
    wrong("await accounts", 'import "@vox-accounts/client/nodes";\nawait accounts'),
    wrong("log(", "print("),
  ];
  const found = checkBlocks([right, ...mistakes]);
  expect(found.map((problem) => problem.split(": ")[0])).toEqual(
    [10, 10, 11, 10, 10, 11].map((line) => `${right.page}:${line}`),
  );
  expect(found[1]).toContain("'return_live_balance'");
});

describe("the blocks of the main README", () => {
  const [client = "", mockOfItsOwn = ""] = blocksOf("README.md", "ts").map(({ code }) => code);

  it.each<[string, MockOptions]>([
    ["plain", {}],
    ["over TLS with a memory", { tls: true, state: { children: 3 } }],
    ["with made-up answers", { seed: 7 }],
  ])("the client's runs as it stands, with a mock %s in place of the API", async (_, options) => {
    await using mock = await startMock(options);
    expect(await runBlock(client, "ts", mock)).toMatch(/^(?:\d+\n)+$/u);
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

  it("the child of the client's has answers from a plain mock", async () => {
    const [, id] = /forChild\((\d+)\)/u.exec(client) ?? [];
    await using mock = await startMock();
    const parent = createAccountsClient({
      auth: serviceAccount(mock.credentials),
      baseUrl: mock.url,
    });
    expect(await parent.forChild(Number(id)).getAccountInfo()).toHaveProperty("result");
  });

  it("the mock's runs as it stands", async () => {
    await using mock = await startMock();
    expect(await runBlock(mockOfItsOwn, "ts", mock)).toBe("");
  });
});
