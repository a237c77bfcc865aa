import { type AccountsClient, createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { fakeFetch } from "@vox-accounts/client/testing";
import { type Mock, startMock } from "@vox-accounts/mock";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { switchOffLowBalances } from "../src/recipes/low-balances.ts";
import { member } from "./support/example-files.ts";
import { runExample, runWithNode } from "./support/run-example.ts";
import { startTunnel } from "./support/tunnel.ts";

let mock: Mock;
let accounts: AccountsClient;

beforeAll(async () => {
  mock = await startMock({ state: { children: 1100 } });
  accounts = createAccountsClient({ auth: serviceAccount(mock.credentials), baseUrl: mock.url });
});
afterEach(() => mock.reset());
afterAll(() => mock?.close());

const recipe = (name: string) => `${member}/src/recipes/${name}`;

describe("children-to-csv", () => {
  it("prints a line for each child of every page, sorted by id", async () => {
    const { printed, error } = await runExample(recipe("children-to-csv.ts"), mock);
    const [header = "", ...lines] = printed.trimEnd().split("\n");
    const columns = header.split(",") as ["account_id"]; // each is a field of a child
    const children = await collected(accounts.each.getChildrenAccounts());
    expect(error).toBeUndefined();
    expect(lines).toEqual(children.map((child) => columns.map((name) => child[name]).join(",")));
    expect(mock.requests({ method: "GetChildrenAccounts" }).length).toBeGreaterThan(4);
  });

  it("quotes text that a spreadsheet would split, and escapes formulas", async () => {
    const children = [{ account_id: 1, account_name: 'a,"b"', account_email: "=1+1", balance: -2 }];
    const { url } = await serve((response, request) => {
      const isFirst = !/offset=[1-9]/u.test(request.url + request.body);
      json({ result: isFirst ? children : [], total_count: 1, count: 1 })(response, request);
    });
    const { printed } = await runExample(recipe("children-to-csv.ts"), { ...mock, url });
    expect(printed.split("\n")[1]).toBe(`1,"a,""b""",'=1+1,-2,`);
  });
});

describe("low-balances", () => {
  it("switches off every child below the limit, on any page", async () => {
    await using large = await startMock({ state: { children: 2500 } });
    const auth = serviceAccount(large.credentials);
    const parent = createAccountsClient({ auth, baseUrl: large.url });
    const active = await collected(parent.each.getChildrenAccounts({ active: true }));
    const low = active.filter(({ balance = 0 }) => balance < 5);
    expect(active.length).toBeGreaterThan(2000); // more than two pages
    expect(await switchOffLowBalances(parent, 5)).toHaveLength(low.length);
  });

  it("skips a child without a balance", async () => {
    const result = [{ account_id: 1 }, { account_id: 2, balance: 0 }];
    const fetch = fakeFetch({
      GetChildrenAccounts: { result, total_count: 2, count: 2 },
      SetChildAccountInfo: { result: 1 },
    });
    const parent = createAccountsClient({ auth: () => "token", fetch });
    expect(await switchOffLowBalances(parent, 1)).toEqual(["2"]);
  });
});

describe("price-list", () => {
  it("prints a row for each price group and each subscription, sorted by name", async () => {
    const { printed } = await runExample(recipe("price-list.ts"), mock);
    const rows = printed.trimEnd().split("\n").slice(2);
    const { result: resources } = await accounts.getResourcePrice();
    const subscriptions = await collected(accounts.each.getSubscriptionPrice());
    const names = [
      ...resources.flatMap(({ resource_type, price_groups = [] }) =>
        price_groups.map(({ price_group_name }) => `${resource_type} ${price_group_name}`),
      ),
      ...subscriptions.map(({ subscription_template_name }) => subscription_template_name),
    ];
    const sorted = names.toSorted((a, b) => a.localeCompare(b));
    expect(rows.map((row) => row.split(" | ")[0])).toEqual(sorted.map((name) => `| ${name}`));
  });
});

describe("money-at-most-once", () => {
  const changes = () => mock.requests({ method: "ChangeAccountPlan" });

  it.each([
    ["nothing goes wrong", undefined],
    ["the API refuses", { error: 127 }],
    ["a gateway fails before the server acts", { status: 502 }],
    ["a gateway fails after the server acts", { status: 502, executed: true }],
    ["the request is lost", { reset: "before-request" }],
    ["the response is lost", { reset: "before-answer" }],
    ["half of the response is lost", { truncate: true }],
  ] as const)("sends one request and reports its outcome when %s", async (_, fault) => {
    if (fault) mock.use(fault, { method: "ChangeAccountPlan" });
    const { printed, error } = await runExample(recipe("money-at-most-once.ts"), mock, {
      CHECK_EVERY_MS: "10",
    });
    expect(error).toBeUndefined();
    const isDone = changes().some(({ executed }) => executed);
    expect(printed).toMatch(isDone ? /^Changed to / : /^Not changed/);
    expect(changes()).toHaveLength(1);
  });
});

describe("loggers", () => {
  it("the console logger shows each attempt, and the wait before the next", async () => {
    mock.use({ status: 503 }, { times: 1 });
    const { stdout, stderr } = await runWithNode(recipe("log-to-console.ts"), mock);
    expect(stdout).toMatch(/^GetAccountInfo #2 \d+ ms\n$/);
    expect(stderr).toMatch(/^GetAccountInfo #1 \d+ ms .*503.* again in \d+ ms\n$/);
  });

  it("the pino logger writes a line of JSON for each attempt, with the error of a failed one", async () => {
    mock.use({ status: 503 }, { times: 1 });
    const { stdout } = await runWithNode(recipe("log-to-pino.ts"), mock);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { level: 40, attempt: 1, retryInMs: expect.any(Number), err: { kind: "http", status: 503 } },
      { level: 20, attempt: 2, method: "GetAccountInfo", ms: expect.any(Number) },
    ]);
  });
});

describe("proxy", () => {
  it("reaches the API through the proxy from the environment, and exits", async () => {
    const tunnel = await startTunnel();
    const ran = await runWithNode(recipe("proxy.ts"), mock, { HTTP_PROXY: tunnel.url });
    expect(ran).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("proxy") });
    expect(tunnel.targets).toEqual([new URL(mock.url).host]);
  });
});

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
