/** The one place where a `$ref` is followed. */
import type { Contract } from "./document.ts";

/** What may be a reference to something of its kind. */
interface Referring {
  $ref?: string;
}

/** What a reference names, through further references, with the keywords beside it on top. */
export function resolved<T extends Referring>(contract: Contract, node: T): T {
  if (node.$ref === undefined) return node;
  const { $ref, ...beside } = node;
  // a reference keeps to its kind
  return { ...resolved(contract, target(contract, $ref) as T), ...beside } as T;
}

/**
 * A copy of a part of the contract without references; one to what it stands in is left as it is.
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
  return { ...(found as object), ...copy(own) }; // only objects are referred to
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
