import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { cachedTokens } from "../../src/auth/token-provider.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";
import { tokenContext as context } from "../support/token-context.ts";

/** Cached tokens that show by their number how often was signed. */
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
  it("are kept by base URL, so that no host sees a token that is meant for another", async () => {
    const { provide } = countedTokens();
    expect(await provide(context())).toBe("token 1");
    expect(await provide(context({ baseUrl: "https://other.example" }))).toBe("token 2");
    expect(await provide(context())).toBe("token 1");
  });

  it("are kept by account, the key's own account under its id as well", async () => {
    const { provide } = countedTokens();
    expect(await provide(context())).toBe("token 1");
    expect(await provide(context({ accountId: 2 }))).toBe("token 2");
    expect(await provide(context({ accountId: 1 }))).toBe("token 1");
  });

  it("are kept by key", async () => {
    const { provide, credentials } = countedTokens();
    await provide(context());
    credentials.key_id = "second";
    expect(await provide(context())).toBe("token 2");
  });

  it("are signed anew once for all who ask at the same time, with or without a refused one", async () => {
    const { provide } = countedTokens();
    await provide(context());
    const asked = [true, true, false].map((forceRefresh) => provide(context({ forceRefresh })));
    expect(await Promise.all(asked)).toEqual(Array(3).fill("token 2"));
  });

  it("are not kept for ever when there are thousands of children", async () => {
    const { provide } = countedTokens();
    const first = await provide(context({ accountId: 1 }));
    for (let accountId = 2; accountId <= 1000; accountId++) await provide(context({ accountId }));
    expect(await provide(context({ accountId: 1 }))).toBe(first);
    await provide(context({ accountId: 1001 }));
    expect(await provide(context({ accountId: 1 }))).not.toBe(first);
  });
});

describe("a token provider of one's own", () => {
  it("is asked for the account at hand", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createFixtureClient({
      auth: ({ accountId }) => `for-${accountId}`,
      baseUrl: url,
    });
    await client.forChild(7).getLibrary();
    expect(received[0]?.headers.authorization).toBe("Bearer for-7");
  });

  it("makes the call fail with its reason when it fails, and nothing is sent", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const auth = () => Promise.reject(new Error("the vault is closed"));
    const error = await failureOf(createFixtureClient({ auth, baseUrl: url }).getLibrary());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("the vault is closed");
    expect(received).toHaveLength(0);
  });

  it.each([undefined, "", "a b", "a\r\nX-Injected: 1", "é"])(
    "may not give %o, which is refused before sending",
    async (token) => {
      const auth = (() => token) as unknown as () => string;
      const error = await failureOf(createFixtureClient({ auth }).buyBooks({ book_id: 1 }));
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
      expect(error.message).toContain("the token must be a string of visible ASCII characters");
    },
  );
});
