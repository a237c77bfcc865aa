import { inspect } from "node:util";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

const member = { member_name: "bookworm" };

/** The error of a call with this password, to which the API responds with this message. */
async function failureWith(
  password: string,
  msg: string,
  more: { readonly api_key?: string } = {},
) {
  const { url } = await serve(json({ error: { code: 496, msg } }));
  return failureOf(
    createFixtureClient({ baseUrl: url }).addMember({ ...member, ...more, password }),
  );
}

describe("secrets in the errors of a fetch that quotes the request", () => {
  it.each([
    ["in plain text", (secret: string) => secret],
    ["percent-encoded", encodeURIComponent],
    ["in form encoding", (secret: string) => new URLSearchParams({ a: secret }).toString()],
  ])("are redacted %s", async (_, write) => {
    const secret = "Hidden Pass+1&";
    const fetch = async (_url: string, { headers }: { headers: Headers }) => {
      const quoted = Object.assign(new Error(`failed: ${write(secret)}`), {
        config: { secret, headers },
      });
      throw new TypeError(`fetch failed with ${headers.get("authorization")}`, { cause: quoted });
    };
    const error = await failureOf(
      createFixtureClient({ fetch }).addMember({ ...member, password: secret }),
    );
    expect(error).toMatchObject({ kind: "network", outcome: "unknown" });
    for (const shown of [inspect(error, { depth: 9 }), JSON.stringify(error), error.stack ?? ""]) {
      expect(shown).not.toMatch(/Hidden|token-of-the-test/u);
    }
  });
});

describe("secrets that the client never sent", () => {
  it.each([
    ["a private key", "-----BEGIN PRIVATE KEY-----\nhidden+words/\n-----END PRIVATE KEY-----"],
    ["a truncated private key", "-----BEGIN RSA PRIVATE KEY-----\nhidden+words/"],
    ["a signed token", "eyJhbGciOiJSUzI1NiJ9.eyJoaWRkZW4iOjF9.hidden-words"],
  ])("are redacted in a token provider's error: %s", async (_, secret) => {
    const auth = () =>
      Promise.reject(new Error(`cannot sign with ${secret}`, { cause: new Error(secret) }));
    const error = await failureOf(createFixtureClient({ auth }).getLibrary());
    expect(error.message).toMatch(/^GetLibrary: cannot sign with \[redacted\]/u);
    expect(inspect(error, { depth: 9 })).not.toMatch(/hidden|eyJ/u);
  });
});

describe("secrets in the API's own message", () => {
  it("are redacted", async () => {
    const { url, received } = await serve(
      json({ error: { code: 496, msg: "Hidden-Pass-1 is weak, says token-of-the-test" } }),
    );
    const error = await failureOf(
      createFixtureClient({ baseUrl: url }).addMember({ ...member, password: "Hidden-Pass-1" }),
    );
    expect(error.message).toContain("[redacted] is weak, says [redacted]");
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toMatch(
      /Hidden-Pass-1|token-of-the-test/u,
    );
    expect(received[0]).toMatchObject({
      url: "/platform_api/AddMember",
      body: "member_name=bookworm&password=Hidden-Pass-1",
    });
  });

  it.each([
    ["\u212Aab9999secret", "weak: \\u212aab9999secret"],
    ["\u212Aab9999secret", "weak: %E2%84%AAab9999secret"],
    ["пароль-пароль", "weak: \\u043f\\u0430\\u0440\\u043e\\u043b\\u044c-\\u043f"],
    ["Hidden-Pass-1", "weak: HIDDEN-PASS-1"],
    ["пароль12", "weak: ПАРОЛЬ12"],
    ["Hidden/Pass", "weak: Hidden%2FPass"],
  ])("such as %s are redacted in any spelling", async (password, msg) => {
    const { message } = await failureWith(password, msg);
    const told =
      /^AddMember: the API returned error 496: (.*)\. Nothing was executed\.$/u.exec(
        message,
      )?.[1] ?? "";
    expect(told).toBe("weak: [redacted]");
  });

  it.each(["пароль-пароль", "!!!???", "密码密码密码"])(
    "such as %s do not change a message that does not contain them",
    async (password) => {
      const { message } = await failureWith(password, "Wrong address.");
      expect(message).toBe(
        "AddMember: the API returned error 496: Wrong address. Nothing was executed.",
      );
    },
  );

  it("are redacted entirely if one starts with another", async () => {
    const { message } = await failureWith("Example-Pass-1", "Example-Pass-1-longer is known", {
      api_key: "Example-Pass-1-longer",
    });
    expect(message).toBe(
      "AddMember: the API returned error 496: [redacted] is known. Nothing was executed.",
    );
  });

  it("of a few letters cause the whole message to be redacted, so that its context reveals nothing", async () => {
    const { message } = await failureWith("Example-Pass-1", "salt ab is weak", { api_key: "ab" });
    expect(message).toBe(
      "AddMember: the API returned error 496: [redacted]. Nothing was executed.",
    );
  });

  it("are found in linear time", async () => {
    const started = performance.now();
    await failureWith("P+s+s+word%%&&\\\\", `P${"+".repeat(5000)}!`);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ["a token's beginning over and over", "eyJ".repeat(300_000)],
    ["a key's beginning over and over", "-----BEGIN PRIVATE KEY".repeat(50_000)],
  ])("are found quickly in %s", async (_, msg) => {
    const { url } = await serve(json({ error: { code: 496, msg } }));
    await failureOf(createFixtureClient({ baseUrl: url }).getLibrary());
  });
});
