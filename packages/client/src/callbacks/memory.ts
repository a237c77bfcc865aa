import type { AccountCallback } from "@vox-accounts/types";

/**
 * Remembers which callbacks were handled, so that repeats are skipped. Pass both functions or neither.
 */
export type CallbackMemory =
  | {
      /** Returns whether the callback was handled before. Callback ids are unique only within an account. */
      readonly seen: (callbackId: number, accountId: number) => boolean | Promise<boolean>;
      /** Called after a callback was handled, but not if its handler threw. */
      readonly remember: (callbackId: number, accountId: number) => unknown;
    }
  | { readonly seen?: undefined; readonly remember?: undefined };

/** Handles a callback. */
export type Handle = (callback: AccountCallback) => unknown;

/** Wraps a handler so that it skips callbacks that the memory has seen. */
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
    const pending = running.get(key); // the same callback may arrive twice at once
    if (pending) return pending;
    const work = run(callback).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  };
}
