/** An OpenAPI document with the line of each part. */
import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { isObject } from "../../contract/json.ts";
import { UnreadableError } from "../facts.ts";

/** A text that contains an OpenAPI document, and its origin. */
export interface OpenApiText {
  readonly text: string;
  /** The name of the file or page, for places such as `page.md:33`. */
  readonly file: string;
  /** Lines of the page above the document. */
  readonly linesBefore: number;
}

type Path = readonly (string | number)[];

/** A part of the document, and its path. */
export interface Part {
  readonly value: Record<string, unknown>;
  readonly path: Path;
}

const MAX_REFERENCES = 20; // in a row; more is a cycle

export class OpenApiDocument {
  readonly root: Record<string, unknown>;
  readonly #source: OpenApiText;
  readonly #lines = new LineCounter();
  readonly #tree: ReturnType<typeof parseDocument>;

  constructor(source: OpenApiText) {
    this.#source = source;
    this.#tree = parseDocument(source.text, { lineCounter: this.#lines });
    const [error] = this.#tree.errors;
    if (error)
      throw new UnreadableError(
        `${source.file} is neither YAML nor JSON: ${firstLine(error.message)}`,
      );
    const root: unknown = this.#tree.toJS({ maxAliasCount: 100 });
    if (!isObject(root) || !/^3\.\d+/u.test(String(root.openapi))) {
      const found = isObject(root) && root.swagger ? `, found Swagger ${root.swagger}` : "";
      throw new UnreadableError(
        `${source.file}: expected an OpenAPI 3 document with \`openapi: 3.x\`${found}`,
      );
    }
    this.root = root;
  }

  /** The part at a path, with references resolved; undefined if there is none. */
  part(...path: Path): Part | undefined {
    return this.#at(path, 0);
  }

  /** A part inside another. */
  inside(part: Part, ...path: Path): Part | undefined {
    return this.part(...part.path, ...path);
  }

  /** The place of a key or list item, for example `page.md:33`. */
  place(path: Path): string {
    const line = this.#lines.linePos(this.#offset(path)).line + this.#source.linesBefore;
    return `${this.#source.file}:${line}`;
  }

  #at(path: Path, followed: number): Part | undefined {
    const value = path.reduce<unknown>((node, step) => {
      return typeof node === "object" && node !== null
        ? (node as Record<string | number, unknown>)[step]
        : undefined;
    }, this.root);
    return isObject(value) ? this.#followed({ value, path }, followed) : undefined;
  }

  #followed(part: Part, followed: number): Part {
    const { $ref, ...siblings } = part.value;
    if (typeof $ref !== "string") return part;
    if (followed > MAX_REFERENCES)
      throw new UnreadableError(`${this.place(part.path)}: ${$ref} is circular`);
    if (!$ref.startsWith("#/")) {
      throw new UnreadableError(
        `${this.place(part.path)}: expected one self-contained document, found a reference to ${$ref}`,
      );
    }
    const path = $ref
      .slice(2)
      .split("/")
      .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
    const target = this.#at(path, followed + 1);
    if (!target) throw new UnreadableError(`${this.place(part.path)}: ${$ref} does not exist`);
    return { path: target.path, value: { ...target.value, ...siblings } };
  }

  #offset(path: Path): number {
    const key = path.at(-1);
    const parent: unknown = this.#tree.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(
        (one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(key),
      );
      if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node: unknown = this.#tree.getIn(path, true);
    return isCollection(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
