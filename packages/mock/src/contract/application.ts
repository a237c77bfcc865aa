/** A place in a response: names joined with points, and `[]` for items: `result[].prices[]`. */
type Place = string;

/** A field of a record, or of an object in it, as in `params.allowed`. */
type FieldPath = string;

/** Keeps the records that match the parameter. */
export interface Filter {
  readonly kind: "filter";
  readonly at: Place;
  /** Missing if keys are matched. */
  readonly field?: FieldPath;
  readonly match?: "equal" | "at-least" | "at-most" | "above" | "key" | "prefix";
  /** The value of `field` to match if the parameter is true. */
  readonly value?: string;
  /** The field with prefixes that the record excludes. */
  readonly except?: FieldPath;
  /** The field that repeats the matching values. */
  readonly echo?: FieldPath;
}

/** Shows fields if true, unless another parameter has one of the values in `unless`. */
export interface Show {
  readonly kind: "show";
  readonly at: Place;
  readonly fields: readonly string[];
  readonly unless?: Readonly<Record<string, string>>;
}

/** Keeps only some fields if true. */
export interface Keep {
  readonly kind: "keep";
  readonly at: Place;
  readonly fields: readonly string[];
}

/** Takes a field's value from another field, chosen by the parameter's value. */
export interface Choose {
  readonly kind: "choose";
  readonly at: Place;
  readonly field: string;
  readonly from: Readonly<Record<string, string>>;
}

/** Sorts records by a field, chosen by the parameter's value. */
export interface Order {
  readonly kind: "order";
  readonly at: Place;
  readonly by: Readonly<Record<string, FieldPath>>;
}

/** Lists accounts besides the caller's, or omits the caller's if true. */
export interface Accounts {
  readonly kind: "accounts" | "leave-caller";
  readonly at: Place;
  readonly field: string;
}

/** Not applied, except for the values in `except`; `caller` is the token's account. */
export interface NotApplied {
  readonly kind: "none";
  readonly reason: string;
  readonly except?: readonly string[] | "caller";
}

/** What a parameter does to the response of a read. */
export type Application = Filter | Show | Keep | Choose | Order | Accounts | NotApplied;

/** Where a response contains the token's account; in a list, the first record does. */
export interface CallerAccount {
  readonly at: Place;
  readonly field: string;
}
