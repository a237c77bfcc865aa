/** The format of a parameter on the wire. The plural types are lists joined with `;`. */
export type WireType =
  | "boolean"
  | "integer"
  | "number"
  | "string"
  | "date"
  | "integers"
  | "strings";

/** A rule about which parameters may be combined. */
export interface ParameterRule {
  /** How many of the parameters must be present. */
  readonly kind: "exactly-one-of" | "at-least-one-of" | "at-most-one-of";
  /** The names of the parameters. */
  readonly parameters: readonly string[];
}

/** `Params` with exactly one of `Names`. */
export type ExactlyOneOf<Params, Names extends keyof Params> = Params extends unknown
  ? {
      [Given in Names]-?: Omit<Params, Names> &
        GivenOne<Params, Given> & { [Other in Exclude<Names, Given>]?: undefined };
    }[Names]
  : never;

/** `Params` with at least one of `Names`. */
export type AtLeastOneOf<Params, Names extends keyof Params> = {
  [Given in Names]-?: Params & GivenOne<Params, Given>;
}[Names];

/** `Params` with at most one of `Names`. */
export type AtMostOneOf<Params, Names extends keyof Params> =
  | ExactlyOneOf<Params, Names>
  | (Params extends unknown ? Omit<Params, Names> & { [Absent in Names]?: undefined } : never);

/** The parameter `Given`, required and not `undefined`. */
type GivenOne<Params, Given extends keyof Params> = {
  [Name in Given]-?: Exclude<Params[Name], undefined>;
};

/** How to page through an operation's result. */
export interface Paging {
  /** The parameter with the number of items per page. */
  readonly count: string;
  /** The maximum number of items per page. */
  readonly maximum: number;
  /** The parameter with the index of the first item of the page, from 0. */
  readonly offset: string;
  /** The value to send as `order_by`, so that consecutive pages do not overlap. */
  readonly order_by?: string;
  /** The response field with the list of items. */
  readonly items: string;
  /** The field that identifies an item. */
  readonly key: string;
  /** The response field with the total number of items. */
  readonly total?: string;
}

/** What a call needs to know about its operation. */
export interface Operation {
  /** `read` changes nothing, `write` creates or changes something, `money` spends money or commits to a charge. */
  readonly effect: "read" | "write" | "money";
  /** Where parameters are sent. Secrets are only ever sent in a form. */
  readonly in: "query" | "form";
  /** Whether query parameters may also be sent as a form, which is necessary for long ones. */
  readonly alsoForm?: boolean;
  /** The type of each parameter, by name. */
  readonly parameters: Readonly<Record<string, WireType>>;
  /** The names of the required parameters. */
  readonly required?: readonly string[];
  /** The names of the parameters whose values are secret. */
  readonly sensitive?: readonly string[];
  /** The rules that the server enforces. */
  readonly rules?: readonly ParameterRule[];
  /** How to page through the result; missing if it is not paged. */
  readonly paging?: Paging;
  /** The read method that shows, after a lost response, whether the call was executed. */
  readonly checkWith?: string;
}

/** The state of an operation in the vendor's API. */
export interface OperationLifecycle {
  /** `older-reference`: only the vendor's older reference documents it. */
  readonly state: "active" | "deprecation-announced" | "withdrawn" | "older-reference";
  /** The day on which it entered this state, `YYYY-MM-DD`. */
  readonly since?: string;
  /** The method to use instead. */
  readonly replacement?: string;
  /** Anything else to know about its state. */
  readonly note?: string;
}

/** What programs need to know about a callback type at run time. */
export interface CallbackFacts {
  /** Whether every callback of this type has a payload, in the field with the type's name. */
  readonly payload: boolean;
  /** Whether the vendor no longer sends it, or will stop sending it. */
  readonly deprecated?: boolean;
  /** The type that the vendor sends instead. */
  readonly replacement?: string;
}

/** The limits of an operation's parameters, in words, by name. */
export type ParameterLimits = Readonly<Record<string, readonly string[]>>;

/** The error codes that decide whether to retry, and whether the call was executed. */
export interface SteeringCodes {
  /** A later retry may help. */
  readonly later: readonly number[];
  /** A new token may help. */
  readonly newToken: readonly number[];
  /** Returned before the method runs, so nothing was executed. */
  readonly beforeMethod: readonly number[];
  /** Returned by the method's checks of its target, so nothing was executed for that target. */
  readonly ownChecks: readonly number[];
}
