import { newServiceAccount, signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());

const codeFor = async (of: Mock, iss: unknown) =>
  (await call(of, "/GetLibrary", {}, signToken(of.credentials, { claims: { iss } }))).code;
const listed = async (of: Mock, headers: Record<string, string> = {}) => {
  const { result } = (await call(of, "/ListMembers", { headers })).body as {
    result: { account_id: number }[];
  };
  return result.map(({ account_id }) => account_id);
};

it.each<Record<string, string>>([{}, { prefer: "example=brief" }, { prefer: "example=success" }])(
  "a token may act for each account in an example, with the headers %j",
  async (headers) => {
    const ids = await listed(mock, headers);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      expect(await codeFor(mock, id)).toBeUndefined();
      expect(mock.requests().at(-1)).toMatchObject({ issuer: id, executed: true });
      expect(await codeFor(mock, id + 1000)).toBe(100);
    }
  },
);

it("the refusal of a token names the accounts it may act for", async () => {
  const { reason } = await call(
    mock,
    "/GetLibrary",
    {},
    signToken(mock.credentials, { claims: { iss: 5 } }),
  );
  for (const id of [mock.accountId, ...(await listed(mock))]) expect(reason).toContain(String(id));
});

it("a token may act for the accounts that a seed generates", async () => {
  await using seeded = await startFixtureMock({ credentials: mock.credentials, seed: 5 });
  const ids = await listed(seeded);
  expect(ids).not.toEqual(await listed(mock));
  for (const id of ids) expect(await codeFor(seeded, id)).toBeUndefined();
});

it("a token with another key may not act for a listed account", async () => {
  const other = await newServiceAccount();
  const [child] = await listed(mock);
  const privateKey = other.credentials.private_key;
  const token = signToken(mock.credentials, { claims: { iss: child }, privateKey });
  expect(await call(mock, "/GetLibrary", {}, token)).toMatchObject({ code: 100 });
});

it("a token may not act for a listed account if childAccountIds names others", async () => {
  await using named = await startFixtureMock({
    credentials: mock.credentials,
    childAccountIds: [7],
  });
  const [child] = await listed(mock);
  expect(await codeFor(named, 7)).toBeUndefined();
  expect(await codeFor(named, Number(child))).toBe(100);
});
