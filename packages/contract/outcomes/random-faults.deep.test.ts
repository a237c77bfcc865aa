import { describe, expect, it, onTestFinished } from "vitest";
import { chargeMany } from "./support/charge-many.ts";
import { readMany } from "./support/read-many.ts";
import { transports } from "./support/transports.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

describe.each(Object.entries(transports))(
  "with a fifth of the requests failing, over %s",
  (_, open) => {
    it("none of ten thousand money calls is executed twice, and each reports its outcome correctly", async () => {
      const transport = open();
      onTestFinished(transport.close);
      const { twice, mislabeled, unknown, unknownExecuted, notExecuted, paid, executed } =
        await chargeMany(10_000, transport, 3);
      expect({ twice, mislabeled }).toEqual({ twice: [], mislabeled: [] });
      expect(paid).toBe(executed);
      expect(notExecuted).toBeGreaterThan(100);
      expect(unknownExecuted).toBeGreaterThan(100); // of the unknown calls, some were executed
      expect(unknown - unknownExecuted).toBeGreaterThan(100); // and some were not
    });

    it.each([
      [0, 0.75, 0.85], // as many calls fail as requests
      [2, 0.985, 0.997], // 1 - 0.2 ** 3 = 99.2 %
      [undefined, 0.999, 1], // the default, four, is the lowest number that reaches 99.9 %
    ])(
      "with %s retries, a share of %d to %d of 10,000 reads succeeds",
      async (retries, least, most) => {
        const transport = open();
        onTestFinished(transport.close);
        const share = await readMany(10_000, retries, transport, 4 + (retries ?? 4));
        expect(share).toBeGreaterThanOrEqual(least);
        expect(share).toBeLessThanOrEqual(most);
        console.info(
          `${retries ?? "default"} retries: ${(100 * share).toFixed(2)} % of 10,000 reads succeed`,
        );
      },
    );
  },
);
