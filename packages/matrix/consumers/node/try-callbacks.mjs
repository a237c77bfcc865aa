import {
  createCallbackHandler,
  parseCallbacks,
  verifyCallback,
} from "@vox-accounts/client/callbacks";
import { signCallback } from "@vox-accounts/client/testing";

/** Receives valid and invalid callbacks, and returns the results. Imports nothing specific to an engine. */
export async function tryCallbacks() {
  const secrets = { salt: crypto.randomUUID(), apiKey: crypto.randomUUID() };
  const problems = [];
  const handled = [];
  const receive = createCallbackHandler({
    secrets,
    fallback: ({ type }) => handled.push(type),
    onProblem: ({ kind }) => problems.push(kind),
  }).on("min_balance", ({ account_id }) => handled.push(account_id));
  const low = { callback_id: 1, account_id: 7, type: "min_balance", min_balance: {} };
  const right = signCallback(low, secrets);
  const unknown = signCallback({ ...low, callback_id: 2, type: "of_tomorrow" }, secrets);
  const wrong = { ...right, callback_id: 3 };
  const bytes = new TextEncoder().encode(JSON.stringify({ callbacks: [right, 1] }));
  const { callbacks, broken } = parseCallbacks(bytes);
  return {
    parsed: callbacks.map(({ callback_id }) => callback_id),
    broken: broken.map(({ index }) => index),
    verified: [right, wrong].map((callback) => verifyCallback(callback, secrets)),
    statuses: [
      (await receive(post(right, unknown))).status,
      (await receive(post(wrong, right))).status,
      (await receive(post())).status,
      (await receive(new Request("http://receiver.test/"))).status,
    ],
    handled,
    problems,
  };
}

const post = (...callbacks) =>
  new Request("http://receiver.test/", { method: "POST", body: JSON.stringify({ callbacks }) });
