import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { createAnswerCheck } from "./support/answer-checks.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form } from "./support/forms.ts";

type Fields = Record<string, unknown>;

interface Answer {
  result: Fields[];
  rates?: Fields;
  total_count?: number;
  count?: number;
}

const LIBRARY = 1000001;
const flawsOfAnswer = createAnswerCheck(fixtureDocument);
const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ accountId: LIBRARY, log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

async function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { body } = await call(mock, path, { headers });
  expect(flawsOfAnswer(path.replace(/^\/|\?.*/g, ""), body)).toEqual([]);
  return body as unknown as Answer;
}

const idsOf = async (path: string) =>
  (await ask(path)).result.map(({ account_id: id }) => Number(id) % 1000);

describe("filters", () => {
  it.each([
    ["a list of values", "account_id=2000001;2000003", [1, 3]],
    ["a text", "member_name=mole", [2]],
    ["a boolean", "active=false", [2]],
    ["a value that is null elsewhere", "favourite_genre=crime", [1]],
    ["more than a day", "joined_after=2021-04-30", [1]],
    ["no more than the same day", "joined_after=2021-05-01", []],
    ["at least a number", "min_balance=3.5", [1]],
    ["at least a larger number", "min_balance=3.6", []],
    ["two of them", "active=true&member_name=owl", [3]],
    ["two that exclude each other", "active=false&member_name=owl", []],
    ["nothing at all", "account_id=7", []],
    ["an example that has what the first lacks", "account_id=2000005", [5]],
  ])("keep records by %s", async (_, query, ids) => {
    expect(await idsOf(`/ListMembers?${query}`)).toEqual(ids);
  });

  it("change the total to the number of matches, before the page is cut", async () => {
    const { total_count, count } = await ask("/ListMembers?active=true&count=1");
    expect([total_count, count]).toEqual([2, 1]);
    expect(await ask("/ListMembers?count=1")).toMatchObject({ total_count: 3, count: 1 });
  });

  it("alone change the total; without filters it stays the example's", async () => {
    const contract = structuredClone(fixtureDocument);
    const answers = contract.paths["/ListMembers"].post.responses["200"];
    answers.content["application/json"].examples.success.value.total_count = 99;
    await using other = await startFixtureMock({ contract });
    const totalOf = async (path: string) => (await call(other, path)).body;
    expect(await totalOf("/ListMembers")).toMatchObject({ total_count: 99, count: 3 });
    expect(await totalOf("/ListMembers?count=1")).toMatchObject({ total_count: 99, count: 1 });
    expect(await totalOf("/ListMembers?active=false")).toMatchObject({ total_count: 1 });
  });

  it("keep everything for the word all, if the list allows it", async () => {
    const contract = structuredClone(fixtureDocument);
    const { parameters } = contract.paths["/ListMembers"].post;
    const ids = parameters.find(({ name }) => name === "account_id");
    Object.assign(ids?.schema ?? {}, { $ref: "#/components/schemas/IntegerListOrAll" });
    await using other = await startFixtureMock({ contract });
    const all = (await call(other, "/ListMembers")).body;
    expect((await call(other, "/ListMembers?account_id=all")).body).toEqual(all);
  });

  it("reach into inner lists, and drop a record whose list becomes empty", async () => {
    expect((await ask("/GetPrices?max_amount=9.5")).result).toEqual([
      {
        genre: "crime",
        prices: [
          { format: "paper", amount: 9.5, valid_from: "2021-05-01" },
          { format: "audio", amount: 7 },
        ],
      },
    ]);
    expect((await ask("/GetPrices?format=audio")).result).toMatchObject([
      { genre: "crime", prices: [{ format: "audio" }] },
    ]);
    expect((await ask("/GetPrices?day=2021-04-30")).result).toEqual([]);
    expect((await ask("/GetPrices?day=2021-05-01")).result).toMatchObject([
      { prices: [{ amount: 9.5 }] },
    ]);
  });

  it("compare values with prefixes and repeat the matches", async () => {
    const { result } = await ask("/ListBranches?postcode=94002;94016;77");
    expect(result.map(({ areas }) => areas)).toEqual([
      [
        { allowed: ["94", "95"], forbidden: ["9401"], requested: ["94002"] },
        { allowed: ["9401"], requested: ["94016"] },
      ],
    ]);
    expect((await ask("/ListBranches?postcode=77")).result).toEqual([]);
  });

  it("keep the requested keys of the example that has most of them", async () => {
    expect((await ask("/ListBranches")).rates).toEqual({ EUR: 0.9, GBP: 0.8 });
    expect((await ask("/ListBranches?currency=EUR")).rates).toEqual({ EUR: 0.9 });
    expect((await ask("/ListBranches?currency=CHF;EUR")).rates).toEqual({ EUR: 0.9, CHF: 0.95 });
    expect((await ask("/ListBranches?currency=XXX")).rates).toEqual({});
  });

  it("may be booleans", async () => {
    expect(await idsOf("/ListBranches?branch_id=all&open_only=true")).toEqual([1, 7]);
    expect(await idsOf("/ListBranches?branch_id=all&open_only=false")).toEqual([1, 6]);
  });
});

