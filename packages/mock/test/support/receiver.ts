import { createHash } from "node:crypto";
import { type Answer, serve } from "@vox-accounts/test-kit/servers";
import type { CallbackDelivery, Mock, SendCallbackOptions } from "../../src/index.ts";

/** Starts a receiver of callbacks, which closes with the running test. */
export async function startReceiver(answer: Answer = (response) => response.end()) {
  const { origin, received } = await serve(answer);
  return {
    origin,
    url: `${origin}/callbacks`,
    received,
    callbacks: () => received.flatMap(({ body }) => JSON.parse(body).callbacks),
  };
}

/** Computes the hash that a callback must have. */
export function hashFor(
  { account_id, callback_id }: { account_id: number; callback_id: number },
  { salt, apiKey }: { salt: string; apiKey: string },
): string {
  return createHash("md5").update(`${salt}${account_id}${apiKey}${callback_id}`).digest("hex");
}

/** Sends a callback of the fixture contract, whose types the compiler does not know. */
export function sendAny(
  mock: Mock,
  type: string,
  payload?: object,
  options?: SendCallbackOptions,
): Promise<CallbackDelivery> {
  type Send = (
    type: string,
    payload?: object,
    options?: SendCallbackOptions,
  ) => Promise<CallbackDelivery>;
  return (mock.sendCallback as Send)(type, payload, options);
}
