import type { AccountCallback } from "@vox-accounts/types";

/**
 * Remembers which callbacks were handled, so that repeats are not handled again. Both functions or neither.
 */
export type CallbackMemory =
  | {
      /** Whether the callback was handled before. Ids count per account. */
      readonly seen: (callbackId: number, accountId: number) => boolean | Promise<boolean>;
      /** Called once a callback was handled, and not if its handler threw. */
      readonly remember: (callbackId: number, accountId: number) => unknown;
    }
  | { readonly seen?: undefined; readonly remember?: undefined };

/** Handles a callback. */
export type Handle = (callback: AccountCallback) => unknown;

/** Makes a handler that handles each callback once, as far as the memory tells. */
export function onceEach({ seen, remember }: CallbackMemory, handle: Handle): Handle {
  if (!seen || !remember) return handle;
  const running = new Map<string, Promise<void>>();
  const run = async (callback: AccountCallback): Promise<void> => {
    const { callback_id, account_id } = callback;
    if (await seen(callback_id, account_id)) return;
    await handle(callback);
    await remember(callback_id, account_id);
  };
  return (callback) => {
    const key = `${callback.account_id}/${callback.callback_id}`;
    const pending = running.get(key); // the same callback may come twice at a time
    if (pending) return pending;
    const work = run(callback).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  };
}
