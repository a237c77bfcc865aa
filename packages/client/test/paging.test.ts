import { describe, expect, it } from "vitest";
import { createAccountsClient } from "../src/index.ts";
import { failureOf } from "./support/failure.ts";
import { serve } from "./support/server.ts";

const auth = () => "token";

/** A server of `total` children that keeps to count and offset. */
async function childrenServer(total: number, { delayMs = 0, most = 1000 } = {}) {
  const asked: string[] = [];
  const { url } = await serve((response, request) => {
    const query = new URL(request.url, "http://x").searchParams;
    asked.push(query.toString());
    const offset = Number(query.get("offset"));
    const count = Math.min(Number(query.get("count")), most, Math.max(total - offset, 0));
    const result = Array.from({ length: count }, (_, index) => ({ account_id: offset + index }));
    setTimeout(() => response.end(JSON.stringify({ result, total_count: 7, count })), delayMs);
  });
  return { client: createAccountsClient({ auth, baseUrl: url, retries: 0 }), asked };
}

describe("each", () => {
  it("gives every child once, in order, and stops at the empty page, whatever the total says", async () => {
    const { client, asked } = await childrenServer(2500);
    const ids: (number | undefined)[] = [];
    for await (const { account_id } of client.each.getChildrenAccounts({ active: true })) ids.push(account_id);
    expect(ids).toEqual(Array.from({ length: 2500 }, (_, index) => index));
    expect(asked).toEqual(
      [0, 1000, 2000, 2500].map((offset) => `count=1000&order_by=child_account_id&active=true&offset=${offset}`),
    );
  });

  it("goes on by what came, not by what was asked for", async () => {
    const { client, asked } = await childrenServer(250, { most: 100 });
    let seen = 0;
    for await (const _ of client.each.getChildrenAccounts()) seen++;
    expect(seen).toBe(250);
    expect(asked.map((query) => new URLSearchParams(query).get("offset"))).toEqual(["0", "100", "200", "250"]);
  });

  it("keeps the caller's count, order and offset", async () => {
    const { client, asked } = await childrenServer(30);
    let seen = 0;
    for await (const _ of client.each.getChildrenAccounts({ count: 10, offset: 5, order_by: "child_account_name" })) seen++;
    expect(seen).toBe(25);
    expect(asked[0]).toBe("count=10&order_by=child_account_name&offset=5");
  });

  it.each([
    ["null for parameters", null, undefined],
    ["a list for parameters", [], undefined],
    ["a signal that is none", {}, { signal: 5 }],
  ])("refuses %s as a call does", async (_, params, options) => {
    const { client, asked } = await childrenServer(1);
    const walk = client.each.getChildrenAccounts(params as object, options as object).next();
    expect(await failureOf(walk)).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(asked).toEqual([]);
  });

  it("takes null for options as a call does", async () => {
    const { client } = await childrenServer(1);
    expect((await client.each.getChildrenAccounts({}, null as unknown as object).next()).value).toEqual({ account_id: 0 });
  });

  it("fails as the client's errors do when middleware gives nothing", async () => {
    const middleware = [async () => undefined as unknown as object];
    const walk = createAccountsClient({ auth, middleware }).each.getChildrenAccounts().next();
    expect(await failureOf(walk)).toMatchObject({ kind: "decode" });
  });

  it("asks for nothing before the first item is wanted", async () => {
    const { client, asked } = await childrenServer(10);
    client.each.getChildrenAccounts();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual([]);
  });

  it("ends the page under way when the loop is left", async () => {
    const { client, asked } = await childrenServer(5000, { delayMs: 30 });
    for await (const _ of client.each.getChildrenAccounts()) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it("stops with the caller's signal", async () => {
    const { client } = await childrenServer(5000, { delayMs: 10 });
    const controller = new AbortController();
    const walk = async () => {
      for await (const _ of client.each.getChildrenAccounts({}, { signal: controller.signal })) controller.abort();
    };
    expect((await failureOf(walk())).kind).toBe("aborted");
  });

  it("fails when the server does not page at all, instead of going round for ever", async () => {
    const { url } = await serve((response) => response.end('{"result":[{"subscription_template_id":1}]}'));
    const walk = async () => {
      for await (const _ of createAccountsClient({ auth, baseUrl: url }).each.getSubscriptionPrice());
    };
    const error = await failureOf(walk());
    expect(error.message).toContain("GetSubscriptionPrice: the page at offset 1 is the one before again");
  });

  it("fails when a page holds no list, instead of ending early", async () => {
    let calls = 0;
    const { url } = await serve((response) => response.end(++calls === 1 ? '{"result":[{"account_id":1}]}' : '{"result":null}'));
    const walk = async () => {
      for await (const _ of createAccountsClient({ auth, baseUrl: url }).each.getChildrenAccounts());
    };
    expect((await failureOf(walk())).message).toContain("GetChildrenAccounts: the page at offset 1 holds no list;");
  });

  it("throws the failure of a page when that page is wanted, and not before", async () => {
    let calls = 0;
    const { url } = await serve((response) =>
      response.end(++calls === 1 ? '{"result":[{"account_id":1}]}' : '{"error":{"code":100,"msg":"no"}}'),
    );
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const child of createAccountsClient({ auth, baseUrl: url }).each.getChildrenAccounts()) {
        await new Promise((resolve) => setTimeout(resolve, 40));
        seen.push(child);
      }
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "api", code: 100 });
    expect(seen).toHaveLength(1);
  });
});

describe("pages", () => {
  it("gives the answers whole, total included", async () => {
    const { client } = await childrenServer(1500);
    const pages: [number, number][] = [];
    for await (const { result, total_count } of client.pages.getChildrenAccounts()) pages.push([result.length, total_count]);
    expect(pages).toEqual([
      [1000, 7],
      [500, 7],
    ]);
  });

  it("fetches one page ahead and no more", async () => {
    const { client, asked } = await childrenServer(5000);
    const pages = client.pages.getChildrenAccounts();
    await pages.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toHaveLength(2);
    await pages.return(undefined);
  });
});
