/** Edits of a document, as written in the cases. */

/** Edits the place `at`: `put` a value there, `move` it to another place, or remove it. */
export interface Edit {
  at: string;
  put?: unknown;
  move?: string;
}

type Node = Record<string, unknown> | unknown[];

/** A copy of the document with the edits applied in order. */
export function edited(
  document: unknown,
  edits: readonly Edit[],
  places: Readonly<Record<string, string>>,
): unknown {
  const copy = structuredClone(document) as Node; // every document is an object
  for (const { at, ...what } of edits) {
    const pointer = inFull(at, places);
    if ("put" in what) put(copy, pointer, structuredClone(what.put));
    else {
      const taken = take(copy, pointer);
      if (what.move !== undefined) put(copy, inFull(what.move, places), taken);
    }
  }
  return copy;
}

/** The pointer with its leading short name replaced. */
function inFull(at: string, places: Readonly<Record<string, string>>): string {
  if (at.startsWith("/")) return at;
  const [name = "", ...rest] = at.split("/");
  const place = places[name];
  if (place === undefined) throw new Error(`Unknown place: ${name}.`);
  return [place, ...rest].join("/");
}

function put(document: Node, pointer: string, value: unknown): void {
  const { parent, key } = placeOf(document, pointer, true);
  if (!Array.isArray(parent)) parent[key] = value;
  else if (key === "-") parent.push(value);
  else parent[Number(key)] = value;
}

function take(document: Node, pointer: string): unknown {
  const { parent, key } = placeOf(document, pointer, false);
  if (Array.isArray(parent)) return parent.splice(Number(key), 1)[0];
  if (!(key in parent)) throw new Error(`There is nothing at ${pointer}.`);
  const value = parent[key];
  delete parent[key];
  return value;
}

function placeOf(document: Node, pointer: string, make: boolean): { parent: Node; key: string } {
  const keys = pointer.slice(1).split("/").map(unescaped);
  const key = keys.pop() ?? "";
  let parent = document;
  for (const [index, step] of keys.entries()) {
    const nodes = parent as Record<string, unknown>; // the keys of a list are its indexes
    const next = [...keys, key][index + 1];
    if (make) nodes[step] ??= next === "-" ? [] : {};
    if (typeof nodes[step] !== "object") throw new Error(`There is nothing at ${pointer}.`);
    parent = nodes[step] as Node; // checked above
  }
  return { parent, key };
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
