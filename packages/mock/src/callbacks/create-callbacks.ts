import { demandFields, isRecord, withoutUndefined } from "../checks.ts";
import type { OpenApiDocument } from "../contract/document.ts";
import {
  type CallbackDelivery,
  type CallbackFault,
  type CallbackSettings,
  type CallbackTarget,
  SEND_OPTIONS,
  type SendCallbackOptions,
} from "./callback-types.ts";
import { readCallbackTypes, type WireCallback } from "./contract-callbacks.ts";
import { Deliveries } from "./deliveries.ts";
import { CallbackFaults } from "./fault-list.ts";
import { demandType, makeCallback, signed, wronglySigned } from "./make-callback.ts";
import { type Posted, post, readTarget } from "./post.ts";

const DEFAULT_TIMEOUT_MS = 10_000;

/** Larger ids that a test chooses are not counted on from: those after them would not be safe integers. */
const MAX_COUNTED_ID = 2 ** 52;

/** What the mock's memory knows of an account that callbacks are about. */
export interface CallbackAccount {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly url?: string | undefined;
  readonly salt?: string | undefined;
  readonly apiKey?: string | undefined;
}

/** A callback that something in the mock's memory causes. */
export interface CausedCallback {
  readonly type: string;
  readonly accountId: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Surroundings {
  readonly document: OpenApiDocument;
  readonly accountId: number;
  readonly now: () => number;
  /** What the memory knows of an account; undefined without a memory, or without the account. */
  readonly account: (id: number) => CallbackAccount | undefined;
}

/** Sends callbacks, and tells what became of them. */
export type Callbacks = ReturnType<typeof createCallbacks>;

export function createCallbacks(settings: CallbackSettings, surroundings: Surroundings) {
  const { hosts = [], timeout: timeoutMs = DEFAULT_TIMEOUT_MS } = settings;
  const types = readCallbackTypes(surroundings.document);
  const faults = new CallbackFaults((type) => demandType(type, types));
  const deliveries = new Deliveries();
  // not from 0: a receiver that remembers ids must not take those of a restarted mock for repeats
  let lastCallbackId = Math.max(0, Math.floor(surroundings.now() / 1000));

  const prepare = (type: string, payload: object, options: SendCallbackOptions) => {
    const { accountId = surroundings.accountId, beyondContract = false, fields = {} } = options;
    const account = surroundings.account(accountId);
    const callbackId = options.callbackId ?? lastCallbackId + 1;
    const callback = makeCallback(types, {
      type,
      payload: { ...payload },
      fields: { ...account?.fields, ...fields },
      accountId,
      callbackId,
      isRemembered: account !== undefined,
      beyondContract,
    });
    if (callbackId <= MAX_COUNTED_ID) lastCallbackId = Math.max(lastCallbackId, callbackId);
    return { callback, account };
  };

  const deliver = async ({
    callback,
    target,
    body,
    cause,
    fault,
  }: Outgoing): Promise<Omit<CallbackDelivery, "id">> => {
    const about = {
      time: new Date(surroundings.now()).toISOString(),
      type: callback.type,
      callbackId: callback.callback_id,
      accountId: callback.account_id,
      cause,
      ...(fault ? { fault } : {}),
    };
    if (typeof target === "string") return { ...about, ...summary([]), reason: target };
    const { signal } = deliveries; // a reset ends the repeats, too
    const times = { lost: 0, repeat: 2 }[fault as string] ?? 1;
    const posted: Posted[] = [];
    for (let time = 0; time < times && !signal.aborted; time++)
      posted.push(await post(target, body, { hosts, timeoutMs, signal }));
    return { ...about, origin: target.origin, ...summary(posted) };
  };

  return {
    types,
    faults,
    deliveries,

    /** Throws a `TypeError` for what cannot be sent. */
    async send(type: string, payload: unknown = {}, options: SendCallbackOptions = {}) {
      demandFields("sendCallback", options, SEND_OPTIONS);
      if (!isRecord(payload)) throw new TypeError("payload takes an object.");
      const { callback, account } = prepare(type, payload, options);
      const { url, salt, apiKey } = { ...account, ...withoutUndefined(options) };
      const target = readTarget(demandGiven("url", "callback_url", url));
      const secrets = {
        salt: demandGiven("salt", "callback_salt", salt),
        apiKey: demandGiven("apiKey", "API key", apiKey),
      };
      const fault = options.fault ?? faults.take(type);
      const body = bodyOf(callback, secrets, fault);
      return deliveries.run(() => deliver({ callback, target, body, cause: "test", fault }));
    },

    /** Sends what the memory caused, if the account has a URL; never throws. */
    sendCaused({ type, accountId, payload }: CausedCallback): void {
      const account = surroundings.account(accountId);
      if (!account?.url || !types.has(type)) return;
      // a lenient gate lets accounts have what the contract refuses
      const { callback } = prepare(type, payload, { accountId, beyondContract: true });
      const { url, salt, apiKey } = account;
      const fault = faults.take(type);
      const target = !salt ? "the account has no callback_salt" : targetOrReason(url);
      const body = bodyOf(callback, { salt: salt ?? "", apiKey: apiKey ?? "" }, fault);
      void deliveries.run(() => deliver({ callback, target, body, cause: "state", fault }));
    },

    /** Lets callbacks meet a fault; returns a function that ends it. */
    use(fault: CallbackFault, target?: CallbackTarget): () => void {
      const { id } = faults.add(fault, target);
      return () => faults.remove(id);
    },

    /** Forgets deliveries and faults, and ends what is under way; numbers are not used again. */
    reset(): void {
      faults.clear();
      deliveries.clear();
    },
  };
}

interface Outgoing {
  readonly callback: WireCallback;
  /** Where it goes, or why it cannot go anywhere. */
  readonly target: URL | string;
  readonly body: string;
  readonly cause: CallbackDelivery["cause"];
  readonly fault: CallbackFault | undefined;
}

function bodyOf(
  callback: WireCallback,
  secrets: { readonly salt: string; readonly apiKey: string },
  fault: CallbackFault | undefined,
): string {
  const sent = fault === "wrong-hash" ? wronglySigned(callback) : signed(callback, secrets);
  const body = JSON.stringify({ callbacks: [sent] });
  return fault === "broken-json" ? body.slice(0, body.length / 2) : body;
}

function summary(posted: readonly Posted[]) {
  const { status, reason } = posted.at(-1) ?? {};
  return {
    attempts: posted.length,
    ...(status === undefined ? {} : { status }),
    ms: posted.reduce((sum, { ms }) => sum + ms, 0),
    executed: posted.some((one) => one.status !== undefined && /^2/.test(`${one.status}`)),
    ...(reason === undefined ? {} : { reason }),
  };
}

function demandGiven(option: string, field: string, value: string | undefined): string {
  if (value) return value;
  throw new TypeError(
    `${option} is missing: give it, or start the mock with state and give the account a ${field}.`,
  );
}

function targetOrReason(url: string): URL | string {
  try {
    return readTarget(url);
  } catch {
    return "the account's callback_url is no URL of http or https, or a control path of a mock";
  }
}
