import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, it } from "vitest";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import { clientOf } from "./support/client-of.ts";
import { expectEnding } from "./support/expect-ending.ts";
import { expectedByFault, timeoutFor } from "./support/expected.ts";
import { sharedMock } from "./support/shared-mock.ts";

const step = 5; // each method gets every fifth fault, so that each fault is tried on three or four methods
const mock = await sharedMock();

const methods = contract.map(({ method, requests }, index) => ({
  method,
  params: requests.minimal ?? {},
  sample: expectedByFault.filter((_, position) => position % step === index % step),
}));

describe.each(methods)("$method", ({ method, params, sample }) => {
  it.each(sample.map((expected) => ({ ...expected, name: JSON.stringify(expected.fault) })))(
    "under $name",
    async (expected) => {
      mock.use(expected.fault);
      const attempts =
        operationTable[method].effect === "read" ? expected.attempts.read : expected.attempts.other;
      await expectEnding(
        callMethod(clientOf(mock, timeoutFor(expected)), method, params),
        expected,
        attempts,
        mock,
      );
    },
  );
});
