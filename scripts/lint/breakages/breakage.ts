import type { Spec } from "../spec.ts";

/** A way to spoil the fixture contract, and what the check must report. */
export interface Breakage {
  name: string;
  spoil: (spec: Spec) => void;
  says: RegExp;
}

export type Node = Record<string, unknown>;

/**
 * The object under `root` at the end of `path`.
 *
 * @throws if there is none, so that no breakage has no effect.
 */
export function at(root: object, ...path: (string | number)[]): Node {
  return path.reduce<Node>((node, key) => {
    const child = node[key];
    if (typeof child !== "object" || child === null) {
      throw new Error(`There is no ${key} in ${path.join("/")}.`);
    }
    return child as Node;
  }, root as Node);
}

/** The operation of that name. */
export function method(spec: Spec, name: string): Node {
  return at(spec.contract.paths, `/${name}`, "post");
}

/** The shared schema of that name. */
export function schema(spec: Spec, name: string): Node {
  return at(spec.contract.components.schemas, name);
}

/** The query parameter of that name. */
export function parameter(spec: Spec, operation: string, name: string): Node {
  const all = Object.values(at(method(spec, operation), "parameters"));
  const found = all.find((one) => (one as Node).name === name);
  if (!found) throw new Error(`${operation} has no parameter ${name} in its query.`);
  return found as Node;
}

/** The form of an operation. */
export function form(spec: Spec, operation: string): Node {
  const path = ["requestBody", "content", "application/x-www-form-urlencoded", "schema"];
  return at(method(spec, operation), ...path);
}

/** The parameters of an operation's request example. */
export function params(spec: Spec, operation: string, example: string): Node {
  return at(method(spec, operation), "x-request-examples", example, "params");
}

/** The content of `application/json` in the answer of an operation. */
export function answer(spec: Spec, operation: string): Node {
  return at(method(spec, operation), "responses", "200", "content", "application/json");
}

/** The webhook of a type of callback. */
export function hook(spec: Spec, type: string): Node {
  return at(spec.contract.webhooks ?? {}, type, "post");
}

/** The body of a webhook. */
export function body(spec: Spec, type: string): Node {
  return at(hook(spec, type), "requestBody", "content", "application/json");
}

/** The first callback in the example `full` of a type. */
export function posted(spec: Spec, type: string): Node {
  return at(body(spec, type), "examples", "full", "value", "callbacks", 0);
}

/** Sets a value at a place. */
export function put(node: Node, key: string, value: unknown): void {
  node[key] = value;
}
