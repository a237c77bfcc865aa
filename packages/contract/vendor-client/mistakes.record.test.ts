import { join } from "node:path";
import { type Mock, startMock } from "@vox-accounts/mock";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callOfficialClient } from "./support/call-official-client.ts";
import {
  type OfficialCall,
  type OfficialOutcome,
  officialMethods,
} from "./support/official-call.ts";

interface Mistake {
  readonly what: string;
  readonly call: OfficialCall;
  readonly code: number;
  /** Whether the mock takes it in vendor mode, as the vendor's server is known to. */
  readonly vendorTakes: boolean;
}

const everyMistake: readonly Mistake[] = [
  {
    what: "a list of texts joined by a comma, as it joins none itself",
    call: { name: "getAccountPlans", params: { planType: "IM,MAU" } },
    code: 496,
    vendorTakes: false,
  },
  {
    what: "any, its word for the whole list",
    call: { name: "getResourcePrice", params: { priceGroupId: "any" } },
    code: 496,
    vendorTakes: false,
  },
  {
    what: "a time for a day",
    call: { name: "getMoneyAmountToCharge", params: { chargeDate: "date:2026-10-01" } },
    code: 111,
    vendorTakes: true,
  },
  {
    what: "mobilePhone, which its table lacks",
    call: { name: "setAccountInfo", params: { mobilePhone: "+1-555-010-0199" } },
    code: 101,
    vendorTakes: true,
  },
  {
    what: "the word undefined for a boolean that is left open",
    call: { name: "getAccountInfo", params: { returnLiveBalance: "undefined" } },
    code: 496,
    vendorTakes: false,
  },
];

const everyUnsent: readonly { what: string; call: OfficialCall; thrown: string }[] = [
  {
    what: "a list of texts",
    call: { name: "getAccountPlans", params: { planType: ["IM", "MAU"] } },
    thrown: "Arrays are not supported.",
  },
  {
    what: "a text that is left open",
    call: { name: "getAccountPlans", params: { planType: "undefined" } },
    thrown: "Cannot read properties of undefined (reading 'name')",
  },
  {
    what: "a boolean that its table lacks",
    call: {
      name: "getAccountVerifications",
      params: { accountId: 1, activeVerificationOnly: true },
    },
    thrown: "data should be a string, Buffer or Uint8Array",
  },
];

/** Whether both clients have the function; the vendor may withdraw one. */
const isShared = ({ call }: { readonly call: OfficialCall }) =>
  officialMethods.some((method) => functionName(method) === call.name);
const mistakes = everyMistake.filter(isShared);
const unsent = everyUnsent.filter(isShared);

describe.each(["strict", "vendor"] as const)(
  "mistakes of the official client, against the mock in %s mode",
  (mode) => {
    let mock: Mock;
    let outcomes: readonly OfficialOutcome[];

    beforeAll(async () => {
      mock = await startMock({ mode, tls: true });
      outcomes = await callOfficialClient(
        mock,
        [...mistakes, ...unsent].map(({ call }) => call),
      );
    });

    afterAll(() => mock?.close());

    it.each(mistakes.map((mistake, index) => ({ ...mistake, index })))(
      "$what",
      ({ index, code, vendorTakes }) => {
        const request = mock.requests()[index];
        if (mode === "vendor" && vendorTakes) {
          expect(outcomes[index]?.answer).toMatchObject({ result: expect.anything() });
          expect(request).toMatchObject({ outcome: { kind: "answered" }, executed: true });
        } else {
          expect(outcomes[index]?.answer).toMatchObject({ error: { code } }); // errors come back as answers
          expect(request).toMatchObject({
            outcome: { kind: "refused", code },
            executed: false,
          });
        }
      },
    );

    it("is told each in the words that were recorded", () => {
      const told = mistakes.map(({ what }, index) => {
        const { outcome } = mock.requests()[index] ?? {};
        return [what, outcome?.kind === "refused" ? outcome.reason : "taken"];
      });
      const file = join(import.meta.dirname, `refusals-${mode}.json`);
      expectRecorded(file, `${JSON.stringify(Object.fromEntries(told), null, 2)}\n`);
    });

    it.each(unsent.map((call, index) => ({ ...call, index })))(
      "$what never leaves it",
      ({ index, thrown }) => {
        expect(outcomes[mistakes.length + index]).toEqual({ thrown });
        expect(mock.requests().filter(({ executed }) => executed)).toHaveLength(
          mode === "vendor" ? mistakes.filter(({ vendorTakes }) => vendorTakes).length : 0,
        );
      },
    );
  },
);
