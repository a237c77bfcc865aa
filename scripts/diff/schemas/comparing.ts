import type { Atom, Schema } from "./atoms.ts";
import type { SchemaReader } from "./reader.ts";
import type { Difference, Relation } from "./severities.ts";

/** What parts of a comparison need from the whole: comparing nested schemas. */
export interface Comparing {
  readonly base: SchemaReader;
  readonly revision: SchemaReader;
  readonly compare: (one: Schema, other: Schema) => readonly Difference[];
  readonly compareAtoms: (one: Atom, other: Atom) => readonly Difference[];
  readonly relation: (one: Schema, other: Schema) => Relation;
}
