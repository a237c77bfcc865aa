import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import { inParallel } from "@vox-accounts/test-kit/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";
import { createAnswerCheck } from "./answer-checks.ts";
import { minimalCalls, readBundle } from "./bundle.ts";
import { call } from "./call.ts";
import { form } from "./forms.ts";

const LANES = 8;
const realDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10);

/** Registers the tests of generated answers, with this number of seeds for each method of both contracts. */
export function testMadeUpAnswers(seeds: number): void {
  describe.each<[name: string, contract: object]>([
    ["fixture", fixtureDocument],
    ["real", readBundle()],
  ])("generated answers of the %s contract", (_name, contract) => {
    let maker: Mock;
    let token: string;
    beforeAll(async () => {
      maker = await startMock({ contract });
      token = signToken(maker.credentials);
    });
    afterAll(() => maker.close());
    const flawsOfAnswer = createAnswerCheck(contract);

    it.each(minimalCalls(contract))(
      "fit the schema of %s, and every day in them is real",
      async (method, params) => {
        await inParallel(seeds, LANES, async (seed) => {
          const headers = { prefer: `dynamic=true, seed=${seed}` };
          const { body } = await call(maker, `/${method}`, { ...form(params), headers }, token);
          expect(flawsOfAnswer(method, body), `seed ${seed}`).toEqual([]);
          expect(body).toHaveProperty("result");
          for (const [day] of JSON.stringify(body).matchAll(/\b\d{4}-\d{2}-\d{2}\b(?=[" ])/g))
            expect(realDay(day)).toBe(day);
        });
      },
    );
  });
}
