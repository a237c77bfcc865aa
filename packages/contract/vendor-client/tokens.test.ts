import { createPublicKey } from "node:crypto";
import { createRequire } from "node:module";
import { serviceAccount } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOfficialClient } from "./support/call-official-client.ts";

// the package has no types
interface JsonWebToken {
  verify(token: string, key: string, options: { algorithms: string[]; complete: true }): Verified;
}
interface Verified {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: { readonly iss: number; readonly iat: number; readonly exp: number };
}

const jwt = createRequire(import.meta.url)("jsonwebtoken") as JsonWebToken;
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ tls: true, childAccountIds: [1321] });
});

afterAll(() => mock?.close());

describe("tokens", () => {
  it("of the official client pass the strict gate", async () => {
    const [outcome] = await callOfficialClient(mock, [{ name: "getAccountInfo", params: {} }]);
    expect(outcome?.answer).toMatchObject({ result: expect.anything() });
    expect(mock.requests()).toMatchObject([
      { method: "GetAccountInfo", issuer: mock.accountId, executed: true },
    ]);
  });

  it.each([undefined, 1321])(
    "of our client verify with jsonwebtoken, for the account %s",
    async (accountId) => {
      const { account_id, key_id, private_key } = mock.credentials;
      const context = {
        accountId,
        forceRefresh: false,
        clockOffsetMs: 0,
        baseUrl: "https://host.example",
        signal: new AbortController().signal,
      };
      const token = await serviceAccount(mock.credentials)(context);
      const key = createPublicKey(private_key).export({ type: "spki", format: "pem" }).toString();
      const { header, payload } = jwt.verify(token, key, { algorithms: ["RS256"], complete: true });
      expect(header).toMatchObject({ alg: "RS256", kid: key_id });
      expect(payload.iss).toBe(accountId ?? account_id);
      expect(payload.exp - payload.iat).toBeLessThanOrEqual(3600);
      expect(Object.keys(payload).sort()).toEqual(["exp", "iat", "iss"]);
    },
  );
});
