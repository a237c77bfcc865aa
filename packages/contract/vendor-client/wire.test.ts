import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type JournalEntry, type Mock, startMock } from "@vox-accounts/mock";
import type { AccountsMethod } from "@vox-accounts/types";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import { type KnownDifference, knownDifferences } from "./known-differences.ts";
import { callOfficialClient } from "./support/call-official-client.ts";
import { differencesOf } from "./support/differences-of.ts";
import {
  joinedTexts,
  type OfficialCall,
  officialMethods,
  toOfficialCall,
} from "./support/official-call.ts";

type Difference = Omit<KnownDifference, "reason">;

const list = "packages/contract/vendor-client/known-differences.ts";

const examples = contract.flatMap(({ method, requests }) =>
  officialMethods.some((official) => official === method)
    ? Object.entries(requests).map(([example, params]) => ({ method, example, params }))
    : [],
);
const found: (Difference & { readonly example: string })[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ mode: "vendor", tls: true });
  const ours = await sendOurs();
  const official = await sendOfficial(
    examples.map(({ method, params }) => toOfficialCall(method, params)),
  );
  const mended = await sendOfficial(
    examples.map(({ method, params }) => toOfficialCall(method, mend(method, params))),
  );
  for (const [index, { method, example, params }] of examples.entries()) {
    const sendable = mend(method, params);
    const lost = official[index]
      ? []
      : Object.entries(params).filter(([name, value]) => sendable[name] !== value);
    const arrived = official[index] ?? mended[index];
    if (!arrived)
      throw new Error(
        `The official client cannot send ${method} ${example}: name in ${list} the parameter that it lacks.`,
      );
    const kept = differencesOf(arrived, ours[index]).filter(
      ({ parameter }) => !lost.some(([name]) => name === parameter),
    );
    const differences = [
      ...lost.map(([parameter]) => ({ parameter, official: undefined })),
      ...kept,
    ];
    found.push(...differences.map((difference) => ({ method, example, ...difference })));
  }
});

afterAll(() => mock?.close());

it("compares every request example of the 13 methods", () => {
  expect(officialMethods).toHaveLength(13);
  expect(new Set(examples.map(({ method }) => method)).size).toBe(13);
  expect(examples.length).toBeGreaterThan(30);
});

it("finds no difference that is not on the list", () => {
  const known = new Set(knownDifferences.map(keyOf));
  const advice = `if the official client cannot but differ, name each in ${list}, with the reason`;
  expect(
    found.filter((difference) => !known.has(keyOf(difference))),
    advice,
  ).toEqual([]);
});

it("has no entry on the list that no longer shows", () => {
  const shown = new Set(found.map(keyOf));
  const gone = knownDifferences.filter((entry) => !shown.has(keyOf(entry)));
  expect(gone, `take them out of ${list}`).toEqual([]);
});

function keyOf({ method, parameter, official }: Difference): string {
  return JSON.stringify([method, parameter, official ?? null]);
}

/** Takes out of a call what keeps the official client from sending it, so that the rest can be compared. */
function mend(method: AccountsMethod, params: object): Readonly<Record<string, unknown>> {
  const unsendable = knownDifferences.filter(
    (known) => known.method === method && known.reason === "switch unknown to it",
  );
  const sendable = Object.entries(params).filter(([name]) =>
    unsendable.every(({ parameter }) => parameter !== name),
  );
  return joinedTexts(Object.fromEntries(sendable));
}

async function sendOurs(): Promise<JournalEntry[]> {
  await using plain = await startMock({ mode: "vendor", credentials: mock.credentials }); // our client's trust is not the matter here
  const client = createAccountsClient({
    auth: serviceAccount(plain.credentials),
    baseUrl: plain.url,
  });
  for (const { method, params } of examples) await callMethod(client, method, params);
  return plain.requests();
}

/** What the mock read of each call; `undefined` where the official client sent nothing. */
async function sendOfficial(calls: readonly OfficialCall[]): Promise<(JournalEntry | undefined)[]> {
  const outcomes = await callOfficialClient(mock, calls);
  const sent = mock.requests().filter(({ method }) => method !== "/platform_api"); // a body that never came names no method
  mock.reset();
  expect(sent).toHaveLength(outcomes.filter(({ answer }) => answer).length);
  return outcomes.map(({ answer }) => (answer ? sent.shift() : undefined));
}
