import { join } from "node:path";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type JournalEntry, type Mock, startMock } from "@vox-accounts/mock";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import type { AccountsMethod } from "@vox-accounts/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import { callOfficialClient } from "./support/call-official-client.ts";
import { type DifferentParameter, differencesOf } from "./support/differences-of.ts";
import {
  type OfficialCall,
  officialMethods,
  toOfficialCall,
  withJoinedStrings,
} from "./support/official-call.ts";
import { isUnsendable, type Reason, reasonOf } from "./support/reason-of.ts";

interface Difference extends DifferentParameter {
  readonly method: AccountsMethod;
  readonly example: string;
  readonly reason: Reason | undefined;
}

const examples = contract.flatMap(({ method, requests }) =>
  officialMethods.some((official) => official === method)
    ? Object.entries(requests).map(([example, params]) => ({ method, example, params }))
    : [],
);
const found: Difference[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ mode: "vendor", tls: true });
  const ours = await sendOurs();
  const official = await sendOfficial(
    examples.map(({ method, params }) => toOfficialCall(method, params)),
  );
  const repaired = await sendOfficial(
    examples.map(({ method, params }) => toOfficialCall(method, withoutUnsendable(method, params))),
  );
  for (const [index, { method, example, params }] of examples.entries()) {
    const sendable = withoutUnsendable(method, params);
    const lost = official[index]
      ? []
      : Object.entries(params).filter(([name, value]) => sendable[name] !== value);
    const arrived = official[index] ?? repaired[index];
    if (!arrived) throw new Error(`The official client cannot send ${method} ${example}.`);
    const kept = differencesOf(arrived, ours[index]).filter(
      ({ parameter }) => !lost.some(([name]) => name === parameter),
    );
    const differences = [
      ...lost.map(([parameter]) => ({ parameter, official: undefined })),
      ...kept,
    ];
    for (const difference of differences)
      found.push({ method, example, ...difference, reason: reasonOf(method, difference) });
  }
});

afterAll(() => mock?.close());

it("compares every request example of the methods that both clients have", () => {
  expect(officialMethods.length).toBeGreaterThan(0);
  expect(new Set(examples.map(({ method }) => method))).toEqual(new Set(officialMethods));
});

it("has a reason for every difference", () => {
  expect(found.filter(({ reason }) => reason === undefined)).toEqual([]);
});

it("finds the recorded differences", () => {
  const lines = found.map(({ example: _, ...difference }) => JSON.stringify(difference));
  const differences = [...new Set(lines)].sort().map((line) => JSON.parse(line));
  const file = join(import.meta.dirname, "known-differences.json");
  expectRecorded(file, `${JSON.stringify(differences, null, 2)}\n`);
});

/** Changes what the official client cannot send, so that the rest of the call can be compared. */
function withoutUnsendable(
  method: AccountsMethod,
  params: object,
): Readonly<Record<string, unknown>> {
  const sendable = Object.entries(params).filter(([name]) => !isUnsendable(method, name));
  return withJoinedStrings(Object.fromEntries(sendable));
}

async function sendOurs(): Promise<JournalEntry[]> {
  await using plain = await startMock({ mode: "vendor", credentials: mock.credentials }); // without TLS, which does not matter here
  const client = createAccountsClient({
    auth: serviceAccount(plain.credentials),
    baseUrl: plain.url,
  });
  for (const { method, params } of examples) await callMethod(client, method, params);
  return plain.requests();
}

/** The journal entry of each call; `undefined` if the official client sent nothing. */
async function sendOfficial(calls: readonly OfficialCall[]): Promise<(JournalEntry | undefined)[]> {
  const outcomes = await callOfficialClient(mock, calls);
  const sent = mock.requests().filter(({ method }) => method !== "/platform_api"); // calls whose body never arrived
  mock.reset();
  expect(sent).toHaveLength(outcomes.filter(({ answer }) => answer).length);
  return outcomes.map(({ answer }) => (answer ? sent.shift() : undefined));
}
