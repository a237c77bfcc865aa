/**
 * What a source says about the API, in one shape for the contract, OpenAPI and the official client.
 */

/**
 * The kind of a value on the wire: `boolean`, `integer`, `number`, `string`, `date`, `timestamp`,
 * `date-time`, `object`, `array`, `array of …`, `list of …` (one value joined with `;`).
 */
export type Kind = string;

/**
 * What a source says about one parameter or field; missing properties mean that it says nothing.
 */
export interface Statement {
  /** The kinds of value that the source allows; empty if it allows any. */
  readonly kinds: readonly Kind[];
  /** The type as written in the source. */
  readonly wording: string;
  readonly required?: boolean;
  /** The enumerated values; `undefined` inside if any value is accepted. */
  readonly values?: ValueSet;
  readonly default?: { readonly value: unknown };
  readonly deprecated?: boolean;
  /** Limits by their JSON Schema keyword. */
  readonly limits?: Readonly<Record<string, number>>;
  /** An object whose fields the source does not list. */
  readonly isOpaque?: boolean;
  /** For example `Interfaces.ts:295`. */
  readonly place: string;
}

export interface ValueSet {
  readonly known: readonly string[] | undefined;
  /** Whether other values are possible. */
  readonly isOpen: boolean;
}

/** Statements by name; fields of answers by their path, `result[].balance`. */
export type Statements = ReadonlyMap<string, Statement>;

export type Side = "request" | "answer";

export interface MethodFacts {
  readonly name: string;
  /** The sections of the reference that the method belongs to. */
  readonly sections: readonly string[];
  readonly deprecated?: boolean;
  readonly request: Statements;
  readonly answer: Statements;
  readonly place: string;
}

/**
 * The name under which callbacks are compared, as the answer of a method: their receiver reads them
 * like one.
 */
export const CALLBACKS = "callbacks";

/** Sources of a family make the same statements in the same way. */
export type Family = "contract" | "reference" | "client";

export interface ApiFacts {
  readonly title: string;
  readonly family: Family;
  /** The key to cite in `x-sources`. */
  readonly key: string;
  /** Whether lines of the source can be cited: only the lines of a saved file stay the same. */
  readonly hasFixedLines: boolean;
  /** Whether a method that is missing here is missing from the API. */
  readonly isComplete: boolean;
  readonly methods: ReadonlyMap<string, MethodFacts>;
}

/**
 * An error about a source that cannot be read, with what was expected; it has its own exit code.
 */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}

/** The parents of a statement, `result[].balance` -> `result`. */
export function parentsOf(path: string): string[] {
  const steps = path.split(".");
  return steps.slice(1).map((_, index) => {
    return steps
      .slice(0, index + 1)
      .join(".")
      .replace(/(?:\[\]|\.\*)+$/u, "");
  });
}

/** The methods that share a section with one of ours; all, if none do. */
export function methodsInScope(
  source: ApiFacts,
  known: (method: string) => boolean,
): MethodFacts[] {
  const all = [...source.methods.values()];
  const sections = new Set(all.filter(({ name }) => known(name)).flatMap((one) => one.sections));
  const inScope = all.filter(
    ({ name, sections: own }) => known(name) || own.some((section) => sections.has(section)),
  );
  return inScope.length > 0 ? inScope : all;
}
