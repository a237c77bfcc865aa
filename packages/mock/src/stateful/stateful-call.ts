import type { World } from "./world.ts";

/** What carries out a method in the mock's memory has to hand. */
export interface StatefulCall {
  readonly world: World;
  /** The account that the token speaks for. */
  readonly accountId: number;
  readonly parameters: Parameters;
  /** What the contract's example would answer. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The server's clock, in milliseconds. */
  readonly now: number;
}

/** Carries out a method and returns the answer's body; throws a `Refusal` and changes nothing if it cannot. */
export type StatefulMethod = (call: StatefulCall) => object;

/** Reads the checked parameters of a call; an empty value counts as none. */
export class Parameters {
  readonly #all: URLSearchParams;

  constructor(all: URLSearchParams) {
    this.#all = all;
  }

  text(name: string): string | undefined {
    return structuredClone(this.#given(name)); // what is remembered of a body must not keep the whole body alive
  }

  number(name: string): number | undefined {
    const text = this.#given(name);
    return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
  }

  boolean(name: string): boolean | undefined {
    const text = this.#given(name)?.toLowerCase();
    return text === undefined ? undefined : text === "true" || text === "1";
  }

  /** The members of a list, each once. */
  list(name: string): string[] | undefined {
    const text = this.#given(name);
    return text === undefined ? undefined : [...new Set(text.split(";"))];
  }

  #given(name: string): string | undefined {
    return this.#all.get(name) || undefined;
  }
}
