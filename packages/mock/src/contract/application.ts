/** A place in an answer: names joined with points, `[]` after a list, as in `result[].prices[]`. */
type Place = string;

/** A field of a record there, or a field's field as in `params.allowed`. */
type FieldPath = string;

/** Keeps the records that fit what is asked. */
export interface Filter {
  readonly kind: "filter";
  readonly at: Place;
  /** Left out if keys are matched. */
  readonly field?: FieldPath;
  readonly match?: "equal" | "at-least" | "at-most" | "above" | "key" | "prefix";
  /** The value of `field` that a parameter which is true asks for. */
  readonly value?: string;
  /** The field with the prefixes that a record is not for. */
  readonly except?: FieldPath;
  /** The field that repeats what of the asked-for fits. */
  readonly echo?: FieldPath;
}

/** Shows fields if true; `unless` another parameter has a value with which that has no effect. */
export interface Show {
  readonly kind: "show";
  readonly at: Place;
  readonly fields: readonly string[];
  readonly unless?: Readonly<Record<string, string>>;
}

/** Leaves out all but some fields if true. */
export interface Keep {
  readonly kind: "keep";
  readonly at: Place;
  readonly fields: readonly string[];
}

/** Takes a field's value from another field, by the parameter's value. */
export interface Choose {
  readonly kind: "choose";
  readonly at: Place;
  readonly field: string;
  readonly from: Readonly<Record<string, string>>;
}

/** Sorts records by a field, by the parameter's value. */
export interface Order {
  readonly kind: "order";
  readonly at: Place;
  readonly by: Readonly<Record<string, FieldPath>>;
}

/** Names accounts to list beside the caller's, or leaves out the caller's if true. */
export interface Accounts {
  readonly kind: "accounts" | "leave-caller";
  readonly at: Place;
  readonly field: string;
}

/** Not applied, but for the values of `except`; `caller` is the token's account. */
export interface NotApplied {
  readonly kind: "none";
  readonly reason: string;
  readonly except?: readonly string[] | "caller";
}

/** What a parameter does to the answer of a read. */
export type Application = Filter | Show | Keep | Choose | Order | Accounts | NotApplied;

/** Where an answer names the account of the token; of a list, the first record does. */
export interface CallerAccount {
  readonly at: Place;
  readonly field: string;
}
