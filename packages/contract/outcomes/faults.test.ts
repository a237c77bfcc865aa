import { afterAll, describe, expect, it } from "vitest";
import { clientOf } from "./support/client-of.ts";
import { callsByEffect } from "./support/effects.ts";
import { expectEnding } from "./support/expect-ending.ts";
import { expectedByFault, timeoutFor } from "./support/expected.ts";
import { sharedMock } from "./support/shared-mock.ts";
import { transports } from "./support/transports.ts";

const mock = await sharedMock();

const cases = expectedByFault.map((expected) => ({
  ...expected,
  name: JSON.stringify(expected.fault),
}));
const effects = Object.entries(callsByEffect).map(([effect, call]) => ({ effect, call }));

describe.each(Object.entries(transports))("over %s", (_, open) => {
  const { fetch, close } = open();
  afterAll(close);

  describe.each(effects)("a $effect call", ({ effect, call }) => {
    it.each(cases)("under $name", async (expected) => {
      mock.use(expected.fault);
      const attempts = effect === "read" ? expected.attempts.read : expected.attempts.other;
      await expectEnding(
        call(clientOf(mock, { fetch }), timeoutFor(expected)),
        expected,
        attempts,
        mock,
      );
    });
  });

  it.each(cases.filter(({ attempts }) => attempts.read === 5))(
    "a read succeeds after a temporary $name",
    async (expected) => {
      mock.use(expected.fault, { times: 2 });
      expect(
        await callsByEffect.read(clientOf(mock, { fetch }), timeoutFor(expected)),
      ).toHaveProperty("result");
      expect(mock.requests()).toHaveLength(3);
    },
  );
});

it("for 421, the built-in fetch repeats the request once, as the fetch standard says", async () => {
  mock.use({ status: 421 });
  const { error } = await clientOf(mock).safe.chargeAccount({ phone_id: 1 });
  expect(error).toMatchObject({ kind: "http", status: 421, outcome: "not-executed", attempts: 1 });
  expect(mock.requests().map(({ executed }) => executed)).toEqual([false, false]);
});
