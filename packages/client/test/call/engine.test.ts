import { fixtureApi, fixtureOperations } from "@vox-accounts/test-kit/fixture";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it, vi } from "vitest";
import { createEngine } from "../../src/call/engine.ts";
import { functionName } from "../../src/wire/send.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

const namesOf = (
  has: (operation: (typeof fixtureApi)["operations"][keyof typeof fixtureOperations]) => boolean,
) =>
  Object.entries(fixtureOperations).flatMap(([method, operation]) =>
    has(operation) ? [functionName(method)] : [],
  );

const ok = async () => Response.json({ result: 1 });

describe("a client", () => {
  it("has a plain, a safe and a raw function for every operation in the table", () => {
    const client = createFixtureClient();
    const names = namesOf(() => true);
    expect(Object.keys(client).sort()).toEqual(
      [...names, "each", "forChild", "pages", "raw", "request", "safe"].sort(),
    );
    for (const group of [client.safe, client.raw])
      expect(Object.keys(group).sort()).toEqual([...names, "request"].sort());
  });

  it("iterates over exactly the operations that the table declares as paged", () => {
    const client = createFixtureClient();
    const paged = namesOf((operation) => "paging" in operation);
    expect(Object.keys(client.each)).toEqual(paged);
    expect(Object.keys(client.pages)).toEqual(paged);
  });

  it("creates each group only once", () => {
    const client = createFixtureClient();
    expect(client.safe).toBe(client.safe);
    expect(client.raw).toBe(client.raw);
    expect(client.pages).toBe(client.pages);
    expect(client.each).toBe(client.each);
  });

  it("requests no token and sends nothing before the first call", () => {
    const auth = vi.fn(() => "token");
    const fetch = vi.fn(ok);
    createFixtureClient({ auth, fetch }).forChild(1);
    expect(auth).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
  });

  it("calls the operations of any table", async () => {
    const fetch = vi.fn(ok);
    const operations = {
      DoThis: { effect: "read", in: "query", parameters: { how_often: "integer" } },
    } as const;
    const client = createEngine({ ...fixtureApi, operations }, { auth: () => "token", fetch });
    expect(client).not.toHaveProperty("getLibrary");
    await (client as { doThis: (params: object) => Promise<object> }).doThis({ how_often: 2 });
    expect(fetch).toHaveBeenCalledWith(
      expect.stringMatching(/\/DoThis\?how_often=2$/u),
      expect.anything(),
    );
  });
});

describe("safe", () => {
  it("returns data and no error", async () => {
    expect(await createFixtureClient({ fetch: ok }).safe.getLibrary()).toEqual({
      data: { result: 1 },
      error: undefined,
    });
  });

  it("returns an API error as a value", async () => {
    const { url } = await serve(json({ error: { code: 496, msg: "No such format." } }));
    const { data, error } = await createFixtureClient({ baseUrl: url }).safe.getPrices({
      best_format: "audio",
    });
    expect(data).toBeUndefined();
    expect(error?.kind === "api" && error.code).toBe(496);
  });

  it("never throws, even for invalid arguments", async () => {
    const { error } = await createFixtureClient({ fetch: ok }).safe.getLibrary(
      null as unknown as object,
    );
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
  });
});

describe("forChild", () => {
  it("creates a client that acts for the child, without changing the parent's client", async () => {
    const auth = vi.fn(() => "token");
    const client = createFixtureClient({ auth, fetch: ok });
    await client.forChild(7).getLibrary();
    await client.forChild(7).forChild(8).getLibrary();
    await client.getLibrary();
    expect(auth.mock.calls).toMatchObject([
      [{ accountId: 7 }],
      [{ accountId: 8 }],
      [{ accountId: undefined }],
    ]);
  });

  it("refuses an id that is not an integer", () => {
    expect(() => createFixtureClient().forChild(Number.NaN)).toThrow(
      "accountId must be an integer",
    );
  });
});

describe("a read-only client", () => {
  const client = createFixtureClient({ readOnly: true, fetch: ok });

  it("has all functions that read and none that write or move money", () => {
    const reading = namesOf(({ effect }) => effect === "read").sort();
    for (const one of [client, client.forChild(1)]) {
      expect(Object.keys(one).sort()).toEqual(
        [...reading, "each", "forChild", "pages", "raw", "request", "safe"].sort(),
      );
      for (const group of [one.safe, one.raw])
        expect(Object.keys(group).sort()).toEqual([...reading, "request"].sort());
    }
  });

  it("calls methods and iterates over pages like any other client", async () => {
    expect(await client.getLibrary()).toEqual({ result: 1 });
    expect(Object.keys(client.each)).toEqual(["listLoans", "listMembers"]);
  });
});

it("an error names the operation as it is called on the wire", async () => {
  const error = await failureOf(createFixtureClient({ fetch: ok }).renameShelf({} as never));
  expect(error.method).toBe("RenameShelf");
  expect(error.message).toMatch(/^RenameShelf: shelf_id must be given\./u);
});
