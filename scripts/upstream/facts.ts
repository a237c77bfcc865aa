/** What a source says of the API: one shape for the contract, OpenAPI and the official client. */

/**
 * The kind of a value on the wire: `boolean`, `integer`, `number`, `string`, `date`, `timestamp`,
 * `date-time`, `object`, `array`, `array of …`, `list of …` (one value joined with `;`).
 */
export type Kind = string;

/** What a source says of one parameter or field; it says nothing of what is left out. */
export interface Statement {
  /** The kinds that fit what the source says; empty if any does. */
  readonly kinds: readonly Kind[];
  /** The type in the source's own words. */
  readonly wording: string;
  readonly required?: boolean;
  /** The values to choose from; `undefined` inside if any value will do. */
  readonly values?: ValueSet;
  readonly default?: { readonly value: unknown };
  readonly deprecated?: boolean;
  /** Limits by their JSON Schema keyword. */
  readonly limits?: Readonly<Record<string, number>>;
  /** An object whose fields the source does not list. */
  readonly isOpaque?: boolean;
  /** Such as `Interfaces.ts:295`. */
  readonly place: string;
}

export interface ValueSet {
  readonly known: readonly string[] | undefined;
  /** Whether other values may come. */
  readonly isOpen: boolean;
}

/** Statements by name; fields of answers by their path, `result[].balance`. */
export type Statements = ReadonlyMap<string, Statement>;

export type Side = "request" | "answer";

export interface MethodFacts {
  readonly name: string;
  /** The parts of the reference that the method belongs to. */
  readonly sections: readonly string[];
  readonly deprecated?: boolean;
  readonly request: Statements;
  readonly answer: Statements;
  readonly place: string;
}

/** Sources of a family say the same things in the same way. */
export type Family = "contract" | "reference" | "client";

export interface ApiFacts {
  readonly title: string;
  readonly family: Family;
  /** The key to cite in `x-sources`. */
  readonly key: string;
  /** Whether a line of the source can be cited: a saved file has lines that stay. */
  readonly hasFixedLines: boolean;
  /** Whether a method that is missing here is missing from the API. */
  readonly isComplete: boolean;
  readonly methods: ReadonlyMap<string, MethodFacts>;
}

/** What cannot be read, with what was expected; ends the program with its own exit code. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}

/** The statement that holds the named one, `result[].balance` -> `result`. */
export function parentsOf(path: string): string[] {
  const steps = path.split(".");
  return steps.slice(1).map((_, index) => {
    return steps
      .slice(0, index + 1)
      .join(".")
      .replace(/(?:\[\]|\.\*)+$/u, "");
  });
}

/** The methods that share a section with one that we have; all, if none does. */
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
