import { randomUUID } from "node:crypto";
import {
  type CallbackHandler,
  type CallbackProblem,
  createCallbackHandler,
  parseCallbacks,
} from "@vox-accounts/client/callbacks";
import { type Mock, startMock } from "@vox-accounts/mock";
import {
  callbackExamples,
  listCallbacks,
  wholeCallback,
} from "@vox-accounts/scripts/contract/callbacks";
import { type RecordingServer, startServer } from "@vox-accounts/test-kit/servers";
import type { AccountCallback, AccountCallbackType } from "@vox-accounts/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";

const secrets = { salt: randomUUID(), apiKey: randomUUID() };
const handled: AccountCallback[] = [];
const others: AccountCallback[] = [];
const problems: CallbackProblem[] = [];
const known = listCallbacks(bundle).map((callback) => ({
  type: callback.type as AccountCallbackType, // a key of the same contract
  examples: callbackExamples(bundle, callback).flatMap(({ callbacks }) => callbacks),
  required: wholeCallback(bundle, callback).required ?? [],
}));

let mock: Mock;
let receiver: RecordingServer;

beforeAll(async () => {
  mock = await startMock();
  const handler: CallbackHandler = createCallbackHandler({
    secrets,
    fallback: (callback) => others.push(callback),
    onProblem: (problem) => problems.push(problem),
  });
  for (const { type } of known) handler.on(type, (callback) => handled.push(callback));
  receiver = await startServer(async (response, { bytes }) => {
    const init = { method: "POST", body: new Uint8Array(bytes) };
    const { status } = await handler(new Request("http://receiver.test/", init));
    response.writeHead(status).end();
  });
});
beforeEach(() => {
  for (const list of [handled, others, problems]) list.length = 0;
});
afterAll(async () => {
  await mock?.close();
  await receiver?.close();
});

describe.each(known)("a callback of the type $type", ({ type, examples, required }) => {
  it("sent by the mock reaches the client's handler for its type, as in the contract's example", async () => {
    const sent = await mock.sendCallback(type, {}, { ...secrets, url: receiver.url });
    expect(sent).toMatchObject({ status: 200, executed: true });
    const [example] = examples;
    const { callback_id, account_id, hash } = handled[0] ?? {};
    expect(handled).toEqual([{ ...example, callback_id, account_id, hash }]);
    expect([others, problems]).toEqual([[], []]);
  });

  it("is rejected with a wrong hash", async () => {
    const fault = "wrong-hash";
    const sent = await mock.sendCallback(type, {}, { ...secrets, url: receiver.url, fault });
    expect(sent).toMatchObject({ status: 403, executed: false });
    expect(handled).toEqual([]);
    expect(problems).toMatchObject([{ kind: "unverified", reason: "wrong-hash", type }]);
  });

  it("is broken without its payload, if the contract requires one", () => {
    const without = examples.map(({ [type]: _, ...rest }) => rest);
    const { broken } = parseCallbacks(JSON.stringify({ callbacks: [...examples, ...without] }));
    const isRequired = required.includes(type);
    expect(broken.map(({ index }) => index)).toEqual(
      isRequired ? without.map((_, index) => examples.length + index) : [],
    );
  });
});
