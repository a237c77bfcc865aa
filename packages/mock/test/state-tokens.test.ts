import { signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";

const CHILD = 2000002;
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ childAccountIds: [CHILD], state: true });
});
afterAll(() => mock.close());

const last = () => mock.requests().at(-1);

it.each([CHILD, String(CHILD)])(
  "a child's token with iss %j acts as the child in state and journal",
  async (iss) => {
    const token = signToken(mock.credentials, { claims: { iss } });
    expect((await call(mock, "/GetAccountInfo", {}, token)).body.result).toMatchObject({
      account_id: CHILD,
    });
    expect(last()).toMatchObject({ issuer: CHILD, executed: true });
    await call(mock, "/GetAccountInfo?nope=1", {}, token);
    expect(last()).toMatchObject({ issuer: CHILD, outcome: { kind: "refused", code: 101 } });
  },
);

it("a token with the id of a remembered child in another spelling is refused", async () => {
  const { result } = (await call(mock, "/GetChildrenAccounts?brief_output=true")).body as {
    result: { account_id: number }[];
  };
  const id = result[0]?.account_id ?? 0;
  expect(
    await call(
      mock,
      "/GetAccountInfo",
      {},
      signToken(mock.credentials, { claims: { iss: String(id) } }),
    ),
  ).toMatchObject({
    code: undefined,
  });
  for (const iss of [`0x${id.toString(16)}`, ` ${id} `, `0${id}`, `${id}.0`, [id]]) {
    expect(
      await call(mock, "/GetAccountInfo", {}, signToken(mock.credentials, { claims: { iss } })),
    ).toMatchObject({
      code: 100,
    });
    expect(last()).not.toHaveProperty("issuer");
  }
});

it("an account in its own childAccountIds is not its child", async () => {
  const accountId = 3000003;
  const childAccountIds = [accountId, CHILD];
  const own = await startMock({ accountId, childAccountIds, state: { children: 0 } });
  onTestFinished(() => own.close());
  const token = signToken(own.credentials, { claims: { iss: accountId } });
  const children = await call(own, "/GetChildrenAccounts", {}, token);
  expect(children.body.result).toMatchObject([{ account_id: CHILD }]);
});
