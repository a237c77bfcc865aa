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
  /** Whether the mock accepts it in vendor mode, as the vendor's server is known to do. */
  readonly vendorAccepts: boolean;
}

const everyMistake: readonly Mistake[] = [
  {
    what: "a list of strings joined by a comma, because it does not join them",
    call: { name: "getAccountPlans", params: { planType: "IM,MAU" } },
    code: 496,
    vendorAccepts: false,
  },
  {
    what: "any, its name for the whole list",
    call: { name: "getResourcePrice", params: { priceGroupId: "any" } },
    code: 496,
    vendorAccepts: false,
  },
  {
    what: "a datetime for a date",
    call: { name: "getMoneyAmountToCharge", params: { chargeDate: "date:2026-10-01" } },
    code: 111,
    vendorAccepts: true,
  },
  {
    what: "mobilePhone, which is missing from its table",
    call: { name: "setAccountInfo", params: { mobilePhone: "+1-555-010-0199" } },
    code: 101,
    vendorAccepts: true,
  },
  {
    what: "the string undefined for an omitted boolean",
    call: { name: "getAccountInfo", params: { returnLiveBalance: "undefined" } },
    code: 496,
    vendorAccepts: false,
  },
];

const everyUnsent: readonly { what: string; call: OfficialCall; thrown: string }[] = [
  {
    what: "a list of strings",
    call: { name: "getAccountPlans", params: { planType: ["IM", "MAU"] } },
    thrown: "Arrays are not supported.",
  },
  {
    what: "an undefined string",
    call: { name: "getAccountPlans", params: { planType: "undefined" } },
    thrown: "Cannot read properties of undefined (reading 'name')",
  },
  {
    what: "a boolean that is missing from its table",
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
  "mistakes of the official client, on the mock in %s mode",
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
      ({ index, code, vendorAccepts }) => {
        const request = mock.requests()[index];
        if (mode === "vendor" && vendorAccepts) {
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

    it("each has the recorded refusal", () => {
      const reasons = mistakes.map(({ what }, index) => {
        const { outcome } = mock.requests()[index] ?? {};
        return [what, outcome?.kind === "refused" ? outcome.reason : "accepted"];
      });
      const file = join(import.meta.dirname, `refusals-${mode}.json`);
      expectRecorded(file, `${JSON.stringify(Object.fromEntries(reasons), null, 2)}\n`);
    });

    it.each(unsent.map((call, index) => ({ ...call, index })))(
      "$what is never sent",
      ({ index, thrown }) => {
        expect(outcomes[mistakes.length + index]).toEqual({ thrown });
        expect(mock.requests().filter(({ executed }) => executed)).toHaveLength(
          mode === "vendor" ? mistakes.filter(({ vendorAccepts }) => vendorAccepts).length : 0,
        );
      },
    );
  },
);