describe("the shown fields", () => {
  it("include a detail only on request or by default", async () => {
    const withAddress = async (query: string) =>
      (await ask(`/ListMembers${query}`)).result.map((member) => "address" in member);
    expect(await withAddress("")).toEqual([true, true, false]);
    expect(await withAddress("?with_address=false")).toEqual([false, false, false]);
    expect(await withAddress("?with_address=true&active=false")).toEqual([false]);
  });

  it("are reduced on request, after the filters", async () => {
    expect((await ask("/ListMembers?brief_output=true&active=false")).result).toEqual([
      { account_id: 2000002 },
    ]);
  });

  it("come in the requested order, records without the field last", async () => {
    const names = async (order: string) =>
      (await ask(`/ListMembers?order_by=${order}`)).result.map(({ member_name }) => member_name);
    expect(await names("member_name")).toEqual(["bookworm", "mole", "owl"]);
    expect(await names("account_id")).toEqual(["bookworm", "mole", "owl"]);
    expect((await names("joined")).at(0)).toBe("bookworm");
  });

  it("have the value of the requested field", async () => {
    const balance = async (query: string) =>
      (await ask(`/ListBranches${query}`)).result[0]?.balance;
    expect(await balance("")).toBe(10);
    expect(await balance("?live_balance=true")).toBe(10);
    expect(await balance("?live_balance=false")).toBe(12.5);
  });
});

describe("generated answers", () => {
  const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
  const made = (seed: number, query = "") =>
    ask(`/ListMembers?${query}`, { prefer: `dynamic=true, seed=${seed}` });

  it("are filtered, each from its own seed", async () => {
    const activeOf = async (seed: number, active: boolean) =>
      (await made(seed, `active=${active}`)).result;
    for (const seed of SEEDS) {
      const all = (await made(seed)).result;
      const wanted = all.filter(({ active }) => active === true);
      expect(await activeOf(seed, true)).toEqual(wanted);
      expect((await activeOf(seed, false)).length).toBeLessThanOrEqual(all.length - wanted.length);
    }
    const kept = await Promise.all(SEEDS.map((seed) => activeOf(seed, true)));
    expect(kept.flat().length).toBeGreaterThan(0);
  });

  it("are sorted as requested", async () => {
    const pages = await Promise.all(SEEDS.map((seed) => made(seed, "order_by=account_id")));
    for (const { result } of pages) {
      const ids = result.map(({ account_id: id }) => Number(id));
      expect(ids).toEqual([...ids].sort((one, other) => one - other));
    }
    for (const seed of SEEDS) {
      const idsIn = async (query: string) =>
        (await made(seed, query)).result.map(({ account_id }) => account_id);
      expect(await idsIn("brief_output=true")).toEqual(await idsIn(""));
    }
    const byName = await Promise.all(SEEDS.map((seed) => made(seed)));
    expect(byName).not.toEqual(pages);
  });
});

describe("the caller's account", () => {
  it("is the token's account, including a child", async () => {
    const libraryOf = async (iss: number) => {
      const token = signToken(mock.credentials, { claims: { iss } });
      return (await call(mock, "/GetLibrary", {}, token)).body.result;
    };
    expect(await libraryOf(LIBRARY)).toMatchObject({ account_id: LIBRARY });
    expect(await libraryOf(2000001)).toMatchObject({ account_id: 2000001 });
  });

  it("is unchanged in a requested example", async () => {
    await using other = await startFixtureMock({ accountId: 7 });
    const idOf = async (headers: Record<string, string>) =>
      (await call(other, "/GetLibrary", { headers })).body.result as { account_id: number };
    expect(await idOf({})).toMatchObject({ account_id: 7 });
    expect(await idOf({ prefer: "dynamic=true" })).toMatchObject({ account_id: 7 });
    expect(await idOf({ prefer: "example=success" })).toMatchObject({ account_id: LIBRARY });
  });

  it("is listed alone unless others are named, and can be omitted", async () => {
    expect(await idsOf("/ListBranches")).toEqual([1]);
    expect(await idsOf("/ListBranches?branch_id=2000006")).toEqual([1, 6]);
    expect(await idsOf("/ListBranches?branch_id=all")).toEqual([1, 6]);
    expect(await idsOf("/ListBranches?branch_id=all&branches_only=true")).toEqual([6]);
    expect(await idsOf("/ListBranches?branches_only=true")).toEqual([]);
  });
});

