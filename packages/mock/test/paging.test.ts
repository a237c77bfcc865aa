import bundled from "@vox-accounts/types/openapi.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../src/contract/document.ts";
import { readResponses } from "../src/contract/responses.ts";
import { type Mock, startMock } from "../src/index.ts";
import { flawsOfAnswer } from "./support/answer-checks.ts";
import { call } from "./support/call.ts";
import { callWithFault } from "./support/call-with-fault.ts";

const paged = [...readResponses(loadContract(bundled))].flatMap(([method, { paging, examples }]) =>
  paging ? [{ method, paging, whole: examples.get("success") as Record<string, unknown> & { result: unknown[] } }] : [],
);

let mock: Mock;
let seeded: Mock;
let stateful: Mock;
beforeAll(async () => {
  mock = await startMock();
  seeded = await startMock({ credentials: mock.credentials, seed: 5 });
  stateful = await startMock({ credentials: mock.credentials, state: { children: 3 } });
});
afterAll(() => Promise.all([mock.close(), seeded.close(), stateful.close()]));

type Page = { result: unknown[]; count?: number; total_count?: number };
const pageOf = async (of: Mock, path: string, headers: Record<string, string> = {}) =>
  (await call(of, path, { headers })).body as unknown as Page;

it("some methods have pages", () => {
  expect(paged.length).toBeGreaterThan(1);
});

describe.each(paged)("$method", ({ method, whole }) => {
  it.each<[string, (from: unknown[]) => unknown[]]>([
    ["", (all) => all],
    ["?offset=0&count=1000", (all) => all],
    ["?offset=1", (all) => all.slice(1)],
    ["?count=1", (all) => all.slice(0, 1)],
    ["?offset=1&count=1", (all) => all.slice(1, 2)],
    ["?offset=2", () => []],
    ["?offset=9999&count=2", () => []],
    ["?count=0", () => []],
    ["?offset=-1", (all) => all],
  ])("examples are cut to the page: %s", async (query, cut) => {
    const page = await pageOf(mock, `/${method}${query}`);
    const result = cut(whole.result);
    expect(page).toEqual({ ...whole, result, ...("count" in whole ? { count: result.length } : {}) });
    expect(flawsOfAnswer(method, page)).toEqual([]);
  });

  it.each<[string, (query: string) => Promise<Page>]>([
    ["a seed", (query: string) => pageOf(seeded, `/${method}${query}`)],
    ["Prefer", (query: string) => pageOf(mock, `/${method}${query}`, { prefer: "dynamic=true, seed=5" })],
    [
      "a fault",
      (query: string) =>
        callWithFault(mock, { dynamic: 5 }, `/${method}${query}`).then(async (answer) => (await answer.json()) as Page),
    ],
  ])("made-up answers by %s fit together page by page", async (_, ask) => {
    const all = await ask("");
    const pages: Page[] = [];
    for (let offset = 0; offset <= all.result.length; offset++) pages.push(await ask(`?offset=${offset}&count=1`));
    expect(all.result.length).toBeGreaterThan(0);
    expect(pages.flatMap(({ result }) => result)).toEqual(all.result);
    expect(pages.at(-1)?.result).toEqual([]);
    for (const { total_count, count, result } of pages) {
      expect(total_count).toBe(all.total_count);
      expect(count).toBe(all.count === undefined ? undefined : result.length);
    }
  });

  it.each([{ prefer: "example=success" }, { prefer: "code=200" }, { "x-vox-mock-fault": "example=success" }])(
    "an example asked for by %j stays whole",
    async (headers) => {
      expect(await pageOf(mock, `/${method}?offset=2&count=1`, headers as Record<string, string>)).toEqual(whole);
    },
  );

  it("with state, ends as well", async () => {
    const all = await pageOf(stateful, `/${method}`);
    expect((await pageOf(stateful, `/${method}?offset=1`)).result).toEqual(all.result.slice(1));
    expect((await pageOf(stateful, `/${method}?offset=3`)).result).toEqual([]);
  });

  it("an error stays an error", async () => {
    const headers = { prefer: "example=authFailed" };
    expect(await call(mock, `/${method}?offset=2`, { headers })).toMatchObject({ code: 100 });
  });
});
