import { globSync } from "node:fs";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Block, blocksOf, root } from "./support/block.ts";
import { checkBlocks } from "./support/check-blocks.ts";
import { missingNames, readersNames } from "./support/readers-names.ts";
import { runBlock } from "./support/run-block.ts";

const pages = ["README.md", ...globSync("packages/*/{README,MIGRATING}.md", { cwd: root })].sort();
const blocks = pages.flatMap((page) => blocksOf(page, "ts"));
const right: Block = {
  page: "packages/client/README.md",
  line: 10,
  code: "await accounts.getAccountInfo({ return_live_balance: true });\nfor await (const child of accounts.each.getChildrenAccounts()) log(child.account_name ?? '');\n",
};
const wrong = (from: string, to: string): Block => ({ ...right, code: right.code.replace(from, to) });

describe("the ts blocks of READMEs and of MIGRATING", () => {
  it("are found", () => {
    expect(pages).toEqual(Object.keys(readersNames).sort());
    expect(blocks.length).toBeGreaterThan(13);
  });

  it("compile as they stand, strictly, as a reader's own modules", () => {
    expect(checkBlocks(blocks)).toEqual([]);
  });

  it("use each of the reader's names that are declared for them", () => {
    const used = pages.map((page) => [page, new Set(blocksOf(page, "ts").flatMap(({ code }) => missingNames(page, code))).size]);
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
  expect(found.map((problem) => problem.split(": ")[0])).toEqual([10, 10, 11, 10, 10, 11].map((line) => `${right.page}:${line}`));
  expect(found[1]).toContain("'return_live_balance'");
});

describe("the blocks of the main README", () => {
  let mock: Mock;

  beforeAll(async () => {
    mock = await startMock({ tls: true, state: { children: 3 } });
  });
  afterAll(() => mock?.close());

  it("run as they stand, with the mock in place of the API", async () => {
    const [client = "", mockOfItsOwn = ""] = blocksOf("README.md", "ts").map(({ code }) => code);
    const [printed] = await Promise.all([runBlock(client, "ts", mock), runBlock(mockOfItsOwn, "ts", mock)]);
    expect(printed).toMatch(/^(?:\d+\n)+$/u);
    expect(mock.requests().map(({ method, executed }) => (executed ? method : `not ${method}`))).toEqual(
      expect.arrayContaining(["GetAccountInfo", "GetChildrenAccounts", "ChargeAccount", "GetAccountPlans"]),
    );
  });
});
