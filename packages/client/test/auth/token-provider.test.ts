import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { cachedTokens } from "../../src/auth/token-provider.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";
import { tokenContext as context } from "../support/token-context.ts";

/** Cached tokens whose number shows how many have been signed. */
function countedTokens() {
  const credentials = { account_id: 1, key_id: "first" };
  let signed = 0;
  const provide = cachedTokens(
    Date.now,
    3_000_000,
    async () => credentials,
    async () => `token ${++signed}`,
  );
  return { provide, credentials };
}

describe("cached tokens", () => {
  it("are cached by base URL, so that no host sees another host's token", async () => {
    const { provide } = countedTokens();
    expect(await provide(context())).toBe("token 1");
    expect(await provide(context({ baseUrl: "https://other.example" }))).toBe("token 2");
    expect(await provide(context())).toBe("token 1");
  });

  it("are cached by account, and the key's own account is found by its id too", async () => {
    const { provide } = countedTokens();
    expect(await provide(context())).toBe("token 1");
    expect(await provide(context({ accountId: 2 }))).toBe("token 2");
    expect(await provide(context({ accountId: 1 }))).toBe("token 1");
  });

  it("are cached by key", async () => {
    const { provide, credentials } = countedTokens();
    await provide(context());
    credentials.key_id = "second";
    expect(await provide(context())).toBe("token 2");
  });

  it("are replaced only once for concurrent calls, whether or not the old one was refused", async () => {
    const { provide } = countedTokens();
    await provide(context());
    const asked = [true, true, false].map((forceRefresh) => provide(context({ forceRefresh })));
    expect(await Promise.all(asked)).toEqual(Array(3).fill("token 2"));
  });

  it("are dropped when there are thousands of child accounts", async () => {
    const { provide } = countedTokens();
    const first = await provide(context({ accountId: 1 }));
    for (let accountId = 2; accountId <= 1000; accountId++) await provide(context({ accountId }));
    expect(await provide(context({ accountId: 1 }))).toBe(first);
    await provide(context({ accountId: 1001 }));
    expect(await provide(context({ accountId: 1 }))).not.toBe(first);
  });
});

describe("a custom token provider", () => {
  it("gets the id of the account", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createFixtureClient({
      auth: ({ accountId }) => `for-${accountId}`,
      baseUrl: url,
    });
    await client.forChild(7).getLibrary();
    expect(received[0]?.headers.authorization).toBe("Bearer for-7");
  });

  it("makes the call fail with its own error before anything is sent", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const auth = () => Promise.reject(new Error("the vault is closed"));
    const error = await failureOf(createFixtureClient({ auth, baseUrl: url }).getLibrary());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("the vault is closed");
    expect(received).toHaveLength(0);
  });

  it.each([undefined, "", "a b", "a\r\nX-Injected: 1", "é"])(
    "must not return %o, which is refused before sending",
    async (token) => {
      const auth = (() => token) as unknown as () => string;
      const error = await failureOf(createFixtureClient({ auth }).buyBooks({ book_id: 1 }));
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
      expect(error.message).toContain("the token must be a string of visible ASCII characters");
    },
  );
});
