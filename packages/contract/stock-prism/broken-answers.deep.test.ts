import { createAccountsClient } from "@vox-accounts/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenBundle } from "../support/broken-bundle.ts";
import { failureOf } from "../support/failure-of.ts";
import { testBrokenAnswers } from "../support/round.ts";
import { type StockPrism, startStockPrism } from "../support/start-stock-prism.ts";

describe("stock Prism on a bundle with broken answers", () => {
  let broken: StockPrism;

  beforeAll(async () => {
    broken = await startStockPrism(brokenBundle());
  }, 30_000);

  afterAll(() => broken?.stop());

  testBrokenAnswers(() =>
    createAccountsClient({
      auth: () => "header.claims.signature",
      baseUrl: broken.url,
      retries: 0,
    }),
  );

  it("leaves no process behind", async () => {
    await broken.stop();
    expect(() => process.kill(broken.pid, 0)).toThrow("ESRCH");
    const late = createAccountsClient({
      auth: () => "token",
      baseUrl: broken.url,
      retries: 0,
    }).getAccountInfo();
    expect(await failureOf(late)).toMatchObject({ kind: "network", outcome: "not-executed" });
  });
});
