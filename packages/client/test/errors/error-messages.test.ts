import { afterEach, describe, expect, it, vi } from "vitest";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

afterEach(() => void vi.unstubAllGlobals());

/** The message of a read that keeps failing with this system error. */
async function messageFor(code: string, retries = 0): Promise<string> {
  const cause = Object.assign(new Error("the cause."), { code });
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("fetch failed", { cause });
  });
  return (await failureOf(createFixtureClient({ retries }).getLibrary())).message;
}

describe("the message of a lost call", () => {
  it.each([
    ["ECONNREFUSED", /server at baseUrl running\?/],
    ["ENOTFOUND", /host in baseUrl correct/],
    ["EAI_AGAIN", /does DNS work/],
    ["ERR_SSL_WRONG_VERSION_NUMBER", /does the server at baseUrl support https/],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /certificate trusted.* NODE_EXTRA_CA_CERTS/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /certificate trusted.* NODE_EXTRA_CA_CERTS/],
    ["SELF_SIGNED_CERT_IN_CHAIN", /certificate trusted.* NODE_EXTRA_CA_CERTS/],
  ])("says what to check first after %s", async (code, hint) => {
    expect(await messageFor(code)).toMatch(hint);
  });

  it.each(["ECONNRESET", "toString"])("has no hint after %s", async (code) => {
    const message = await messageFor(code);
    expect(message).toContain("the cause");
    expect(message).not.toMatch(/[?;]|native code/);
  });

  it("says that it is safe to try a read again", async () => {
    expect(await messageFor("ECONNRESET")).toMatch(/The call only reads: try again\.$/);
  });

  it("gives the number of attempts if there were several", async () => {
    expect(await messageFor("ECONNRESET", 2)).toContain("in 3 attempts");
    expect(await messageFor("ECONNRESET")).not.toContain("attempt");
  });
});

describe("the message for a status from a server in front of the API", () => {
  it.each([
    [429, /too many requests \(HTTP 429\); try again later/],
    [503, /failed \(HTTP 503\)/],
    [302, /redirects are not followed \(HTTP 302\); check baseUrl/],
    [404, /answered with HTTP 404; check baseUrl/],
    [499, /answered with HTTP 499; check baseUrl/],
    [500, /failed \(HTTP 500\)/],
  ])("says what %s means", async (status, meaning) => {
    vi.stubGlobal("fetch", async () => new Response(null, { status }));
    const { message } = await failureOf(createFixtureClient({ retries: 0 }).getLibrary());
    expect(message).toMatch(meaning);
  });

  it("omits a status that a browser hides", async () => {
    const hidden = { status: 0, ok: false, headers: new Headers(), text: async () => "" };
    vi.stubGlobal("fetch", async () => hidden);
    const { message } = await failureOf(createFixtureClient({ retries: 0 }).getLibrary());
    expect(message).toMatch(/redirects are not followed; check/);
  });
});
