import { demandFields } from "../checks.ts";
import type { OpenApiDocument } from "../contract/document.ts";
import {
  type BuilderParts,
  CallbackBuilder,
  demandGiven,
  type RequestedCallback,
} from "./build-callbacks.ts";
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
import { demandType } from "./make-callback.ts";
import { type OutgoingPost, sendPost } from "./outgoing-post.ts";
import { readTarget } from "./post.ts";

const DEFAULT_TIMEOUT_MS = 10_000;

/** A callback caused by a change of state. */
export interface CausedCallback {
  readonly type: string;
  readonly accountId: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface CallbackParts extends Omit<BuilderParts, "types"> {
  readonly document: OpenApiDocument;
  readonly log: ((delivery: CallbackDelivery) => void) | undefined;
}

/** Sends callbacks and keeps their deliveries. */
export type Callbacks = ReturnType<typeof createCallbacks>;

export function createCallbacks(settings: CallbackSettings, parts: CallbackParts) {
  const { hosts = [], timeout: timeoutMs = DEFAULT_TIMEOUT_MS } = settings;
  const types = readCallbackTypes(parts.document);
  const builder = new CallbackBuilder({ ...parts, types });
  const faults = new CallbackFaults((type) => demandType(type, types));
  const deliveries = new Deliveries(parts.log);

  const deliver = (post: OutgoingPost): Promise<CallbackDelivery[]> =>
    deliveries.run(post.callbacks.length, () => {
      const { signal } = deliveries;
      return sendPost(post, { hosts, timeoutMs, signal }, parts.now());
    });

  /** Checks every callback before the first is sent or a fault is used up. */
  const sendTogether = (
    requested: readonly RequestedCallback[],
    url: string | undefined,
    inCallback: <T>(index: number, read: () => T) => T,
  ): Promise<CallbackDelivery[]> => {
    const signable = builder.buildSignable(requested, inCallback);
    const target = readTarget(url ?? commonUrl(signable.map((one) => one.url)));
    const callbacks = signable.map(({ callback, secrets }, index) => ({
      callback,
      secrets,
      fault: requested[index]?.fault ?? faults.take(callback.type),
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
      const requested = [{ ...options, type, payload }];
      const [delivery] = await sendTogether(requested, options.url, (_, read) => read());
      return delivery as CallbackDelivery; // one for each callback
    },

    /** Sends all of them in one POST, or throws a `TypeError` that says which one is invalid. */
    async sendAll(callbacks: unknown, options: Pick<SendCallbackOptions, "url"> = {}) {
      demandFields("sendCallbacks", { callbacks, ...options }, POST_OPTIONS);
      if (!CALLBACKS_TO_SEND.fits(callbacks))
        throw new TypeError(`callbacks must be ${CALLBACKS_TO_SEND.must}.`);
      const all = callbacks as readonly RequestedCallback[]; // each is checked next
      for (const [index, callback] of all.entries())
        inListed(index, () => demandFields("A callback", callback, CALLBACK_TO_SEND));
      return sendTogether(all, options.url, inListed);
    },

    /** Sends a callback caused by state if the account has a URL; never throws. */
    sendCaused({ type, accountId, payload }: CausedCallback): void {
      const { url, salt = "", apiKey = "" } = parts.account(accountId) ?? {};
      if (!url || !types.has(type)) return;
      // `vendor` and `warn` let accounts have values that the contract refuses
      const callback = builder.build({ type, payload, accountId, beyondContract: true });
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

function commonUrl(urls: readonly (string | undefined)[]): string {
  const [url, ...others] = new Set(urls);
  if (others.length > 0)
    throw new TypeError("url is missing: these accounts have different callback_urls.");
  return demandGiven("url", "callback_url", url);
}

function targetOrReason(url: string): URL | string {
  try {
    return readTarget(url);
  } catch {
    return "the account's callback_url is not an http or https URL, or is a mock's control path";
  }
}
