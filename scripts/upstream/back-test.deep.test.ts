/** Two releases of the official client that are on npm: their difference will never change. */
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readContract } from "../contract/read.ts";
import { type CheckOptions, checkSource, newFindings, type Report } from "./check.ts";
import { contractFacts } from "./contract-facts.ts";
import { readSource } from "./sources.ts";

const client = "npm:@voximplant/apiclient-nodejs";
const specFolder = join(import.meta.dirname, "../../spec");
let options: CheckOptions;

beforeAll(async () => {
  options = { contract: contractFacts(await readContract(specFolder)), known: [] };
});

test("every change between 2.5.0 and 4.11.0 is found, and nothing else", async () => {
  const against = await readSource(`${client}@2.5.0`);
  const { report } = await checkSource({ source: `${client}@4.11.0` }, { ...options, against });
  expect(told(report)).toEqual([
    "conflict GetResourcePrice request resource_type values",
    "conflict GetSubscriptionPrice answer result[].required_verification type",
    "conflict SetChildAccountInfo request child_account_email required",
    "conflict SetChildAccountInfo request child_account_id required",
    "conflict SetChildAccountInfo request child_account_name required",
    "only-ours ChargeAccount",
    "only-ours GetSubscriptionPrice answer result[].currency_id",
    "vendor-added GetAccountVerifications",
    "vendor-added GetSubscriptionPrice answer result[].currency",
  ]);
});

test("a release held against itself has no changes", async () => {
  const source = `${client}@4.11.0`;
  const { report } = await checkSource(
    { source },
    { ...options, against: await readSource(source) },
  );
  expect(told(report)).toEqual([]);
  expect(report.counts.agrees).toBeGreaterThan(0);
});

function told(report: Report): string[] {
  return newFindings(report)
    .map(({ verdict, method, side, name, aspect }) => {
      return [verdict, method, side, name, aspect].filter((part) => part !== undefined).join(" ");
    })
    .sort();
}
