// Callbacks: verifies them, reports accounts that run out of money, and skips repeats.
import { createCallbackHandler } from "@vox-accounts/client/callbacks";

const { CALLBACK_SALT = "", VOXIMPLANT_API_KEY = "" } = process.env;
const handled = new Set<string>(); // in production, a database table with both ids as its key

export const receive = createCallbackHandler({
  secrets: { salt: CALLBACK_SALT, apiKey: VOXIMPLANT_API_KEY },
  seen: (callbackId, accountId) => handled.has(`${accountId}/${callbackId}`),
  remember: (callbackId, accountId) => handled.add(`${accountId}/${callbackId}`),
  fallback: ({ type }) => console.log(`No handler for ${JSON.stringify(type)} yet.`),
  onProblem: (problem) => console.error("A callback was not handled:", problem),
}).on("min_balance", ({ account_id, balance, currency }) =>
  console.log(`Account ${account_id} is down to ${balance} ${currency}.`),
);
