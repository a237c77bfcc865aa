import { createAccountsClient } from "@vox-accounts/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";
import { failureOf } from "../support/failure-of.ts";
import { type Fetch, withoutToken } from "../support/fetches.ts";
import { testRound } from "../support/round.ts";
import { type StockPrism, startStockPrism } from "../support/start-stock-prism.ts";

let prism: StockPrism;

beforeAll(async () => {
  prism = await startStockPrism(bundle);
}, 30_000);

afterAll(() => prism?.stop());

// Prism only checks that there is a token, and ignores the path of the server's URL
const client = (fetch?: Fetch) =>
  createAccountsClient({
    auth: () => "header.claims.signature",
    baseUrl: prism.url,
    fetch,
    retries: 0,
  });

describe("stock Prism on the bundle", () => {
  testRound({
    client,
    isRefusal: (error) => error.kind === "http" && error.status === 422,
  });

  it.each([
    ["in a query", () => client().changeAccountPlan({ plan_type: "wrong" as "IM" })],
    ["in a form", () => client().setAccountInfo({ language_code: "no language" })],
  ])("refuses a string that the contract does not allow, %s", async (_, call) => {
    expect(await failureOf(call())).toMatchObject({ kind: "http", status: 422 });
  });

  it("refuses a call without a token", async () => {
    expect(await failureOf(client(withoutToken).getAccountInfo())).toMatchObject({
      kind: "http",
      status: 401,
    });
  });
});
