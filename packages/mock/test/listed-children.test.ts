import { afterAll, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { sign } from "./support/sign.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const codeFor = async (of: Mock, iss: unknown) =>
  (await call(of, "/GetAccountInfo", {}, await sign(of.credentials, { claims: { iss } }))).code;
const listed = async (of: Mock, headers: Record<string, string> = {}) => {
  const { result } = (await call(of, "/GetChildrenAccounts", { headers })).body as { result: { account_id: number }[] };
  return result.map(({ account_id }) => account_id);
};

it.each<Record<string, string>>([{}, { prefer: "example=brief" }, { prefer: "example=allFields" }])(
  "a token may speak for each child that the examples list, %j",
  async (headers) => {
    const ids = await listed(mock, headers);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      expect(await codeFor(mock, id)).toBeUndefined();
      expect(mock.requests().at(-1)).toMatchObject({ issuer: id, executed: true });
      expect(await codeFor(mock, id + 1)).toBe(100);
    }
  },
);

it("a refused token is told which accounts it may speak for", async () => {
  const { reason } = await call(mock, "/GetAccountInfo", {}, await sign(mock.credentials, { claims: { iss: 5 } }));
  for (const id of [mock.accountId, ...(await listed(mock))]) expect(reason).toContain(String(id));
});

it("with a seed, for those that it makes up", async () => {
  await using seeded = await startMock({ credentials: mock.credentials, seed: 5 });
  const ids = await listed(seeded);
  expect(ids).not.toEqual(await listed(mock));
  for (const id of ids) expect(await codeFor(seeded, id)).toBeUndefined();
});

it("with state, for those in its memory and no example's", async () => {
  await using stateful = await startMock({ credentials: mock.credentials, state: true });
  for (const id of (await listed(stateful)).slice(0, 3)) expect(await codeFor(stateful, id)).toBeUndefined();
  for (const id of await listed(mock)) expect(await codeFor(stateful, id)).toBe(100);
});

it("not with another key", async () => {
  await using other = await startMock();
  const [child] = await listed(mock);
  const token = await sign({ ...mock.credentials, private_key: other.credentials.private_key }, { claims: { iss: child } });
  expect(await call(mock, "/GetAccountInfo", {}, token)).toMatchObject({ code: 100 });
});

it("takes no token for a listed child where the test names the children itself", async () => {
  await using named = await startMock({ credentials: mock.credentials, childAccountIds: [7] });
  const [child] = await listed(mock);
  expect(await codeFor(named, 7)).toBeUndefined();
  expect(await codeFor(named, Number(child))).toBe(100);
});
