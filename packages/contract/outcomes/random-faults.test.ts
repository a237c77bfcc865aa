import { describe, expect, it, onTestFinished } from "vitest";
import { chargeMany } from "./support/charge-many.ts";
import { readMany } from "./support/read-many.ts";
import { transports } from "./support/transports.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

describe.each(Object.entries(transports))(
  "with a fifth of the requests failing, over %s",
  (_, open) => {
    it("no money call is executed twice, and each reports its outcome correctly", async () => {
      const transport = open();
      onTestFinished(transport.close);
      const { twice, mislabeled, succeeded, unknown, notExecuted, paid, executed } =
        await chargeMany(200, transport, 1);
      expect({ twice, mislabeled }).toEqual({ twice: [], mislabeled: [] });
      expect(paid).toBe(executed);
      expect(succeeded + unknown + notExecuted).toBe(200);
      expect(Math.min(succeeded, unknown, notExecuted)).toBeGreaterThan(0);
    });

    it("at least 99 % of reads succeed", async () => {
      const transport = open();
      onTestFinished(transport.close);
      expect(await readMany(200, undefined, transport, 2)).toBeGreaterThanOrEqual(0.99); // lower than in the deep test, because few calls vary more
    });
  },
);
