/** Reads the schemas of one document as atoms. */
import {
  canonical,
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  same,
} from "../../contract/json.ts";
import type { ApiDocument } from "../read/api-document.ts";
import { type Atom, type Both, intersected, type Schema } from "./atoms.ts";
import { jsonTypes, wordExtensions, words } from "./keywords.ts";
import { anyOfType, ownAtoms, ownKeywords } from "./own-atoms.ts";
import type { Direction } from "./severities.ts";

const MAX_ATOMS = 256;
const errorTitle = "ErrorResponse";
const everything = {};
const nothing = { not: {} };

export class SchemaReader {
  readonly document: ApiDocument;
  readonly #direction: Direction;
  readonly #read = new Map<JsonObject, readonly Atom[]>();
  readonly #reading = new Set<JsonObject>();
  #cuts = 0;
  readonly #together = new Map<string, JsonObject>();
  readonly #numbers = new Map<unknown, number>();

  constructor(document: ApiDocument, direction: Direction) {
    this.document = document;
    this.#direction = direction;
  }

  /** The object of a schema, identical for all references to it. */
  identity(schema: Schema): JsonObject {
    if (schema === false) return nothing;
    if (!isObject(schema)) return everything;
    const { target, siblings } = this.document.follow(schema);
    if (Object.keys(siblings).length === 0 || this.document.dialect === "3.0") return target;
    const key = `siblings:${this.#number(target)}:${canonical(siblings)}`;
    const isDocumentation = Object.keys(siblings).every((word) => isWord(word));
    return this.#intern(
      key,
      isDocumentation ? { ...target, ...siblings } : { allOf: [target, siblings] },
    );
  }

  /** The atoms of a schema. */
  atoms(schema: Schema): readonly Atom[] {
    const object = this.identity(schema);
    if (isNever(object)) return [];
    const known = this.#read.get(object);
    if (known) return known;
    if (this.#reading.has(object)) {
      // inside its own combinations, a schema counts only with its own keywords
      this.#cuts += 1;
      return this.#own(object);
    }
    const cutsBefore = this.#cuts;
    this.#reading.add(object);
    const atoms = this.#atomsOf(object);
    this.#reading.delete(object);
    const isWhole = this.#cuts === cutsBefore || this.#reading.size === 0;
    if (isWhole) this.#read.set(object, atoms);
    return atoms;
  }

  /** The intersection of two schemas. */
  readonly both: Both = (one, other) => {
    if (one === false || other === false) return false;
    const first = this.identity(one);
    const second = this.identity(other);
    if (first === second || Object.keys(second).length === 0) return one;
    if (Object.keys(first).length === 0) return other;
    const key = `both:${this.#number(first)}:${this.#number(second)}`;
    return this.#intern(key, { allOf: [first, second] });
  };

  #atomsOf(schema: JsonObject): readonly Atom[] {
    let atoms = this.#own(schema);
    for (const part of listOf(schema.allOf)) atoms = this.#intersect(atoms, this.atoms(part));
    for (const keyword of ["anyOf", "oneOf"] as const) {
      const branches = schema[keyword];
      if (!Array.isArray(branches)) continue;
      atoms = this.#intersect(atoms, this.#union(branches, keyword));
    }
    if (atoms.length > MAX_ATOMS) return tooMany(schema);
    const isNullable = schema.nullable === true && !atoms.some(({ type }) => type === "null");
    return isNullable ? [...atoms, anyOfType("null")] : atoms;
  }

  #own(schema: JsonObject): readonly Atom[] {
    return ownAtoms(ownKeywords(schema), (property) => this.#isAway(property));
  }

  #union(branches: readonly unknown[], keyword: "anyOf" | "oneOf"): readonly Atom[] {
    const labelled = branches.map((branch) => {
      const label = this.#labelOf(branch);
      const inError = label === errorTitle;
      return this.atoms(branch).map((atom) => ({
        ...atom,
        label: atom.label ?? label,
        inError: atom.inError || inError,
      }));
    });
    return labelled.flatMap((own) => {
      const others = labelled.filter((atoms) => atoms !== own).flat();
      return own.map((atom) => {
        const overlaps = others.some((other) => this.#mayOverlap(atom, other));
        return overlaps && atom.union !== "oneOf" ? { ...atom, union: keyword } : atom;
      });
    });
  }

  #intersect(some: readonly Atom[], others: readonly Atom[]): readonly Atom[] {
    const found = jsonTypes.flatMap((type) =>
      some
        .filter((atom) => atom.type === type)
        .flatMap((one) =>
          others
            .filter((atom) => atom.type === type)
            .map((other) => intersected(one, other, this.both)),
        ),
    );
    return found.filter((atom) => atom !== undefined);
  }

  /** Whether a value may match both; a property that both require distinguishes objects. */
  #mayOverlap(one: Atom, other: Atom): boolean {
    if (one.type !== other.type) return false;
    if (one.values && other.values) {
      return one.values.some((value) => other.values?.some((another) => same(value, another)));
    }
    const shared = [...one.object.required].filter((name) => other.object.required.has(name));
    return !shared.some((name) => {
      const ones = this.#valuesOf(one.object.properties.get(name));
      const others = this.#valuesOf(other.object.properties.get(name));
      return (
        ones && others && !ones.some((value) => others.some((another) => same(value, another)))
      );
    });
  }

  /** The values of a property, if they are enumerated. */
  #valuesOf(schema: Schema): readonly unknown[] | undefined {
    if (schema === undefined) return undefined;
    const { const: constant, enum: listed } = this.identity(schema);
    if (constant !== undefined) return [constant];
    return Array.isArray(listed) ? listed : undefined;
  }

  #labelOf(branch: unknown): string | undefined {
    const { title } = this.document.resolve(branch);
    if (typeof title === "string") return title;
    const { $ref } = objectOf(branch);
    return typeof $ref === "string" ? $ref.slice($ref.lastIndexOf("/") + 1) : undefined;
  }

  #isAway(property: Schema): boolean {
    const { readOnly, writeOnly } = this.document.resolve(property);
    return this.#direction === "sent" ? readOnly === true : writeOnly === true;
  }

  #intern(key: string, made: JsonObject): JsonObject {
    const found = this.#together.get(key) ?? made;
    this.#together.set(key, found);
    return found;
  }

  #number(object: unknown): number {
    const found = this.#numbers.get(object) ?? this.#numbers.size;
    this.#numbers.set(object, found);
    return found;
  }
}

function isWord(keyword: string): boolean {
  return words.includes(keyword) || wordExtensions.includes(keyword);
}

/** A schema with too many combinations to compare; it is equal only to the same text. */
function tooMany(schema: JsonObject): readonly Atom[] {
  const demands = [{ keyword: "combinations", value: canonical(schema) }];
  return jsonTypes.map((type) => ({ ...anyOfType(type), demands }));
}

/** Whether a schema forbids everything. */
function isNever({ not }: JsonObject): boolean {
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}
