/** Reads the operations of a document, and matches those of base and revision. */
import { isObject, type JsonObject, listOf, objectOf } from "../../contract/json.ts";
import type { ApiDocument } from "../read/api-document.ts";

const verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

export interface Operation {
  readonly verb: string;
  readonly path: string;
  readonly object: JsonObject;
  readonly item: JsonObject;
  readonly parameters: ReadonlyMap<string, JsonObject>;
  /** Its name in reports. */
  readonly name: string;
}

/** The operations, by a key that both documents share. */
export function operationsOf(document: ApiDocument, paths: unknown): Map<string, Operation> {
  const found = new Map<string, Operation>();
  for (const [path, reference] of Object.entries(objectOf(paths))) {
    if (path.startsWith("x-")) continue;
    const item = document.resolve(reference);
    for (const verb of verbs) {
      if (!isObject(item[verb])) continue;
      const object = document.resolve(item[verb]);
      const { operationId } = object;
      found.set(`${verb} ${templateOf(path)}`, {
        verb,
        path,
        object,
        item,
        parameters: parametersOf(document, item, object),
        name: typeof operationId === "string" ? operationId : `${verb.toUpperCase()} ${path}`,
      });
    }
  }
  return found;
}

/** The path without the names of its variables. */
function templateOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/gu, "{}");
}

/** The names of a path's variables, in order. */
export function variablesOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/gu)].map(([, name = ""]) => name);
}

/** The operation's own parameters over those of its path, by place and name. */
function parametersOf(document: ApiDocument, item: JsonObject, object: JsonObject) {
  const all = [...listOf(item.parameters), ...listOf(object.parameters)];
  const entries = all.map((reference) => {
    const parameter = document.resolve(reference);
    return [parameterKey(parameter), parameter] as const;
  });
  return new Map(entries);
}

function parameterKey({ in: place, name }: JsonObject): string {
  const text = String(name);
  return `${String(place)} ${place === "header" ? text.toLowerCase() : text}`;
}

/** The entries on both sides, and those on only one. */
export function matched<T>(ones: ReadonlyMap<string, T>, others: ReadonlyMap<string, T>) {
  const both: { key: string; one: T; other: T }[] = [];
  const gone: { key: string; one: T }[] = [];
  for (const [key, one] of ones) {
    const other = others.get(key);
    if (other === undefined) gone.push({ key, one });
    else both.push({ key, one, other });
  }
  const added = [...others]
    .filter(([key]) => !ones.has(key))
    .map(([key, other]) => ({ key, other }));
  return { both, gone, added };
}

/** The entries of an object by lowercase keys without spaces, as for media types. */
export function byLowerKey(object: unknown): Map<string, unknown> {
  return new Map(
    Object.entries(objectOf(object)).map(([key, value]) => {
      return [key.toLowerCase().replaceAll(/\s/gu, ""), value];
    }),
  );
}
