import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";

/** The contents of a YAML file, typed loosely for edits. */
// biome-ignore lint/suspicious/noExplicitAny: edits walk files of every shape, and a mistake shows up as a lint error
export type Content = any;

/** A method of the contract, by its file. */
export interface MethodFile {
  readonly name: string;
  readonly file: string;
  /** The operation at the time it was read. */
  readonly post: Content;
}

/** The files of a contract's folder, edited like a maintainer would. */
export class SpecFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  text(file: string): string {
    return readFileSync(join(this.#folder, file), "utf8");
  }

  /** The contents of a file. */
  read(file: string): Content {
    return parse(this.text(file), { merge: true });
  }

  /** Writes a file, new or not. */
  write(file: string, content: Content): void {
    const text = stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
    writeFileSync(join(this.#folder, file), text);
  }

  /** Edits the contents of a file. */
  edit(file: string, change: (content: Content) => void): void {
    const content = this.read(file);
    change(content);
    this.write(file, content);
  }

  remove(file: string): void {
    rmSync(join(this.#folder, file));
  }

  /** The files of a folder, by path in the contract. */
  files(folder: string): string[] {
    return readdirSync(join(this.#folder, folder))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  methods(): MethodFile[] {
    return this.files("methods").map((file) => {
      const { post } = this.read(file);
      return { name: post.operationId, file, post };
    });
  }

  /** The first matching method. */
  method(fits: (method: MethodFile) => boolean): MethodFile {
    const found = this.methods().find(fits);
    if (!found) throw new Error("No method of the contract matches the change.");
    return found;
  }
}
