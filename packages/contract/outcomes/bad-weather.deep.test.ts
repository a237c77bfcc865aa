import { describe, expect, it, onTestFinished } from "vitest";
import { chargeMany } from "./support/charge-many.ts";
import { readMany } from "./support/read-many.ts";
import { transports } from "./support/transports.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

describe.each(Object.entries(transports))(
  "with a fifth of the requests failing, over %s",
  (_, open) => {
    it("not one of 5,000 money calls is carried out twice, and each says what became of it", async () => {
      const transport = open();
      onTestFinished(transport.close);
      const { twice, mislabelled, unknown, unknownExecuted, notExecuted, paid, executed } =
        await chargeMany(5000, transport, 3);
      expect({ twice, mislabelled }).toEqual({ twice: [], mislabelled: [] });
      expect(paid).toBe(executed);
      expect(notExecuted).toBeGreaterThan(50);
      expect(unknownExecuted).toBeGreaterThan(50); // unknown is needed: some were carried out,
      expect(unknown - unknownExecuted).toBeGreaterThan(50); // and some were not
    });

    it.each([
      [4000, 0, 0.75, 0.85], // as many fail as requests do
      [4000, 2, 0.985, 0.998], // 1 - 0.2 ** 3 = 99.2 %
      [10_000, undefined, 0.999, 1], // four are the default, as they are the least that gives 99.9 %
    ])("of %d reads with %s retries, %d to %d succeed", async (reads, retries, least, most) => {
      const transport = open();
      onTestFinished(transport.close);
      const share = await readMany(reads, retries, transport, 4 + (retries ?? 4));
      expect(share).toBeGreaterThanOrEqual(least);
      expect(share).toBeLessThanOrEqual(most);
      console.info(
        `${retries ?? "default"} retries: ${(100 * share).toFixed(2)} % of ${reads} reads succeed`,
      );
    });
  },
);
