import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ state: { balance: 50 } });
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

const CHARGE = "/ChargeAccount?phone_id=1";
const charges = () => mock.requests({ method: "ChargeAccount" }).map(({ executed }) => executed);
const balance = async () => (await call(mock, "/GetAccountInfo")).body.result;

it.each(["respond-async", "return=minimal", "seed=3"])(
  "Prefer: %s leaves the state on",
  async (prefer) => {
    expect(await call(mock, CHARGE, { headers: { prefer } })).toMatchObject({ code: undefined });
    expect(charges()).toEqual([true]);
    expect(await balance()).toMatchObject({ balance: 47.5 });
  },
);

it.each(["example=success", "code=200", "dynamic=true"])(
  "Prefer: %s changes nothing and is not executed",
  async (prefer) => {
    const answer = await call(mock, CHARGE, { headers: { prefer } });
    expect(answer.body).toHaveProperty("result");
    expect(charges()).toEqual([false]);
    expect(await balance()).toMatchObject({ balance: 50 });
  },
);

it.each([
  { example: "success" },
  { dynamic: 3 },
  [{ status: 502, executed: true }, { dynamic: 3 }],
])("the fault %j changes nothing and is not executed", async (fault) => {
  await (await callWithFault(mock, fault, CHARGE)).text();
  expect(charges()).toEqual([false]);
  expect(await balance()).toMatchObject({ balance: 50 });
});

it("a method that the state does not handle is answered as without state", async () => {
  await using other = await startFixtureMock({ state: true, credentials: mock.credentials });
  await call(other, "/GetLibrary", { headers: { prefer: "example=success" } });
  expect(other.requests().at(-1)).toMatchObject({ method: "GetLibrary", executed: true });
});
