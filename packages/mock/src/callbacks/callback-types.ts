import type {
  AccountCallbackType,
  AnyAccountCallback,
  CallbackPayloads,
} from "@vox-accounts/types";
import { BOOLEAN, type Check, integer, list, OBJECT, oneOf, optional, text } from "../checks.ts";

/** A fault in the delivery of a callback. */
export type CallbackFault = (typeof CALLBACK_FAULTS)[number];

/** Sends it twice, signs it with another salt, does not send it, cuts the JSON in half. */
export const CALLBACK_FAULTS = ["repeat", "wrong-hash", "lost", "broken-json"] as const;

/** Fields that callbacks of every type may have, except those that identify and sign them. */
export type CallbackFields = Partial<
  Omit<AnyAccountCallback, "callback_id" | "type" | "account_id" | "hash">
>;

/** A callback's target, account and signing secrets. With `state`, the mock knows all of them. */
export interface SendCallbackOptions {
  /** Replaces the account's `callback_url`. */
  readonly url?: string | undefined;
  /** The account that the callback is about; the mock's own account by default. */
  readonly accountId?: number | undefined;
  /** The next number by default; numbering starts at the mock's start time in seconds. */
  readonly callbackId?: number | undefined;
  /** Replaces the account's values, or without `state` the example's, such as `balance`. */
  readonly fields?: CallbackFields | undefined;
  /** Replaces the account's `callback_salt`. */
  readonly salt?: string | undefined;
  /** Replaces the account's `api_key` from `Mock.state`. */
  readonly apiKey?: string | undefined;
  /** Applies this fault, and none of those set with `Mock.useCallbackFault`. */
  readonly fault?: CallbackFault | undefined;
  /** Allows types, and names in payload and fields, that are not in the contract. */
  readonly beyondContract?: boolean | undefined;
}

/** Sends a callback and waits for the receiver's response. */
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

/** The options of one callback in a POST, which has one URL for all. */
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

/** Which callbacks a fault applies to. */
export interface CallbackTarget {
  /** Only callbacks of this type. */
  readonly type?: AccountCallbackType | (string & {}) | undefined;
  /** Only this many callbacks; by default all of them until the fault is removed. */
  readonly times?: number | undefined;
}

/** The outcome of a callback. Contains no secret, no payload, and only the URL's origin. */
export interface CallbackDelivery {
  /** Numbers the mock's deliveries from 1. */
  readonly id: number;
  /** When sending started, in UTC. */
  readonly time: string;
  /** The callback's type. */
  readonly type: string;
  /** The callback's `callback_id`. */
  readonly callbackId: number;
  /** The callback's `account_id`. */
  readonly accountId: number;
  /** Whether a change of state caused it or a test sent it. */
  readonly cause: "state" | "test";
  /** The origin of the URL, such as `http://127.0.0.1:3000`. */
  readonly origin?: string;
  /** The fault that was applied. */
  readonly fault?: CallbackFault;
  /** How many times it was sent. */
  readonly attempts: number;
  /** The HTTP status of the last response; missing if there was none. */
  readonly status?: number;
  /** How long the receiver took for all attempts, in milliseconds. */
  readonly ms: number;
  /** Whether the receiver accepted an attempt with a status from 200 to 299. */
  readonly executed: boolean;
  /** Why it was not sent, or got no response. */
  readonly reason?: string;
}

/** Where callbacks may go and how long receivers may take. */
export interface CallbackSettings {
  /**
   * Other hosts that callbacks may go to, such as `receiver.internal`. By default they go to
   * loopback addresses only.
   */
  readonly hosts?: readonly string[] | undefined;
  /**
   * How long to wait for a receiver, in milliseconds.
   *
   * @defaultValue 10000
   */
  readonly timeout?: number | undefined;
}

const MAX_TIMEOUT_MS = 600_000;

export const CALLBACK_SETTINGS: { readonly [N in keyof Required<CallbackSettings>]: Check } = {
  hosts: list("a list of host names", text("a host name", /^[\w.:[\]-]{1,253}$/)),
  timeout: integer(1, MAX_TIMEOUT_MS),
};

const SECRET = text("a non-empty string of up to 1000 characters", /^[\s\S]{1,1000}$/);

export const SEND_OPTIONS: { readonly [N in keyof Required<SendCallbackOptions>]: Check } = {
  url: text("a URL", /^[\s\S]{1,2000}$/),
  accountId: integer(1),
  callbackId: integer(0),
  fields: { ...OBJECT, must: "an object of fields" },
  salt: SECRET,
  apiKey: SECRET,
  fault: oneOf(CALLBACK_FAULTS),
  beyondContract: BOOLEAN,
};

const { url: URL_TEXT, ...ONE_OF_SEVERAL } = SEND_OPTIONS;
const MAX_CALLBACKS = 1000;

export const CALLBACKS_TO_SEND: Check = {
  must: `a list of 1 to ${MAX_CALLBACKS} callbacks`,
  fits: (value) => Array.isArray(value) && value.length >= 1 && value.length <= MAX_CALLBACKS,
  schema: { type: "array", minItems: 1, maxItems: MAX_CALLBACKS },
};

/** The type and the payload are checked when the callback is created. */
const ANYTHING: Check = { must: "anything", fits: () => true };

export const CALLBACK_TO_SEND = { type: ANYTHING, payload: ANYTHING, ...ONE_OF_SEVERAL };

export const POST_OPTIONS = { callbacks: CALLBACKS_TO_SEND, url: URL_TEXT };

export const CALLBACK_TARGET: { readonly [N in keyof Required<CallbackTarget>]: Check } = {
  type: optional(text("a type of callback", /^\w{1,100}$/)),
  times: optional(integer(1)),
};
