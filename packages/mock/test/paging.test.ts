import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { createAnswerCheck } from "./support/answer-checks.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

interface Page {
  result: unknown[];
  count?: number;
  total_count?: number;
}

/**
 * A method with pages: how it is called for all of them, and what its parameters and its example
 * are.
 */
interface PagedMethod {
  readonly method: "ListMembers" | "ListLoans";
  readonly path: string;
  readonly count: string;
  readonly offset: string;
  readonly whole: Page;
}

const successOf = (method: PagedMethod["method"]): Page =>
  fixtureDocument.paths[`/${method}`].post.responses["200"].content["application/json"].examples
    .success.value;

const paged: PagedMethod[] = [
  {
    method: "ListMembers",
    path: "/ListMembers?",
    count: "count",
    offset: "offset",
    whole: successOf("ListMembers"),
  },
  {
    method: "ListLoans",
    path: "/ListLoans?member_id=2000001&",
    count: "limit",
    offset: "skip",
    whole: successOf("ListLoans"),
  },
];

const flawsOfAnswer = createAnswerCheck(fixtureDocument);
let mock: Mock;
let seeded: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
  seeded = await startFixtureMock({ credentials: mock.credentials, seed: 5 });
});
afterAll(() => Promise.all([mock.close(), seeded.close()]));

const pageOf = async (of: Mock, path: string, headers: Record<string, string> = {}) =>
  (await call(of, path, { headers })).body as unknown as Page;

describe.each(paged)("the pages of $method", ({ method, path, count, offset, whole }) => {
  const size = whole.result.length;

  it.each<[string, (from: unknown[]) => unknown[]]>([
    ["", (all) => all],
    [`${offset}=0&${count}=1000`, (all) => all],
    [`${offset}=1`, (all) => all.slice(1)],
    [`${count}=1`, (all) => all.slice(0, 1)],
    [`${offset}=1&${count}=1`, (all) => all.slice(1, 2)],
    [`${offset}=${size}`, () => []],
    [`${offset}=9999&${count}=2`, () => []],
    [`${count}=0`, () => []],
    [`${offset}=-1`, (all) => all],
  ])("are cut from the example: %s", async (query, cut) => {
    const page = await pageOf(mock, path + query);
    const result = cut(whole.result);
    expect(page).toEqual({
      ...whole,
      result,
      ...("count" in whole ? { count: result.length } : {}),
    });
    expect(flawsOfAnswer(method, page)).toEqual([]);
  });

  it.each<[string, (query: string) => Promise<Page>]>([
    ["a seed", (query: string) => pageOf(seeded, path + query)],
    ["Prefer", (query: string) => pageOf(mock, path + query, { prefer: "dynamic=true, seed=5" })],
    [
      "a fault",
      (query: string) =>
        callWithFault(mock, { dynamic: 5 }, path + query).then(
          async (answer) => (await answer.json()) as Page,
        ),
    ],
  ])("are cut from the answer that %s makes up", async (_, ask) => {
    const all = await ask("");
    const pages: Page[] = [];
    for (let start = 0; start <= all.result.length; start++)
      pages.push(await ask(`${offset}=${start}&${count}=1`));
    expect(all.result.length).toBeGreaterThan(0);
    expect(pages.flatMap(({ result }) => result)).toEqual(all.result);
    expect(pages.at(-1)?.result).toEqual([]);
    for (const page of pages) {
      expect(page.total_count).toBe(all.total_count);
      expect(page.count).toBe(all.count === undefined ? undefined : page.result.length);
    }
  });

  it.each([
    { prefer: "example=success" },
    { prefer: "code=200" },
    { "x-vox-mock-fault": "example=success" },
  ])("are not cut from an example that is asked for by %j", async (headers) => {
    expect(
      await pageOf(mock, `${path}${offset}=2&${count}=1`, headers as Record<string, string>),
    ).toEqual(whole);
  });

  it("leave an error as it is", async () => {
    const headers = { prefer: "example=authFailed" };
    expect(await call(mock, `${path}${offset}=2`, { headers })).toMatchObject({ code: 100 });
  });
});
