/** The only place that follows a `$ref`. */
import type { Contract } from "./document.ts";

/** A value, or a reference to a value of the same type. */
interface Referring {
  $ref?: string;
}

/** The target of a reference, through further references, overridden by the keywords next to it. */
export function resolved<T extends Referring>(contract: Contract, node: T): T {
  if (node.$ref === undefined) return node;
  const { $ref, ...siblings } = node;
  // a reference and its target have the same type
  return { ...resolved(contract, target(contract, $ref) as T), ...siblings } as T;
}

/**
 * A copy of a part of the contract with references resolved, except circular ones.
 */
export function dereferenced<T>(contract: Contract, node: T): T {
  return withoutReferences(contract, node, []) as T;
}

/** The name at the end of a reference, `#/components/schemas/Genre` -> `Genre`. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

function withoutReferences(contract: Contract, node: unknown, within: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((one) => withoutReferences(contract, one, within));
  if (typeof node !== "object" || node === null) return node;
  const { $ref, ...own } = node as Record<string, unknown>;
  const copy = (inside: object, path = within) =>
    Object.fromEntries(
      Object.entries(inside).map(([key, value]) => [key, withoutReferences(contract, value, path)]),
    );
  if (typeof $ref !== "string") return copy(node);
  if (within.includes($ref)) return { $ref, ...copy(own) };
  const found = withoutReferences(contract, target(contract, $ref), [...within, $ref]);
  return { ...(found as object), ...copy(own) }; // references point only to objects
}

function target(contract: Contract, ref: string): unknown {
  const steps = ref.replace(/^#\//u, "").split("/");
  const found = steps.reduce<unknown>((node, step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    return (node as Record<string, unknown> | undefined)?.[key];
  }, contract);
  if (typeof found === "object" && found !== null) return found;
  throw new Error(`The contract refers to ${ref}, which it does not define.`);
}
