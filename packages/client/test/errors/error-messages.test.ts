import { afterEach, describe, expect, it, vi } from "vitest";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

afterEach(() => void vi.unstubAllGlobals());

/** The message of a read that fails with this system error each time. */
async function messageFor(code: string, retries = 0): Promise<string> {
  const cause = Object.assign(new Error("the cause."), { code });
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("fetch failed", { cause });
  });
  return (await failureOf(createFixtureClient({ retries }).getLibrary())).message;
}

describe("the message of a lost call", () => {
  it.each([
    ["ECONNREFUSED", /server of baseUrl running\?/],
    ["ENOTFOUND", /host of baseUrl spelt/],
    ["EAI_AGAIN", /name resolution/],
    ["ERR_SSL_WRONG_VERSION_NUMBER", /https where the server speaks http/],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /trust .* certificate.* NODE_EXTRA_CA_CERTS/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /trust .* certificate.* NODE_EXTRA_CA_CERTS/],
    ["SELF_SIGNED_CERT_IN_CHAIN", /trust .* certificate.* NODE_EXTRA_CA_CERTS/],
  ])("says what to check first after %s", async (code, hint) => {
    expect(await messageFor(code)).toMatch(hint);
  });

  it.each(["ECONNRESET", "toString"])("has no hint after %s", async (code) => {
    const message = await messageFor(code);
    expect(message).toContain("the cause");
    expect(message).not.toMatch(/[?;]|native code/);
  });

  it("says that a read may be tried again", async () => {
    expect(await messageFor("ECONNRESET")).toMatch(/It only reads, so it is safe to try again\.$/);
  });

  it("says how many attempts were made, if there were several", async () => {
    expect(await messageFor("ECONNRESET", 2)).toContain("in 3 attempts");
    expect(await messageFor("ECONNRESET")).not.toContain("attempt");
  });
});

describe("the message for a status of something before the API", () => {
  it.each([
    [429, /no more requests for now \(HTTP 429\); try again later/],
    [503, /failed \(HTTP 503\)/],
    [302, /redirects \(HTTP 302\), which is not followed; check baseUrl/],
    [404, /answered HTTP 404; check baseUrl/],
    [499, /answered HTTP 499; check baseUrl/],
    [500, /failed \(HTTP 500\)/],
  ])("says what %s means", async (status, meaning) => {
    vi.stubGlobal("fetch", async () => new Response(null, { status }));
    const { message } = await failureOf(createFixtureClient({ retries: 0 }).getLibrary());
    expect(message).toMatch(meaning);
  });

  it("leaves out a status that a browser hides", async () => {
    const hidden = { status: 0, ok: false, headers: new Headers(), text: async () => "" };
    vi.stubGlobal("fetch", async () => hidden);
    const { message } = await failureOf(createFixtureClient({ retries: 0 }).getLibrary());
    expect(message).toMatch(/the server redirects, which is not followed/);
  });
});
