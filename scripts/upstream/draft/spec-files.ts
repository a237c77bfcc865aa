/** The files of the contract, while drafts are added. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { inserted } from "./insert.ts";

/** A place in a file of the contract. */
export interface SpecPlace {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

export class SpecFiles {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  readonly #parsed = new Map<string, unknown>();
  readonly #changed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The value at a place; undefined if there is none. */
  at({ file, path }: SpecPlace): unknown {
    return path.reduce<unknown>((node, step) => {
      return (node as Record<string | number, unknown> | null | undefined)?.[step];
    }, this.#content(file));
  }

  /** Adds an entry at the end of a list or map, unless the map already has the key. */
  insert({ file, path }: SpecPlace, key: string | undefined, value: unknown): boolean {
    const before = this.#text(file);
    const after = inserted(before, path, key, value);
    if (after === before) return false;
    this.#texts.set(file, after);
    this.#parsed.delete(file);
    this.#changed.add(file);
    return true;
  }

  /** The target of the reference at a place; the place itself if there is no reference. */
  followed(place: SpecPlace): SpecPlace {
    const node = this.at(place);
    const ref = typeof node === "object" && node !== null && "$ref" in node ? node.$ref : undefined;
    if (typeof ref !== "string") return place;
    const [file = "", pointer = ""] = ref.split("#");
    const path = pointer.split("/").filter((step) => step !== "");
    const target = file === "" ? place.file : join(dirname(place.file), file);
    return this.followed({ file: target, path });
  }

  /** Writes the changed files and returns their names. */
  save(): string[] {
    for (const file of this.#changed) writeFileSync(join(this.#folder, file), this.#text(file));
    return [...this.#changed];
  }

  #content(file: string): unknown {
    if (!this.#parsed.has(file)) this.#parsed.set(file, parse(this.#text(file)));
    return this.#parsed.get(file);
  }

  #text(file: string): string {
    const text = this.#texts.get(file) ?? readFileSync(join(this.#folder, file), "utf8");
    this.#texts.set(file, text);
    return text;
  }
}
