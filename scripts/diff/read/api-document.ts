import { isObject, type JsonObject, objectOf } from "../../contract/json.ts";

/** An error in the user's input, with a message for the user. */
export class InputError extends Error {}

/** A document whose references are all internal. */
export class ApiDocument {
  readonly root: JsonObject;
  /** The dialect of schemas: 3.0 has its own, later versions use JSON Schema. */
  readonly dialect: "3.0" | "3.1";

  constructor(root: unknown, name = "The document") {
    if (!isObject(root)) throw new InputError(`${name} is not an OpenAPI document.`);
    const version = root.openapi;
    if (typeof version !== "string" || !/^3\.\d/u.test(version)) {
      const found = root.swagger ?? version ?? "no version";
      throw new InputError(`${name} is not an OpenAPI 3.x document; it says ${String(found)}.`);
    }
    for (const [place, paths] of [
      ["paths", root.paths],
      ["webhooks", root.webhooks],
    ] as const)
      checkPaths(name, place, paths);
    this.root = root;
    this.dialect = version.startsWith("3.0") ? "3.0" : "3.1";
  }

  /** The target of a node, with references resolved and overridden by the keywords next to them. */
  resolve(node: unknown): JsonObject {
    const { target, siblings } = this.follow(node);
    return Object.keys(siblings).length > 0 ? { ...target, ...siblings } : target;
  }

  /** The target of a reference, and the keywords next to it. */
  follow(
    node: unknown,
    seen: readonly string[] = [],
  ): { target: JsonObject; siblings: JsonObject } {
    const object = objectOf(node);
    const { $ref, ...siblings } = object;
    if (typeof $ref !== "string") return { target: object, siblings: {} };
    if (seen.includes($ref)) throw new InputError(`${$ref} is circular.`);
    const { target, siblings: inner } = this.follow(this.at($ref), [...seen, $ref]);
    return { target, siblings: { ...inner, ...siblings } };
  }

  /** The value at the target of a reference. */
  at(reference: string): unknown {
    if (!reference.startsWith("#"))
      throw new InputError(`${reference} points outside of the document.`);
    const steps = reference.slice(1).split("/").slice(1);
    const found = steps.reduce<unknown>((node, step) => {
      const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
      return typeof node === "object" && node !== null
        ? (node as Record<string, unknown>)[key] // the keys of a list are its indexes
        : undefined;
    }, this.root);
    if (found === undefined) throw new InputError(`Nothing is defined at ${reference}.`);
    return found;
  }

  /** Whether it is a contract like ours, whose extensions and schema names affect the types. */
  get isContract(): boolean {
    return isObject(this.root["x-source-keys"]);
  }
}

/** An invalid path must not look like a removed one. */
function checkPaths(name: string, place: string, paths: unknown): void {
  if (paths === undefined) return;
  if (!isObject(paths)) throw new InputError(`${name}: ${place} must be an object.`);
  for (const [path, item] of Object.entries(paths))
    if (!path.startsWith("x-") && !isObject(item))
      throw new InputError(`${name}: ${place} ${path} must be an object.`);
}
