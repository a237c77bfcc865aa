import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML syntax error and its place. */
export interface Mistake extends Place {
  readonly what: string;
}

export type Path = readonly (string | number)[];

/** A YAML file of the contract that knows the place of every value. */
export class SourceFile {
  /** The path in the contract's folder, such as `methods/BuyBooks.yaml`. */
  readonly name: string;
  readonly text: string;
  readonly mistakes: readonly Mistake[];
  readonly #lines = new LineCounter();
  readonly #document: Document;
  #value: unknown;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
    const options = { lineCounter: this.#lines, merge: true, prettyErrors: false };
    this.#document = parseDocument(text, options);
    this.mistakes = this.#document.errors.map(({ message, pos: [start] }) => {
      return { what: message.replace(/\.$/u, ""), ...this.#place(start) };
    });
  }

  /** The value of the file; undefined if it is not YAML. */
  get value(): unknown {
    if (this.mistakes.length > 0) return undefined;
    this.#value ??= this.#document.toJS();
    return this.#value;
  }

  /** The place of the value at `path`, or of its last existing parent. */
  placeOf(path: Path): Place {
    let node: unknown = this.#document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of path) {
      const found = this.#child(node, step);
      if (found === undefined) break;
      offset = found.offset ?? offset;
      node = found.node;
    }
    return this.#place(offset);
  }

  #child(parent: unknown, step: string | number): Child | undefined {
    const node = this.#followed(parent);
    if (isSeq(node)) {
      const item = node.items[Number(step)];
      return item === undefined ? undefined : { node: item, offset: startOf(item) };
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find(({ key }) => keyOf(key) === String(step));
    if (pair) return { node: pair.value, offset: startOf(pair.key) };
    return this.#merged(node.items, step);
  }

  /** A field that a map merges from another one, as in `<<: *fields`. */
  #merged(pairs: readonly Pair[], step: string | number): Child | undefined {
    const merges = pairs.filter(({ key }) => keyOf(key) === "<<");
    return merges.map(({ value }) => this.#child(value, step)).find((one) => one !== undefined);
  }

  #followed(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  #place(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

interface Child {
  readonly node: unknown;
  readonly offset: number | undefined;
}

function keyOf(key: unknown): string {
  const value = isScalar(key) ? key.value : key;
  return typeof value === "symbol" ? (value.description ?? "") : String(value); // `<<` is a symbol
}

function startOf(node: unknown): number | undefined {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null)?.range?.[0]; // every value in the document is a node
}
