import type { CallbackDelivery, CallbackFault } from "./callback-types.ts";
import type { WireCallback } from "./contract-callbacks.ts";
import { type CallbackSecrets, signed, wronglySigned } from "./make-callback.ts";
import { type Posted, type PostSettings, post } from "./post.ts";

/** A checked callback, the secrets that sign it, and its fault. */
export interface OutgoingCallback {
  readonly callback: WireCallback;
  readonly secrets: CallbackSecrets;
  readonly fault: CallbackFault | undefined;
}

/** Callbacks that go to one URL together. */
export interface OutgoingPost {
  readonly callbacks: readonly OutgoingCallback[];
  /** The URL, or the reason why there is nowhere to send them. */
  readonly target: URL | string;
  readonly cause: CallbackDelivery["cause"];
}

/** A delivery before it gets its number. */
export type NewDelivery = Omit<CallbackDelivery, "id">;

/** Sends the callbacks and returns one delivery for each, in order. */
export async function sendPost(
  { callbacks, target, cause }: OutgoingPost,
  settings: PostSettings,
  nowMs: number,
): Promise<NewDelivery[]> {
  const posted = typeof target === "string" ? [] : await postAll(callbacks, target, settings);
  const time = new Date(nowMs).toISOString();
  return callbacks.map(({ callback, fault }) => ({
    time,
    type: callback.type,
    callbackId: callback.callback_id,
    accountId: callback.account_id,
    cause,
    ...(fault ? { fault } : {}),
    ...(typeof target === "string" ? {} : { origin: target.origin }),
    ...summarize(fault === "lost" ? [] : posted),
    ...(typeof target === "string" ? { reason: target } : {}),
  }));
}

async function postAll(
  callbacks: readonly OutgoingCallback[],
  target: URL,
  settings: PostSettings,
): Promise<Posted[]> {
  const sent = callbacks.filter(({ fault }) => fault !== "lost");
  if (sent.length === 0) return [];
  const body = bodyOf(sent);
  const times = sent.some(({ fault }) => fault === "repeat") ? 2 : 1;
  const posted: Posted[] = [];
  for (let time = 0; time < times && !settings.signal.aborted; time++)
    posted.push(await post(target, body, settings));
  return posted;
}

function bodyOf(sent: readonly OutgoingCallback[]): string {
  const callbacks = sent.map(({ callback, secrets, fault }) =>
    fault === "wrong-hash" ? wronglySigned(callback) : signed(callback, secrets),
  );
  const body = JSON.stringify({ callbacks });
  const isBroken = sent.some(({ fault }) => fault === "broken-json");
  return isBroken ? body.slice(0, body.length / 2) : body;
}

function summarize(posted: readonly Posted[]) {
  const { status, reason } = posted.at(-1) ?? {};
  return {
    attempts: posted.length,
    ...(status === undefined ? {} : { status }),
    ms: posted.reduce((sum, { ms }) => sum + ms, 0),
    executed: posted.some((one) => one.status !== undefined && /^2/.test(`${one.status}`)),
    ...(reason === undefined ? {} : { reason }),
  };
}
