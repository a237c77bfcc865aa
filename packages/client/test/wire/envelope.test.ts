import { inspect } from "node:util";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

describe("a result", () => {
  it("is returned unchanged, including unknown fields and nulls", async () => {
    const body = {
      result: { account_id: 1, new_field: [{ deep: null }], address: null },
      api_address: "x",
    };
    const { url } = await serve(json(body));
    expect(await createFixtureClient({ baseUrl: url }).getLibrary()).toEqual(body);
  });
});

describe("an error in a response with status 200", () => {
  it("becomes an AccountsError with the vendor's code", async () => {
    const { url } = await serve(json({ error: { code: 127, msg: "Not enough money." } }));
    const error = await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 }));
    expect(error).toMatchObject({
      kind: "api",
      code: 127,
      method: "BuyBooks",
      attempts: 1,
      outcome: "not-executed",
    });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe(
      "BuyBooks: the API returned error 127: Not enough money. Nothing was executed.",
    );
  });

  it("is read from a list of errors if there is no single error", async () => {
    const { url } = await serve(json({ errors: [{ code: 340, msg: "Slow down." }] }));
    expect(await failureOf(createFixtureClient({ baseUrl: url }).getPrices())).toMatchObject({
      kind: "api",
      code: 340,
    });
  });

  it.each([undefined, null, {}, 5])(
    "may have %o instead of a message, which the error mentions",
    async (msg) => {
      const { url } = await serve(json({ error: { code: 127, msg } }));
      const error = await failureOf(createFixtureClient({ baseUrl: url }).getLibrary());
      expect(error.message).toBe(
        "GetLibrary: the API returned error 127: (no message). Nothing was executed.",
      );
    },
  );

  it.each([
    { result: { charged_amount: 1 }, error: { code: 127, msg: "no" } },
    { result: 1, errors: [{ code: 127, msg: "no" }] },
  ])("proves nothing together with a result: %j", async (body) => {
    const { url } = await serve(json(body));
    const error = await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 }));
    expect(error).toMatchObject({ kind: "decode", outcome: "unknown" });
  });

  it("leaves the outcome of a money call unknown when the API failed inside", async () => {
    const { url } = await serve(json({ error: { code: 5, msg: "Billing." } }));
    const error = await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 }));
    expect(error.outcome).toBe("unknown");
    expect(error.message).toContain("check with getLibrary before trying again");
  });
});

describe("an error with another status", () => {
  it.each([
    [504, { error: { code: 504, message: "Deadline exceeded" } }],
    [500, { error: { code: 127, msg: "no" } }],
    [502, { error: { code: 456, msg: "no" } }],
  ])(
    "such as HTTP %d is not trusted, because a gateway's errors look similar",
    async (status, body) => {
      const { url, received } = await serve(json(body, status));
      const error = await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 }));
      expect(error).toMatchObject({ kind: "http", status, outcome: "unknown", attempts: 1 });
      expect(received).toHaveLength(1);
    },
  );
});

describe("a response that is not from this API", () => {
  const undecodable = { kind: "decode", outcome: "unknown" };

  it.each([
    [
      "a gateway's page",
      502,
      "text/html",
      "<html>Bad Gateway</html>",
      { kind: "http", status: 502, outcome: "unknown" },
    ],
    [
      "too many requests",
      429,
      "text/plain",
      "slow down",
      { kind: "http", status: 429, outcome: "not-executed" },
    ],
    ["a redirect", 302, "text/plain", "", { kind: "http", status: 302, outcome: "unknown" }],
    ["HTML with status 200", 200, "text/html", "<html>login</html>", undecodable],
    ["an empty body", 200, "application/json", "", undecodable],
    ["truncated JSON", 200, "application/json", '{"result":{"acc', undecodable],
    ["JSON with another structure", 200, "application/json", '{"ok":true}', undecodable],
    ["a JSON null", 200, "application/json", "null", undecodable],
    [
      "an error without a code",
      200,
      "application/json",
      '{"error":{"msg":"no"},"result":1}',
      undecodable,
    ],
    [
      "an error without a code or a result",
      200,
      "application/json",
      '{"error":{"msg":"no"}}',
      undecodable,
    ],
    [
      "an error that is a string",
      200,
      "application/json",
      '{"error":"no","result":1}',
      undecodable,
    ],
  ])("has the right kind of error: %s", async (_, status, type, body, expected) => {
    const { url } = await serve((response) =>
      response.writeHead(status, { "content-type": type, location: "/elsewhere" }).end(body),
    );
    expect(
      await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 })),
    ).toMatchObject(expected);
  });

  it("is not quoted in the error, because it may contain anything", async () => {
    const { url } = await serve((response) => response.end("api_key=abcdef"));
    const error = await failureOf(createFixtureClient({ baseUrl: url }).getLibrary());
    expect(inspect(error, { depth: 9 })).not.toContain("abcdef");
  });
});
