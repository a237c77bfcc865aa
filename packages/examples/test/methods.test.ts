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
let plain: Mock;
let remembering: Mock;

beforeAll(async () => {
  plain = await startMock();
  remembering = await startMock({ state: { children: 5, balance: 1000 } });
});
beforeEach(() => {
  plain.reset();
  remembering.reset();
});
afterAll(() => Promise.all([plain?.close(), remembering?.close()]));

describe.each(reads)("the example of $name", ({ name, object }) => {
  it("runs as it stands, and prints something of the answer", async () => {
    const { printed, ...ended } = await runExample(exampleOf(name), plain);
    expect(ended).toEqual(ok);
    expect(valuesOf(object).filter((value) => printed.includes(value))).not.toEqual([]);
    expect(plain.requests({ outcome: "answered", method: name })).not.toEqual([]);
    expect(unanswered(plain)).toEqual([]);
  });
});

describe.each(writes)("the example of $name", ({ name, object }) => {
  it("runs as it stands, and says what it did", async () => {
    const { printed, ...ended } = await runExample(exampleOf(name), remembering);
    expect(ended).toEqual(ok);
    expect(printed).not.toBe("");
    expect(remembering.requests({ method: name }).map(({ executed }) => executed)).toEqual([true]);
    expect(unanswered(remembering)).toEqual([]);
  });

  it("looks when the answer is lost, sends nothing again, and tells what it saw", async () => {
    const done = await runWithLostAnswer(name, "before-answer");
    const notDone = await runWithLostAnswer(name, "before-request");
    for (const { error, sent } of [done, notDone]) {
      expect(error).toBeUndefined();
      expect(sent.filter((method) => method === name)).toHaveLength(1);
      expect(sent.at(-1)).toBe(object["x-check-with"]?.method);
    }
    if (done.seen !== notDone.seen) expect(done.printed).not.toBe(notDone.printed);
  });

  it("fails with what the API says when it refuses", async () => {
    const refusal = answerExamples(bundle, object).find(({ error }) => error)?.error;
    remembering.use({ error: Number(refusal?.code) }, { method: name });
    const { error } = await runExample(exampleOf(name), remembering);
    expect(error).toMatchObject({ name: "AccountsError", method: name, code: refusal?.code });
    expect(remembering.requests({ method: name })).toHaveLength(1);
  });
});

it.each([...reads.slice(0, 1), ...writes.slice(0, 1)])(
  "Node runs that of $name",
  async ({ name }) => {
    const inside = await runExample(exampleOf(name), plain);
    const { code, stdout, stderr } = await runWithNode(exampleOf(name), plain);
    expect({ code, stderr, stdout }).toEqual({ code: 0, stderr: "", stdout: inside.printed });
  },
);

/** Runs an example whose call gets no answer; what a look shows afterwards. */
async function runWithLostAnswer(
  method: AccountsMethod,
  reset: "before-answer" | "before-request",
) {
  remembering.reset();
  remembering.use({ reset }, { method });
  const run = await runExample(exampleOf(method), remembering);
  const sent = remembering.requests().map((request) => request.method);
  return { ...run, sent, seen: await look(remembering, method) };
}

/** What the method shows with which one looks after a lost answer. */
async function look({ credentials, url }: Mock, method: AccountsMethod): Promise<string> {
  const operation = (name: string | undefined) => named.find((one) => one.name === name);
  const check = operation(operation(method)?.object["x-check-with"]?.method);
  if (!check) throw new Error(`The contract does not say how to look after ${method}.`);
  const accounts = createAccountsClient({ auth: serviceAccount(credentials), baseUrl: url });
  const functions = accounts as unknown as Record<string, (params: object) => Promise<object>>; // the contract fits the parameters to it
  const params = check.object["x-request-examples"].minimal?.params ?? {};
  return JSON.stringify(await functions[functionName(check.name)]?.(params));
}

/** Requests that a mock refused or let fail. */
function unanswered(mock: Mock) {
  return mock.requests().filter(({ outcome }) => outcome.kind !== "answered");
}

/** Texts and numbers in the answers that the contract shows, but none so short that it stands anywhere. */
function valuesOf(object: ListedOperation["object"]): string[] {
  const successes = answerExamples(bundle, object).filter(({ error }) => !error);
  return successes.flatMap(({ value }) => leaves(value)).filter((text) => text.length > 2);
}

function leaves(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === "boolean" ? [] : [String(value)];
}
