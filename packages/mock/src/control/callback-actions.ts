import {
  type CallbackTarget,
  SEND_OPTIONS,
  type SendCallbackOptions,
} from "../callbacks/callback-types.ts";
import type { Callbacks } from "../callbacks/create-callbacks.ts";
import { isRecord } from "../checks.ts";
import type { ControlActions } from "./create-control.ts";
import { fieldsOf, plain } from "./read-input.ts";

const MAX_CALLBACKS_BYTES = 4 * 2 ** 20; // as many callbacks as one POST may have, with their secrets and payloads
const OPTION_NAMES = Object.keys(SEND_OPTIONS);

/** Offers `sendCallback`, `sendCallbacks`, `deliveries` and `useCallbackFault` over HTTP. */
export function callbackActions({ send, sendAll, deliveries, faults }: Callbacks): ControlActions {
  return {
    callbacks: {
      GET: plain(async () => ({ deliveries: await deliveries.list() })),
      POST: plain(async ({ body }) => {
        const given = await body(MAX_CALLBACKS_BYTES);
        // checked by the functions that take them
        if (isRecord(given) && "callbacks" in given) {
          const { callbacks, url } = fieldsOf(given, ["callbacks", "url"]);
          return { deliveries: await sendAll(callbacks, { url: url as string | undefined }) };
        }
        const { type, payload, ...options } = fieldsOf(given, ["type", "payload", ...OPTION_NAMES]);
        return await send(type as string, payload, options as SendCallbackOptions);
      }),
      DELETE: plain(() => deliveries.clear()),
    },
    "callback-faults": {
      GET: plain(() => ({ faults: faults.list() })),
      POST: plain(async ({ body }) => {
        const { fault, ...target } = fieldsOf(await body(), ["fault", "type", "times"]);
        return { id: faults.add(fault, target as CallbackTarget).id };
      }),
      DELETE: plain(() => faults.clear()),
    },
  };
}
