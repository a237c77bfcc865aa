import { type Mock, startMock } from "@vox-accounts/mock";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "./support/client-of.ts";

const { maximum } = operationTable.GetChildrenAccounts.paging;
const children = 5 * maximum;
const later = 2 * maximum;
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ state: { children, totalIgnoresFilters: true } });
});
beforeEach(() => mock.reset());
afterAll(() => mock?.close());

describe("five pages of children", () => {
  it.each([
    ["no fault", undefined],
    ["a body that is cut off", { reset: "during-body" }],
    ["a truncated answer", { truncate: true }],
    ["a late answer", { latency: 4000 }],
    ["a gateway error", { status: 503 }],
  ] as const)("arrive exactly once, with %s in the middle", async (_, fault) => {
    if (fault)
      mock.use(fault, { method: "GetChildrenAccounts", params: { offset: later }, times: 1 });
    const client = clientOf(mock, { timeout: 2000 });
    const ids: unknown[] = [];
    for await (const { account_id } of client.each.getChildrenAccounts()) ids.push(account_id);
    expect(ids).toHaveLength(children);
    expect(new Set(ids).size).toBe(children);
    expect(mock.requests()).toHaveLength(fault ? 7 : 6); // five pages and the empty one
  });

  it("arrive although total_count is wrong", async () => {
    const seen: number[] = [];
    let total: number | undefined;
    for await (const page of clientOf(mock).pages.getChildrenAccounts({ frozen: true })) {
      seen.push(...page.result.map(({ account_id }) => account_id ?? 0));
      total = page.total_count;
    }
    expect(total).toBe(children);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(children);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("end with an error if the fault stays", async () => {
    mock.use({ status: 503 }, { params: { offset: later } });
    const seen: unknown[] = [];
    const all = async () => {
      for await (const child of clientOf(mock).each.getChildrenAccounts()) seen.push(child);
    };
    await expect(all()).rejects.toMatchObject({ kind: "http", status: 503, attempts: 5 });
    expect(seen).toHaveLength(later);
  });
});