describe("a parameter that cannot be applied", () => {
  it("leads to a warning in the answer's header and in the log", async () => {
    const text =
      "Parameter in_stock: the mock does not apply it; the prices do not say which books are available.";
    const { warning, body } = await call(mock, "/GetPrices?in_stock=true");
    expect(warning).toContain(text);
    expect(body).toEqual((await call(mock, "/GetPrices")).body);
    expect(log.some(({ warnings }) => warnings?.includes(text))).toBe(true);
  });

  it.each([
    ["for which the answer is right all the same", "/GetPrices?book_id=all"],
    ["that names the caller's account", `/ListLoans?member_id=${LIBRARY}`],
  ])("leads to no warning with a value %s", async (_, path) => {
    expect((await call(mock, path)).warning ?? "").not.toContain("does not apply");
  });

  it("leads to no warning for a requested example, which stays whole", async () => {
    const headers = { prefer: "example=success" };
    const plain = await call(mock, "/GetPrices?in_stock=true&genre=poetry", { headers });
    expect(plain.warning ?? "").not.toContain("does not apply");
    expect(plain.body.result).toHaveLength(2);
  });
});

describe("list members that match nothing in the answer", () => {
  const warningOf = async (path: string, headers: Record<string, string> = {}) =>
    (await call(mock, path, { headers })).warning;
  const passedOver = (name: string, members: string) =>
    `Parameter ${name}: the mock ignores ${members} of the list, which nothing in the answer matches.`;

  it.each([
    ["ListMembers", "account_id=2000001;5", "account_id", "member 2"],
    ["ListMembers", "account_id=5", "account_id", "member 1"],
    ["ListMembers", "account_id=5;2000001;5;6", "account_id", "members 1, 3, 4"],
    ["ListMembers", "active=false&account_id=2000001;5", "account_id", "member 2"],
    ["ListBranches", "currency=EUR;XXX", "currency", "member 2"],
    ["ListBranches", "postcode=77;94002", "postcode", "member 1"],
  ])("are named by position in a warning: %s?%s", async (method, query, name, members) => {
    const text = passedOver(name, members);
    expect(await warningOf(`/${method}?${query}`)).toBe(text);
    expect(log.at(-1)?.warnings).toEqual([text]);
  });

  it("are also named for generated answers", async () => {
    const headers = { prefer: "dynamic=true, seed=7" };
    const [member] = (await ask("/ListMembers", headers)).result;
    const path = `/ListMembers?account_id=${member?.account_id}`;
    expect(await warningOf(`${path};5`, headers)).toBe(passedOver("account_id", "member 2"));
    expect(await warningOf(path, headers)).toBeNull();
  });

  it("are only counted if there are many", async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => index + 1).join(";");
    const many = form({ account_id: `2000001;${ids}` });
    expect((await call(mock, "/ListMembers", many)).warning).toBe(
      passedOver("account_id", "members 2, 3, 4, 5, 6 and 995 more"),
    );
  });

  it.each([
    "/ListMembers?account_id=2000001;2000003",
    "/ListMembers?active=false&account_id=2000001",
    "/ListMembers?member_name=nobody",
    "/ListBranches?branch_id=all",
    "/ListBranches?currency=CHF;EUR",
  ])("lead to no warning in %s", async (path) => {
    expect(await warningOf(path)).toBeNull();
  });

  it("lead to no warning for a requested example, which stays whole", async () => {
    const headers = { prefer: "example=success" };
    expect(await warningOf("/ListMembers?account_id=5", headers)).toBeNull();
  });
});

it("an error is answered unchanged, regardless of filters", async () => {
  const headers = { prefer: "example=authFailed" };
  const plain = await call(mock, "/ListMembers", { headers });
  expect(plain.code).toBe(100);
  expect((await call(mock, "/ListMembers?active=true", { headers })).body).toEqual(plain.body);
  mock.use({ error: 127 }, { times: 1 });
  expect(await call(mock, "/ListMembers?active=true")).toMatchObject({ code: 127 });
});
