import { describe, expect, it, onTestFinished } from "vitest";
import { chargeMany } from "./support/charge-many.ts";
import { readMany } from "./support/read-many.ts";
import { transports } from "./support/transports.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

describe.each(Object.entries(transports))(
  "with a fifth of the requests failing, over %s",
  (_, open) => {
    it("none of 5,000 money calls is executed twice, and each reports its outcome correctly", async () => {
      const transport = open();
      onTestFinished(transport.close);
      const { twice, mislabeled, unknown, unknownExecuted, notExecuted, paid, executed } =
        await chargeMany(5000, transport, 3);
      expect({ twice, mislabeled }).toEqual({ twice: [], mislabeled: [] });
      expect(paid).toBe(executed);
      expect(notExecuted).toBeGreaterThan(50);
      expect(unknownExecuted).toBeGreaterThan(50); // of the unknown calls, some were executed
      expect(unknown - unknownExecuted).toBeGreaterThan(50); // and some were not
    });

    it.each([
      [4000, 0, 0.75, 0.85], // as many calls fail as requests
      [4000, 2, 0.985, 0.998], // 1 - 0.2 ** 3 = 99.2 %
      [10_000, undefined, 0.999, 1], // the default, four, is the lowest number that reaches 99.9 %
    ])(
      "of %d reads with %s retries, a share of %d to %d succeeds",
      async (reads, retries, least, most) => {
        const transport = open();
        onTestFinished(transport.close);
        const share = await readMany(reads, retries, transport, 4 + (retries ?? 4));
        expect(share).toBeGreaterThanOrEqual(least);
        expect(share).toBeLessThanOrEqual(most);
        console.info(
          `${retries ?? "default"} retries: ${(100 * share).toFixed(2)} % of ${reads} reads succeed`,
        );
      },
    );
  },
);
