import type { AccountsMethod } from "@vox-accounts/types";
import { bundle } from "../../support/bundle.ts";
import type { Operation } from "./operation.ts";

/** A bundle of one method without references, so that a change in it has one place. */
export interface MethodBundle {
  readonly paths: Record<string, { readonly post: Operation }>;
}

const document: unknown = bundle;

/** The methods of the contract. */
export const methods = Object.keys(bundle.paths).map((path) => path.slice(1) as AccountsMethod);

/** A fresh bundle of one method. */
export function methodBundle(method: AccountsMethod): MethodBundle {
  const { components, paths, ...rest } = bundle as typeof bundle & { components: Record<string, unknown> };
  const { securitySchemes } = components;
  const path = `/${method}`;
  return structuredClone({ ...rest, components: { securitySchemes }, paths: { [path]: resolved(paths[path]) } }) as MethodBundle;
}

/** The method in its bundle. */
export function operationIn({ paths }: MethodBundle): Operation {
  const [item] = Object.values(paths);
  if (!item) throw new Error("The bundle has no method.");
  return item.post;
}

function resolved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolved);
  if (typeof node !== "object" || node === null) return node;
  const { $ref, ...own } = node as Record<string, unknown>;
  const beside = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, resolved(value)]));
  return typeof $ref === "string" ? { ...(resolved(target($ref)) as object), ...beside } : beside;
}

function target(reference: string): unknown {
  const steps = reference.slice(2).split("/");
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document);
}
