import { describe, expect, it } from "vitest";
import { createFixtureFetchClient, failureOf } from "../support/fixture-client.ts";

describe("an option of a call", () => {
  it.each([
    ["cache", "no-store"],
    ["credentials", "omit"],
    ["integrity", "sha256-x"],
    ["keepalive", true],
    ["mode", "same-origin"],
    ["referrer", ""],
    ["referrerPolicy", "no-referrer"],
  ] as const)("%s reaches the request", async (name, value) => {
    let seen: Request | undefined;
    const client = createFixtureFetchClient();
    client.use({
      onRequest: ({ request }) => {
        seen = request;
        return Response.json({ result: 1 });
      },
    });
    await client.POST("/GetLibrary", { [name]: value });
    expect(seen?.[name]).toBe(value);
  });
});

describe("parameters in the wrong place make the call fail before anything is sent, with the right place in the error", () => {
  it.each([
    [
      "/GetPrices",
      { body: { genre: "crime" } },
      "parameters of this method must be passed in params.query.",
    ],
    [
      "/AddMember",
      { params: { query: { password: "Example-Pass-1" } } },
      "parameters of this method must be passed in body, because a query would expose secrets.",
    ],
    [
      "/GetPrices",
      { params: { header: { traceparent: "00" } } },
      "params.header is not supported; for headers, use the option headers.",
    ],
  ] as const)("%s with %j", async (path, init, message) => {
    const client = createFixtureFetchClient();
    const error = await failureOf(client.POST(path, init as never));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(message);
    expect(error.message).not.toContain("Example-Pass-1");
  });
});
