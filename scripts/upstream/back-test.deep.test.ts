/** Two releases of the official client on npm: their difference never changes. */
import { join } from "node:path";
import { runProgram } from "@vox-accounts/test-kit/programs";
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

/** The changes in Accounts from an older release to 4.11.0, counted independently. */
const changesSince: Readonly<Record<string, readonly string[]>> = {
  "2.5.0": [
    "conflict GetResourcePrice request resource_type values",
    "conflict GetSubscriptionPrice answer result[].required_verification type",
    "conflict SetChildAccountInfo request child_account_email required",
    "conflict SetChildAccountInfo request child_account_id required",
    "conflict SetChildAccountInfo request child_account_name required",
    "only-ours ChargeAccount",
    "only-ours GetSubscriptionPrice answer result[].currency_id",
    "vendor-added GetAccountVerifications",
    "vendor-added GetSubscriptionPrice answer result[].currency",
  ],
  "4.8.0": [
    "conflict GetAccountVerifications answer result[].credentials.entrepreneur type",
    "conflict GetAccountVerifications answer result[].credentials.individual type",
    "conflict GetAccountVerifications answer result[].credentials.legal_entity type",
    "conflict GetAccountVerifications answer result[].default_end_user[].credentials type",
    "conflict SetChildAccountInfo request child_account_email required",
    "conflict SetChildAccountInfo request child_account_id required",
    "conflict SetChildAccountInfo request child_account_name required",
  ],
};

const payloadOf = "callbacks answer callbacks[].";

/** The changes of callbacks from 2.5.0 to 4.11.0, counted independently. */
const callbackChanges: readonly string[] = [
  `conflict ${payloadOf}account_document_status_updated.account_document_status values`,
  `conflict ${payloadOf}account_document_status_updated.legal_status values`,
  `conflict ${payloadOf}account_document_status_updated.previous_account_document_status values`,
  `conflict ${payloadOf}account_document_verified.account_document_status values`,
  `vendor-added ${payloadOf}batch_task_cancelling_completed`,
  `vendor-added ${payloadOf}phone_number_activation_status_changed`,
];

const isOfCallbacks = (change: string) => change.includes(` ${payloadOf}`);

test("every change of callbacks since an older release is found, and nothing else", async () => {
  expect((await changesFrom("2.5.0")).filter(isOfCallbacks)).toEqual(callbackChanges);
});

test("every change since the older releases on npm is found, and nothing else", async () => {
  // mirrors may lack some
  const versions = (await servedVersions()).filter((version) => version in changesSince);
  expect(versions).toContain("2.5.0");
  for (const version of versions) {
    const changes = await changesFrom(version);
    expect(
      changes.filter((change) => !isOfCallbacks(change)),
      version,
    ).toEqual(changesSince[version]);
  }
});

async function changesFrom(version: string): Promise<string[]> {
  const against = await readSource(`${client}@${version}`);
  const { report } = await checkSource({ source: `${client}@4.11.0` }, { ...options, against });
  return told(report);
}

test("a release compared with itself has no changes", async () => {
  const source = `${client}@4.11.0`;
  const { report } = await checkSource(
    { source },
    { ...options, against: await readSource(source) },
  );
  expect(told(report)).toEqual([]);
  expect(report.counts.agrees).toBeGreaterThan(0);
});

async function servedVersions(): Promise<string[]> {
  const name = client.slice("npm:".length);
  const run = await runProgram("npm", ["view", name, "versions", "--json"]);
  return JSON.parse(run.stdout);
}

function told(report: Report): string[] {
  return newFindings(report)
    .map(({ verdict, method, side, name, aspect }) => {
      return [verdict, method, side, name, aspect].filter((part) => part !== undefined).join(" ");
    })
    .sort();
}
