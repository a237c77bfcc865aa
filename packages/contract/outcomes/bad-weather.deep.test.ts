import { describe, expect, it, onTestFinished } from "vitest";
import { chargeMany } from "./support/charge-many.ts";
import { readMany } from "./support/read-many.ts";
import { transports } from "./support/transports.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

describe.each(Object.entries(transports))(
  "with a fifth of the requests failing, over %s",
  (_, open) => {
    it("not one of ten thousand money calls is carried out twice, and each says what became of it", async () => {
      const transport = open();
      onTestFinished(transport.close);
      const { twice, mislabelled, unknown, unknownExecuted, notExecuted, paid, executed } =
        await chargeMany(10_000, transport, 3);
      expect({ twice, mislabelled }).toEqual({ twice: [], mislabelled: [] });
      expect(paid).toBe(executed);
      expect(notExecuted).toBeGreaterThan(100);
      expect(unknownExecuted).toBeGreaterThan(100); // unknown is needed: some were carried out,
      expect(unknown - unknownExecuted).toBeGreaterThan(100); // and some were not
    });

    it.each([
      [0, 0.75, 0.85], // as many fail as requests do
      [2, 0.985, 0.997], // 1 - 0.2 ** 3 = 99.2 %
      [undefined, 0.999, 1], // four are the default, as they are the least that gives 99.9 %
    ])("of 10,000 reads with %s retries, %d to %d succeed", async (retries, least, most) => {
      const transport = open();
      onTestFinished(transport.close);
      const share = await readMany(10_000, retries, transport, 4 + (retries ?? 4));
      expect(share).toBeGreaterThanOrEqual(least);
      expect(share).toBeLessThanOrEqual(most);
      console.info(
        `${retries ?? "default"} retries: ${(100 * share).toFixed(2)} % of 10,000 reads succeed`,
      );
    });
  },
);
