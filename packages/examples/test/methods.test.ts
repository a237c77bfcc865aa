import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { answerExamples, type ListedOperation } from "@vox-accounts/scripts/contract/operations";
import type { AccountsMethod } from "@vox-accounts/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundle, operations } from "./support/contract.ts";
import { exampleOf } from "./support/example-files.ts";
import { runExample, runWithNode } from "./support/run-example.ts";

const named = operations.map((operation) => ({
  ...operation,
  name: operation.name as AccountsMethod,
}));
const reads = named.filter(({ object }) => object["x-effect"] === "read");
const writes = named.filter(({ object }) => object["x-effect"] !== "read");
const ok = { error: undefined };
let stateless: Mock;
let stateful: Mock;

beforeAll(async () => {
  stateless = await startMock();
  stateful = await startMock({ state: { children: 5, balance: 1000 } });
});
beforeEach(() => {
  stateless.reset();
  stateful.reset();
});
afterAll(() => Promise.all([stateless?.close(), stateful?.close()]));

describe.each(reads)("the example of $name", ({ name, object }) => {
  it("runs unchanged and prints values of the answer", async () => {
    const { printed, ...ended } = await runExample(exampleOf(name), stateless);
    expect(ended).toEqual(ok);
    expect(valuesOf(object).filter((value) => printed.includes(value))).not.toEqual([]);
    expect(stateless.requests({ outcome: "answered", method: name })).not.toEqual([]);
    expect(unanswered(stateless)).toEqual([]);
  });
});

describe.each(writes)("the example of $name", ({ name, object }) => {
  it("runs unchanged and reports what it did", async () => {
    const { printed, ...ended } = await runExample(exampleOf(name), stateful);
    expect(ended).toEqual(ok);
    expect(printed).not.toBe("");
    expect(stateful.requests({ method: name }).map(({ executed }) => executed)).toEqual([true]);
    expect(unanswered(stateful)).toEqual([]);
  });

  it("checks after a lost answer, reports what it finds, and does not repeat the call", async () => {
    const done = await runWithLostAnswer(name, "before-answer");
    const notDone = await runWithLostAnswer(name, "before-request");
    for (const { error, sent } of [done, notDone]) {
      expect(error).toBeUndefined();
      expect(sent.filter((method) => method === name)).toHaveLength(1);
      expect(sent.at(-1)).toBe(object["x-check-with"]?.method);
    }
    if (done.seen !== notDone.seen) expect(done.printed).not.toBe(notDone.printed);
  });

  it("fails with the API's error", async () => {
    const refusal = answerExamples(bundle, object).find(({ error }) => error)?.error;
    stateful.use({ error: Number(refusal?.code) }, { method: name });
    const { error } = await runExample(exampleOf(name), stateful);
    expect(error).toMatchObject({ name: "AccountsError", method: name, code: refusal?.code });
    expect(stateful.requests({ method: name })).toHaveLength(1);
  });
});

it.each([...reads.slice(0, 1), ...writes.slice(0, 1)])(
  "Node runs the example of $name",
  async ({ name }) => {
    const inside = await runExample(exampleOf(name), stateless);
    const { code, stdout, stderr } = await runWithNode(exampleOf(name), stateless);
    expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: "", stdout: inside.printed });
  },
);

/** Runs an example whose call loses its answer; `seen` is what a check shows afterwards. */
async function runWithLostAnswer(
  method: AccountsMethod,
  reset: "before-answer" | "before-request",
) {
  stateful.reset();
  stateful.use({ reset }, { method });
  const run = await runExample(exampleOf(method), stateful);
  const sent = stateful.requests().map((request) => request.method);
  return { ...run, sent, seen: await answerOfCheck(stateful, method) };
}

/** The answer of the method that shows whether a call was executed. */
async function answerOfCheck({ credentials, url }: Mock, method: AccountsMethod): Promise<string> {
  const operation = (name: string | undefined) => named.find((one) => one.name === name);
  const check = operation(operation(method)?.object["x-check-with"]?.method);
  if (!check) throw new Error(`The contract does not say how to check ${method}.`);
  const accounts = createAccountsClient({ auth: serviceAccount(credentials), baseUrl: url });
  const functions = accounts as unknown as Record<string, (params: object) => Promise<object>>; // the parameters come from the contract
  const params = check.object["x-request-examples"].minimal?.params ?? {};
  return JSON.stringify(await functions[functionName(check.name)]?.(params));
}

/** Requests that the mock refused or failed. */
function unanswered(mock: Mock) {
  return mock.requests().filter(({ outcome }) => outcome.kind !== "answered");
}

/** Texts and numbers in the contract's example answers, except those too short to be distinctive. */
function valuesOf(object: ListedOperation["object"]): string[] {
  const successes = answerExamples(bundle, object).filter(({ error }) => !error);
  return successes.flatMap(({ value }) => leaves(value)).filter((text) => text.length > 2);
}

function leaves(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === "boolean" ? [] : [String(value)];
}
