import { createAccountsClient, serviceAccount, type TokenProvider } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callsByEffect } from "./support/effects.ts";

let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ journalSize: 1000 });
});
beforeEach(() => mock.reset());
afterAll(() => mock?.close());

/** A client and the tokens that it was given. */
function watchedClient() {
  const tokens = new Set<string>();
  const sign = serviceAccount(mock.credentials);
  const auth: TokenProvider = async (context) => {
    const token = await sign(context);
    tokens.add(token);
    return token;
  };
  return { client: createAccountsClient({ auth, baseUrl: mock.url }), tokens };
}

describe.each([
  ["two hours ahead", 7200],
  ["two hours behind", -7200],
])("a server whose clock is %s", (_, clock) => {
  it.each(Object.entries(callsByEffect))(
    "accepts a %s call after one new token, and the next call immediately",
    async (_, call) => {
      mock.use({ clock });
      const { client, tokens } = watchedClient();
      expect(await call(client)).toHaveProperty("result");
      expect(mock.requests().map(({ executed }) => executed)).toEqual([false, true]);
      expect(await call(client)).toHaveProperty("result");
      expect(mock.requests()).toHaveLength(3);
      expect(tokens.size).toBe(2);
    },
  );

  it("accepts calls again after its clock is corrected", async () => {
    const remove = mock.use({ clock });
    const { client } = watchedClient();
    await client.getAccountInfo();
    remove();
    expect(await client.chargeAccount({ phone_id: 1 })).toHaveProperty("result");
    expect(mock.requests().map(({ executed }) => executed)).toEqual([false, true, false, true]);
  });

  it("lets concurrent first calls succeed with two signatures", async () => {
    mock.use({ clock });
    const { client, tokens } = watchedClient();
    const answers = await Promise.all(Array.from({ length: 100 }, () => client.getAccountInfo()));
    expect(answers.every((answer) => "result" in answer)).toBe(true);
    expect(tokens.size).toBe(2);
    expect(mock.requests().length).toBeLessThanOrEqual(200);
  });
});

it("300 concurrent first calls create one token", async () => {
  const { client, tokens } = watchedClient();
  await Promise.all(Array.from({ length: 300 }, () => client.getAccountInfo()));
  expect(tokens.size).toBe(1);
  expect(mock.requests({ outcome: "answered" })).toHaveLength(300);
});
