import { describe, expect, it } from "vitest";
import { createFixtureFetchClient } from "../support/fixture-client.ts";

describe("an option of one call", () => {
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
