import { setTimeout } from "node:timers/promises";
import { fixtureOperations } from "@vox-accounts/test-kit/fixture";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { type Answer, json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { allOf, createFixtureClient, failureOf } from "../support/fixture-client.ts";

const maximum: number = fixtureOperations.ListMembers.paging.maximum;

/** A server with `total` members that supports count and offset. */
async function membersServer(total: number, { delayMs = 0, most = maximum } = {}) {
  const asked: string[] = [];
  const { url } = await serve(async (response, request) => {
    const query = new URL(request.url, "http://x").searchParams;
    asked.push(query.toString());
    const offset = Number(query.get("offset"));
    const count = Math.min(Number(query.get("count")), most, Math.max(total - offset, 0));
    const result = Array.from({ length: count }, (_, index) => ({ account_id: offset + index }));
    if (delayMs > 0) await setTimeout(delayMs);
    json({ result, total_count: 7, count })(response, request);
  });
  return { client: createFixtureClient({ baseUrl: url, retries: 0 }), asked };
}

/** A client that gets this answer for the first page and the second one for all others. */
async function clientOf(first: Answer, others: Answer = first) {
  let calls = 0;
  const { url } = await serve((response, request) =>
    (++calls === 1 ? first : others)(response, request),
  );
  return createFixtureClient({ baseUrl: url });
}

/** An object with a field that throws when read. */
function unreadable(field: string): object {
  const get = () => {
    throw new Error("unreadable");
  };
  return Object.defineProperty({}, field, { enumerable: true, get });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

describe("each", () => {
  it("yields every item once, in order, and stops at the empty page regardless of the total", async () => {
    const { client, asked } = await membersServer(2.5 * maximum);
    const members = await allOf(client.each.listMembers({ active: true }));
    expect(members.map(({ account_id }) => account_id)).toEqual(
      Array.from({ length: 2.5 * maximum }, (_, index) => index),
    );
    expect(asked).toEqual(
      [0, 1, 2, 2.5].map(
        (page) => `count=50&order_by=account_id&active=true&offset=${page * maximum}`,
      ),
    );
  });

  it("advances by the number of items received, not requested", async () => {
    const { client, asked } = await membersServer(25, { most: 10 });
    expect(await allOf(client.each.listMembers())).toHaveLength(25);
    expect(asked.map((query) => new URLSearchParams(query).get("offset"))).toEqual([
      "0",
      "10",
      "20",
      "25",
    ]);
  });

  it("uses the caller's count, order and offset", async () => {
    const { client, asked } = await membersServer(30);
    const walk = client.each.listMembers({ count: 10, offset: 5, order_by: "member_name" });
    expect(await allOf(walk)).toHaveLength(25);
    expect(asked[0]).toBe("count=10&order_by=member_name&offset=5");
  });

  it("treats undefined parameters as omitted", async () => {
    const { client, asked } = await membersServer(1);
    await client.each
      .listMembers({ count: undefined, offset: undefined, order_by: undefined })
      .next();
    expect(asked[0]).toBe("count=50&order_by=account_id&offset=0");
  });

  it("uses the method's own parameter names, and sends no order if the method has none", async () => {
    const asked: string[] = [];
    const { url } = await serve((response, request) => {
      asked.push(request.url);
      const result = asked.length === 1 ? [{ loan_id: 1 }] : [];
      json({ result })(response, request);
    });
    const walk = createFixtureClient({ baseUrl: url }).each.listLoans({ member_id: 3 });
    expect(await allOf(walk)).toEqual([{ loan_id: 1 }]);
    expect(asked).toEqual(
      [0, 1].map((skip) => `/platform_api/ListLoans?limit=20&member_id=3&skip=${skip}`),
    );
  });

  it.each([
    ["null for parameters", null, undefined],
    ["a list for parameters", [], undefined],
    ["an invalid signal", {}, { signal: 5 }],
    ["a signal by prototype only", {}, { signal: Object.create(AbortSignal.prototype) }],
    ["an option that cannot be read", {}, unreadable("signal")],
    ["a parameter that cannot be read", unreadable("count"), {}],
    ["a revoked proxy for options", {}, revoked()],
  ])("refuses %s like a call", async (_, params, options) => {
    const { client, asked } = await membersServer(1);
    const walk = client.each.listMembers(params as object, options as object).next();
    expect(await failureOf(walk)).toMatchObject({
      kind: "config",
      outcome: "not-executed",
      attempts: 0,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ["a list that throws", () => unreadable("result")],
    ["a key that throws", () => ({ result: [unreadable("account_id")] })],
    ["a list that is a revoked proxy", () => ({ result: revoked() })],
    ["a key that JSON cannot represent", () => ({ result: [{ account_id: 1n }] })],
  ])("fails with an AccountsError when middleware returns %s", async (_, make) => {
    const walk = createFixtureClient({ middleware: [async () => make()] }).each.listMembers();
    expect(await failureOf(walk.next())).toMatchObject({ kind: "decode", method: "ListMembers" });
  });

  it("accepts null for options like a call", async () => {
    const { client } = await membersServer(1);
    const { value } = await client.each.listMembers({}, null as unknown as object).next();
    expect(value).toEqual({ account_id: 0 });
  });

  it("fails with an AccountsError when middleware returns nothing", async () => {
    const middleware = [async () => undefined as unknown as object];
    const walk = createFixtureClient({ middleware }).each.listMembers().next();
    expect(await failureOf(walk)).toMatchObject({ kind: "config" });
  });

  it("sends nothing before the first item is requested", async () => {
    const { client, asked } = await membersServer(10);
    client.each.listMembers();
    await setTimeout(20);
    expect(asked).toEqual([]);
  });

  it("aborts the request in progress when the caller leaves the loop", async () => {
    const signals: AbortSignal[] = [];
    const fetch = (_: string, { signal }: { signal: AbortSignal }) => {
      const isFirst = signals.push(signal) === 1;
      return isFirst
        ? Promise.resolve(Response.json({ result: [{ account_id: 1 }] }))
        : new Promise<Response>(() => {});
    };
    for await (const _ of createFixtureClient({ fetch }).each.listMembers()) break;
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
  });

  it("stops when the caller aborts", async () => {
    const { client } = await membersServer(5 * maximum, { delayMs: 10 });
    const controller = new AbortController();
    const walk = async () => {
      const { signal } = controller;
      for await (const _ of client.each.listMembers({}, { signal })) controller.abort();
    };
    expect((await failureOf(walk())).kind).toBe("aborted");
  });

  it("fails when the server ignores the offset, instead of looping forever", async () => {
    const client = await clientOf(json({ result: [{ loan_id: 1 }] }));
    const error = await failureOf(allOf(client.each.listLoans({ member_id: 1 })));
    expect(error).toMatchObject({ kind: "decode", method: "ListLoans" });
    expect(error.message).toMatch(/^ListLoans: the page at skip \d+ repeats earlier ones/u);
  });

  it("fails when a page contains no list, instead of ending early", async () => {
    const client = await clientOf(json({ result: [{ account_id: 1 }] }), json({ result: null }));
    const error = await failureOf(allOf(client.each.listMembers()));
    expect(error.message).toContain("ListMembers: the page at offset 1 contains no list;");
  });

  it("throws a page's failure only when that page is requested", async () => {
    const client = await clientOf(
      json({ result: [{ account_id: 1 }] }),
      json({ error: { code: 100, msg: "no" } }),
    );
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const member of client.each.listMembers()) {
        await setTimeout(40);
        seen.push(member);
      }
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "api", code: 100 });
    expect(seen).toHaveLength(1);
  });
});

describe("pages", () => {
  it("yields whole response bodies, including the total", async () => {
    const { client } = await membersServer(1.5 * maximum);
    const pages = await allOf(client.pages.listMembers());
    expect(pages.map(({ result, total_count }) => [result.length, total_count])).toEqual([
      [maximum, 7],
      [maximum / 2, 7],
    ]);
  });

  it("fetches only one page ahead", async () => {
    const { client, asked } = await membersServer(5 * maximum);
    const pages = client.pages.listMembers();
    await pages.next();
    await setTimeout(100);
    expect(asked).toHaveLength(2);
    await pages.return(undefined);
  });
});

describe("an iteration that would never end", () => {
  /** Pages with these keys, repeating forever; each item has a balance that changes with every answer. */
  async function endless(...pages: readonly (readonly number[])[]) {
    let asked = 0;
    const { url, received } = await serve((response, request) => {
      const ids = pages[asked++ % pages.length] ?? [];
      const result = ids.map((account_id) => ({ account_id, balance: asked }));
      json({ result, total_count: 9, count: ids.length })(response, request);
    });
    return { client: createFixtureClient({ baseUrl: url }), received };
  }

  it.each([
    ["one page", [[1, 2]]],
    [
      "two pages in turn",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["three pages in turn", [[1], [2], [3]]],
    ["nine pages in turn", Array.from({ length: 9 }, (_, page) => [page])],
  ])("fails for %s, although the items' balances change", async (_, pages) => {
    const { client, received } = await endless(...pages);
    const error = await failureOf(allOf(client.each.listMembers()));
    expect(error).toMatchObject({ kind: "decode", outcome: "executed" });
    expect(error.message).toMatch(
      /^ListMembers: the page at offset \d+ repeats earlier ones; the server may not support paging\.$/u,
    );
    expect(error.attempts).toBeGreaterThan(1);
    expect(received.length).toBeLessThan(8 * pages.length + 8);
  });

  /** A random member of a list of this length. */
  async function shuffled(total: number, pageSize: number) {
    const random = randomFrom(total);
    const answer = () =>
      Array.from({ length: total }, (_, account_id) => ({ account_id, rank: random() }))
        .toSorted((one, other) => one.rank - other.rank)
        .slice(0, pageSize);
    const { url } = await serve((response, request) =>
      json({ result: answer(), total_count: total, count: pageSize })(response, request),
    );
    return createFixtureClient({ baseUrl: url });
  }

  it.each([
    ["one page in a changing order", 40, 40],
    ["pages of random items", 60, 20],
  ])("fails for %s", async (_, total, pageSize) => {
    const client = await shuffled(total, pageSize);
    const error = await failureOf(allOf(client.each.listMembers()));
    expect(error.message).toContain("repeats earlier ones");
  });

  it("continues as long as each page contains something new, besides old items", async () => {
    let page = 0;
    const { url } = await serve((response, request) => {
      const result = page < 30 ? [{ account_id: 1 }, { account_id: 100 + page++ }] : [];
      json({ result, total_count: 9, count: result.length })(response, request);
    });
    expect(await allOf(createFixtureClient({ baseUrl: url }).each.listMembers())).toHaveLength(60);
  });

  it("tolerates a repeated last page, because an item inserted at the front shifts the list by one", async () => {
    let calls = 0;
    const pages = [[1, 2], [3], [3], []];
    const { url } = await serve((response, request) => {
      const ids = pages[calls++] ?? [];
      json({
        result: ids.map((account_id) => ({ account_id })),
        total_count: 3,
        count: ids.length,
      })(response, request);
    });
    const members = await allOf(createFixtureClient({ baseUrl: url }).each.listMembers());
    expect(members.map(({ account_id }) => account_id)).toEqual([1, 2, 3, 3]);
  });
});

describe("an aborted iteration", () => {
  it.each(["each", "pages"] as const)("of %s yields nothing more and throws", async (group) => {
    const { client } = await membersServer(3 * maximum);
    const caller = new AbortController();
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const one of client[group].listMembers({}, { signal: caller.signal })) {
        seen.push(one);
        if (seen.length === 1) await setTimeout(50); // the next page has been fetched ahead by now
        caller.abort(new Error("left"));
      }
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "aborted", cause: { message: "left" } });
    expect(seen).toHaveLength(1);
  });
});

describe("the parameters of an iteration", () => {
  it.each([
    [{ count: 0 }, "count must be an integer of 1 or more to iterate over pages, but is 0"],
    [{ count: -1 }, "count must be an integer of 1 or more to iterate over pages, but is -1"],
    [{ count: "50" }, "count must be an integer of 1 or more"],
    [{ offset: -5 }, "offset must be an integer of 0 or more to iterate over pages, but is -5"],
  ])("such as %j are refused instead of yielding nothing", async (params, message) => {
    const { client, asked } = await membersServer(3);
    const error = await failureOf(allOf(client.each.listMembers(params as object)));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(message);
    expect(asked).toEqual([]);
  });
});
