import { json, serve } from "@vox-accounts/test-kit/servers";
import { expect, it } from "vitest";
import { createFixtureClient, type FixtureClient } from "../support/fixture-client.ts";

type Sent = { readonly query: string } | { readonly form: string };

const ada = { member_name: "ada", password: "made-up" };
const adaSent = "member_name=ada&password=made-up";

it.each<[string, string, (client: FixtureClient) => Promise<object>, Sent]>([
  ["no argument", "GetLibrary", (c) => c.getLibrary(), { query: "" }],
  ["no parameter", "GetLibrary", (c) => c.getLibrary({}), { query: "" }],
  [
    "undefined in a query, omitted",
    "GetLibrary",
    (c) => c.getLibrary({ with_newest_book: undefined }),
    { query: "" },
  ],
  [
    "undefined in a form, omitted",
    "AddMember",
    (c) => c.addMember({ ...ada, email: undefined }),
    { form: adaSent },
  ],
  [
    "a Date, as its day in UTC",
    "GetPrices",
    (c) => c.getPrices({ day: new Date("2026-10-01T23:59:59.999Z") }),
    { query: "day=2026-10-01" },
  ],
  [
    "a day as a string",
    "GetPrices",
    (c) => c.getPrices({ day: "2026-10-01" }),
    { query: "day=2026-10-01" },
  ],
  [
    "a list of integers",
    "BuyBooks",
    (c) => c.buyBooks({ book_id: [1, 2, 3] }),
    { query: "book_id=1%3B2%3B3" },
  ],
  ["one integer for a list", "BuyBooks", (c) => c.buyBooks({ book_id: 1 }), { query: "book_id=1" }],
  [
    "all instead of a list",
    "BuyBooks",
    (c) => c.buyBooks({ book_id: "all" }),
    { query: "book_id=all" },
  ],
  [
    "a list of strings",
    "GetPrices",
    (c) => c.getPrices({ genre: ["crime", "travel"] }),
    { query: "genre=crime%3Btravel" },
  ],
  [
    "parameters in the order given",
    "ListMembers",
    (c) => c.listMembers({ offset: 5, count: 1, active: true }),
    { query: "offset=5&count=1&active=true" },
  ],
  [
    "the same parameters in another order",
    "ListMembers",
    (c) => c.listMembers({ active: true, count: 1, offset: 5 }),
    { query: "active=true&count=1&offset=5" },
  ],
  [
    "reserved and non-ASCII characters in a query",
    "GetPrices",
    (c) => c.getPrices({ text: "a&b=c d+é;/?#%'€" }),
    { query: "text=a%26b%3Dc%20d%2B%C3%A9%3B%2F%3F%23%25%27%E2%82%AC" },
  ],
  [
    "reserved and non-ASCII characters in a form",
    "AddMember",
    (c) => c.addMember({ ...ada, email: "a&b=c d+é;/?#%'€\r\n" }),
    { form: `${adaSent}&email=a%26b%3Dc%20d%2B%C3%A9%3B%2F%3F%23%25'%E2%82%AC%0D%0A` },
  ],
  [
    "an empty string in a form",
    "AddMember",
    (c) => c.addMember({ ...ada, email: "" }),
    { form: `${adaSent}&email=` },
  ],
  [
    "a child account's call, with the same parameters",
    "GetLibrary",
    (c) => c.forChild(1321).getLibrary(),
    { query: "" },
  ],
])("sends %s", async (_, method, call, sent) => {
  const server = await serve(json({ result: 1 }));
  await call(createFixtureClient({ baseUrl: server.url }));
  const [query, body] = "query" in sent ? [sent.query && `?${sent.query}`, ""] : ["", sent.form];
  expect(server.received).toMatchObject([{ method: "POST", body }]);
  expect(server.received[0]?.url).toBe(`${new URL(server.url).pathname}/${method}${query}`);
});
