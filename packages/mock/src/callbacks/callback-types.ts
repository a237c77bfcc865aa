import type {
  AccountCallbackType,
  AnyAccountCallback,
  CallbackPayloads,
} from "@vox-accounts/types";
import { BOOLEAN, type Check, list, OBJECT, oneOf, optional, text, whole } from "../checks.ts";

/** What goes wrong with a callback on its way. */
export type CallbackFault = (typeof CALLBACK_FAULTS)[number];

/** Sent twice; signed with another salt; not sent; cut in half. */
export const CALLBACK_FAULTS = ["repeat", "wrong-hash", "lost", "broken-json"] as const;

/** Fields that every callback may have, beside those that say which one it is. */
export type CallbackFields = Partial<
  Omit<AnyAccountCallback, "callback_id" | "type" | "account_id" | "hash">
>;

/** Where a callback goes, whose it is, and what signs it; a mock with `state` knows all of it. */
export interface SendCallbackOptions {
  /** Instead of the account's `callback_url`. */
  readonly url?: string | undefined;
  /** The account that it is about; the mock's own by default. */
  readonly accountId?: number | undefined;
  /** By default the next number; the first one is the seconds of the mock's clock at its start. */
  readonly callbackId?: number | undefined;
  /** Such as `balance`, instead of the account's own or, without `state`, the example's. */
  readonly fields?: CallbackFields | undefined;
  /** Instead of the account's `callback_salt`. */
  readonly salt?: string | undefined;
  /** Instead of the `api_key` that the account has in `Mock.state`. */
  readonly apiKey?: string | undefined;
  readonly fault?: CallbackFault | undefined;
  /** Whether the type, and names in payload and fields, may be ones that the contract lacks. */
  readonly beyondContract?: boolean | undefined;
}

/** Sends a callback, and waits for the receiver's answer. */
export interface SendCallback {
  <T extends AccountCallbackType>(
    type: T,
    payload?: Partial<CallbackPayloads[T]>,
    options?: SendCallbackOptions,
  ): Promise<CallbackDelivery>;
  (
    type: string,
    payload: object | undefined,
    options: SendCallbackOptions & { readonly beyondContract: true },
  ): Promise<CallbackDelivery>;
}

type OneOfSeveral = Omit<SendCallbackOptions, "url">;

/** One of the callbacks that `sendCallbacks` puts into a POST. */
export type CallbackToSend =
  | {
      [T in AccountCallbackType]: OneOfSeveral & {
        readonly type: T;
        readonly payload?: Partial<CallbackPayloads[T]> | undefined;
      };
    }[AccountCallbackType]
  | (OneOfSeveral & {
      readonly type: string;
      readonly payload?: object | undefined;
      readonly beyondContract: true;
    });

/** Which callbacks meet a fault. */
export interface CallbackTarget {
  /** Only those of this type. */
  readonly type?: AccountCallbackType | (string & {}) | undefined;
  /** Only the next so many; until the fault is removed, if left out. */
  readonly times?: number | undefined;
}

/** What became of a callback; it holds no secret, no payload, and of the URL the origin alone. */
export interface CallbackDelivery {
  /** Counts the callbacks of a mock from 1. */
  readonly id: number;
  /** When it was to be sent, in UTC. */
  readonly time: string;
  readonly type: string;
  readonly callbackId: number;
  readonly accountId: number;
  /** Whether what happened in the mock's memory caused it, or a test. */
  readonly cause: "state" | "test";
  /** Where it went, such as `http://127.0.0.1:3000`. */
  readonly origin?: string;
  readonly fault?: CallbackFault;
  /** How often it was sent. */
  readonly attempts: number;
  /** The HTTP status of the last answer; left out if there was none. */
  readonly status?: number;
  /** How long the receiver took for all attempts, in milliseconds. */
  readonly ms: number;
  /** Whether the receiver answered an attempt with a status from 200 to 299. */
  readonly executed: boolean;
  /** Why it was not sent, or not answered. */
  readonly reason?: string;
}

/** Where callbacks may go, and how long they may take. */
export interface CallbackSettings {
  /**
   * Names of hosts beside this machine that callbacks may go to, such as `receiver.internal`. By
   * default they go to loopback addresses only.
   */
  readonly hosts?: readonly string[] | undefined;
  /** Longest wait for a receiver, in milliseconds; 10000 by default. */
  readonly timeout?: number | undefined;
}

const MAX_TIMEOUT_MS = 600_000;

export const CALLBACK_SETTINGS: { readonly [N in keyof Required<CallbackSettings>]: Check } = {
  hosts: list("a list of names of hosts", text("the name of a host", /^[\w.:[\]-]{1,253}$/)),
  timeout: whole(1, MAX_TIMEOUT_MS),
};

const SECRET = text("a text that is not empty", /^[\s\S]{1,1000}$/);

export const SEND_OPTIONS: { readonly [N in keyof Required<SendCallbackOptions>]: Check } = {
  url: text("a URL", /^[\s\S]{1,2000}$/),
  accountId: whole(1),
  callbackId: whole(0),
  fields: { ...OBJECT, takes: "an object of fields" },
  salt: SECRET,
  apiKey: SECRET,
  fault: oneOf(CALLBACK_FAULTS, ", "),
  beyondContract: BOOLEAN,
};

const { url: URL_TEXT, ...ONE_OF_SEVERAL } = SEND_OPTIONS;
const MAX_CALLBACKS = 1000;

export const CALLBACKS_TO_SEND: Check = {
  takes: `a list of 1 to ${MAX_CALLBACKS} callbacks`,
  fits: (value) => Array.isArray(value) && value.length >= 1 && value.length <= MAX_CALLBACKS,
  schema: { type: "array", minItems: 1, maxItems: MAX_CALLBACKS },
};

/** The type and the payload are checked when the callback is made. */
const ANYTHING: Check = { takes: "anything", fits: () => true };

export const CALLBACK_TO_SEND = { type: ANYTHING, payload: ANYTHING, ...ONE_OF_SEVERAL };

export const POST_OPTIONS = { callbacks: CALLBACKS_TO_SEND, url: URL_TEXT };

export const CALLBACK_TARGET: { readonly [N in keyof Required<CallbackTarget>]: Check } = {
  type: optional(text("a type of callbacks", /^\w{1,100}$/)),
  times: optional(whole(1)),
};
