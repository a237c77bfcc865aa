/** How a parameter's value is written on the wire; the plural forms are lists joined with `;`. */
export type WireType =
  | "boolean"
  | "integer"
  | "number"
  | "string"
  | "date"
  | "integers"
  | "strings";

/** A rule that ties parameters together. */
export interface ParameterRule {
  readonly kind: "exactly-one-of" | "at-least-one-of" | "at-most-one-of";
  readonly parameters: readonly string[];
}

/** `Params` with one of `Names` given, and the others not. */
export type ExactlyOneOf<Params, Names extends keyof Params> = Params extends unknown
  ? {
      [Given in Names]-?: Omit<Params, Names> &
        GivenOne<Params, Given> & { [Other in Exclude<Names, Given>]?: undefined };
    }[Names]
  : never;

/** `Params` with one of `Names` given, or more. */
export type AtLeastOneOf<Params, Names extends keyof Params> = {
  [Given in Names]-?: Params & GivenOne<Params, Given>;
}[Names];

/** `Params` with one of `Names` given, or none. */
export type AtMostOneOf<Params, Names extends keyof Params> =
  | ExactlyOneOf<Params, Names>
  | (Params extends unknown ? Omit<Params, Names> & { [Absent in Names]?: undefined } : never);

type GivenOne<Params, Given extends keyof Params> = {
  [Name in Given]-?: Exclude<Params[Name], undefined>;
};

/** The parameters and fields that make an operation's result come in pages. */
export interface Paging {
  readonly count: string;
  /** The most records that one page holds. */
  readonly maximum: number;
  readonly offset: string;
  /** The value of the `order_by` parameter that keeps pages apart. */
  readonly order_by?: string;
  readonly items: string;
  /** The field that tells one item from another. */
  readonly key: string;
  readonly total?: string;
}

/** What a call needs to know of an operation. */
export interface Operation {
  /** `read` changes nothing, `write` changes settings or creates, `money` takes money or commits to a charge. */
  readonly effect: "read" | "write" | "money";
  /** Where the parameters go; secrets only ever go into a form. */
  readonly in: "query" | "form";
  /** Parameters of a query may also go into a form, as long ones must. */
  readonly alsoForm?: boolean;
  readonly parameters: Readonly<Record<string, WireType>>;
  readonly required?: readonly string[];
  readonly sensitive?: readonly string[];
  /** Rules that the server enforces. */
  readonly rules?: readonly ParameterRule[];
  readonly paging?: Paging;
  /** The read that shows, after a lost answer, whether the call was carried out. */
  readonly checkWith?: string;
}

/** Where an operation stands in its life. */
export interface OperationLifecycle {
  readonly state: "active" | "deprecation-announced" | "withdrawn" | "older-reference";
  readonly since?: string;
  readonly replacement?: string;
  readonly note?: string;
}

/** What is known of a type of callback while a program runs. */
export interface CallbackFacts {
  /** Whether every callback of the type carries its payload, in the field of its name. */
  readonly payload: boolean;
  readonly deprecated?: boolean;
  /** The type that the vendor sends instead. */
  readonly replacement?: string;
}

/** The limits of an operation's parameters, in words, by parameter. */
export type ParameterLimits = Readonly<Record<string, readonly string[]>>;

/** The error codes that steer a call; see `steeringCodes`. */
export interface SteeringCodes {
  readonly later: readonly number[];
  readonly newToken: readonly number[];
  readonly beforeMethod: readonly number[];
  readonly ownChecks: readonly number[];
}
