import { demandFields, isRecord, withoutUndefined } from "../checks.ts";
import type { OpenApiDocument } from "../contract/document.ts";
import {
  CALLBACK_TO_SEND,
  CALLBACKS_TO_SEND,
  type CallbackDelivery,
  type CallbackFault,
  type CallbackSettings,
  type CallbackTarget,
  POST_OPTIONS,
  SEND_OPTIONS,
  type SendCallbackOptions,
} from "./callback-types.ts";
import { readCallbackTypes } from "./contract-callbacks.ts";
import { Deliveries } from "./deliveries.ts";
import { CallbackFaults } from "./fault-list.ts";
import { demandType, makeCallback } from "./make-callback.ts";
import { type OutgoingPost, sendPost } from "./outgoing-post.ts";
import { readTarget } from "./post.ts";

const DEFAULT_TIMEOUT_MS = 10_000;

/** The mock does not count on from larger ids: the next ones would not be safe integers. */
const MAX_COUNTED_ID = 2 ** 52;

/** What the mock's state knows about the account of a callback. */
export interface CallbackAccount {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly url?: string | undefined;
  readonly salt?: string | undefined;
  readonly apiKey?: string | undefined;
}

/** A callback caused by a change of state. */
export interface CausedCallback {
  readonly type: string;
  readonly accountId: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Surroundings {
  readonly document: OpenApiDocument;
  readonly accountId: number;
  readonly now: () => number;
  /** Looks up an account in the state; undefined if there is no state or no such account. */
  readonly account: (id: number) => CallbackAccount | undefined;
  readonly log: ((delivery: CallbackDelivery) => void) | undefined;
}

/** A callback as a test asks for it. */
interface WantedCallback extends SendCallbackOptions {
  readonly type: string;
  readonly payload?: unknown;
}

/** Sends callbacks and keeps their deliveries. */
export type Callbacks = ReturnType<typeof createCallbacks>;

export function createCallbacks(settings: CallbackSettings, surroundings: Surroundings) {
  const { hosts = [], timeout: timeoutMs = DEFAULT_TIMEOUT_MS } = settings;
  const types = readCallbackTypes(surroundings.document);
  const faults = new CallbackFaults((type) => demandType(type, types));
  const deliveries = new Deliveries(surroundings.log);
  // not from 0: a receiver would mistake a restarted mock's callbacks for repeats
  let lastCallbackId = Math.max(0, Math.floor(surroundings.now() / 1000));

  const prepare = (wanted: WantedCallback, lastId: number) => {
    const { type, payload = {}, accountId = surroundings.accountId, fields = {} } = wanted;
    if (!isRecord(payload)) throw new TypeError("payload takes an object.");
    const account = surroundings.account(accountId);
    const callbackId = wanted.callbackId ?? lastId + 1;
    const callback = makeCallback(types, {
      type,
      payload,
      fields: { ...account?.fields, ...fields },
      accountId,
      callbackId,
      isRemembered: account !== undefined,
      beyondContract: wanted.beyondContract ?? false,
    });
    const nextLastId = callbackId <= MAX_COUNTED_ID ? Math.max(lastId, callbackId) : lastId;
    return { callback, account, lastId: nextLastId };
  };

  const prepareSigned = (wanted: WantedCallback, lastId: number) => {
    const { callback, account, lastId: nextLastId } = prepare(wanted, lastId);
    const { url, salt, apiKey } = { ...account, ...withoutUndefined(wanted) };
    const secrets = {
      salt: demandGiven("salt", "callback_salt", salt),
      apiKey: demandGiven("apiKey", "API key", apiKey),
    };
    return { callback, secrets, url, lastId: nextLastId };
  };

  const deliver = (post: OutgoingPost): Promise<CallbackDelivery[]> =>
    deliveries.run(post.callbacks.length, () => {
      const { signal } = deliveries;
      return sendPost(post, { hosts, timeoutMs, signal }, surroundings.now());
    });

  /** Checks every callback before the first is sent or a fault is used up. */
  const sendTogether = (
    all: readonly WantedCallback[],
    url: string | undefined,
    inCallback: <T>(index: number, read: () => T) => T,
  ): Promise<CallbackDelivery[]> => {
    let lastId = lastCallbackId;
    const prepared = all.map((wanted, index) => {
      const one = inCallback(index, () => prepareSigned(wanted, lastId));
      ({ lastId } = one);
      return { ...one, wanted };
    });
    const target = readTarget(url ?? theOnlyUrl(prepared.map((one) => one.url)));
    lastCallbackId = lastId;
    const callbacks = prepared.map(({ callback, secrets, wanted }) => ({
      callback,
      secrets,
      fault: wanted.fault ?? faults.take(callback.type),
    }));
    return deliver({ callbacks, target, cause: "test" });
  };

  return {
    types,
    faults,
    deliveries,

    /** Throws a `TypeError` for a callback that cannot be sent. */
    async send(type: string, payload: unknown, options: SendCallbackOptions = {}) {
      demandFields("sendCallback", options, SEND_OPTIONS);
      const wanted = [{ ...options, type, payload }];
      const [delivery] = await sendTogether(wanted, options.url, (_, read) => read());
      return delivery as CallbackDelivery; // one for each callback
    },

    /** Sends all of them in one POST, or throws a `TypeError` that says which one is invalid. */
    async sendAll(callbacks: unknown, options: Pick<SendCallbackOptions, "url"> = {}) {
      demandFields("sendCallbacks", { callbacks, ...options }, POST_OPTIONS);
      if (!CALLBACKS_TO_SEND.fits(callbacks))
        throw new TypeError(`callbacks takes ${CALLBACKS_TO_SEND.takes}.`);
      const all = callbacks as readonly WantedCallback[]; // each is checked next
      for (const [index, callback] of all.entries())
        inListed(index, () => demandFields("A callback", callback, CALLBACK_TO_SEND));
      return sendTogether(all, options.url, inListed);
    },

    /** Sends a callback caused by state if the account has a URL; never throws. */
    sendCaused({ type, accountId, payload }: CausedCallback): void {
      const url = surroundings.account(accountId)?.url;
      if (!url || !types.has(type)) return;
      // `vendor` and `warn` let accounts have values that the contract refuses
      const wanted = { type, payload, accountId, beyondContract: true };
      const { callback, account, lastId } = prepare(wanted, lastCallbackId);
      lastCallbackId = lastId;
      const { salt = "", apiKey = "" } = account ?? {};
      const target = salt === "" ? "the account has no callback_salt" : targetOrReason(url);
      const callbacks = [{ callback, secrets: { salt, apiKey }, fault: faults.take(type) }];
      void deliver({ callbacks, target, cause: "state" });
    },

    /** Sets a fault for callbacks; returns a function that removes it. */
    use(fault: CallbackFault, target?: CallbackTarget): () => void {
      const { id } = faults.add(fault, target);
      return () => faults.remove(id);
    },

    /** Clears deliveries and faults and aborts pending deliveries; ids are not used again. */
    reset(): void {
      faults.clear();
      deliveries.clear();
    },
  };
}

/** Adds the callback's position to the error. */
function inListed<T>(index: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(`callbacks[${index}]: ${error.message}`);
  }
}

function theOnlyUrl(urls: readonly (string | undefined)[]): string {
  const [url, other] = new Set(urls);
  if (other !== undefined)
    throw new TypeError("url is missing: these accounts have different callback_urls.");
  return demandGiven("url", "callback_url", url);
}

function demandGiven(option: string, field: string, value: string | undefined): string {
  if (value) return value;
  throw new TypeError(
    `${option} is missing: pass it, or start the mock with state and give the account a ${field}.`,
  );
}

function targetOrReason(url: string): URL | string {
  try {
    return readTarget(url);
  } catch {
    return "the account's callback_url is not an http or https URL, or is a mock's control path";
  }
}
