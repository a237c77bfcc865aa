// Callbacks with Cloudflare Workers. First: wrangler secret put CALLBACK_SALT, then VOXIMPLANT_API_KEY
import { type CallbackHandler, createCallbackHandler } from "@vox-accounts/client/callbacks";

interface Env {
  readonly CALLBACK_SALT: string;
  readonly VOXIMPLANT_API_KEY: string;
}

let receive: CallbackHandler | undefined; // reused while the isolate lives

function createReceiver({ CALLBACK_SALT: salt, VOXIMPLANT_API_KEY: apiKey }: Env): CallbackHandler {
  return createCallbackHandler({
    secrets: { salt, apiKey },
    fallback: ({ type }) => console.log(`No handler for ${JSON.stringify(type)} yet.`),
    onProblem: (problem) => console.error("A callback was not handled:", problem),
  }).on("min_balance", ({ account_id, balance, currency }) =>
    console.log(`Account ${account_id} is down to ${balance} ${currency}.`),
  );
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    receive ??= createReceiver(env);
    const { pathname } = new URL(request.url);
    return pathname === "/callbacks" ? receive(request) : new Response(null, { status: 404 });
  },
};
