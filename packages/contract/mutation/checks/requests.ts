import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import type { Texts } from "../run/served.ts";

/** The smallest valid request, as sent. */
export function minimalRequest(operation: OperationObject): Texts {
  const { params = {} } = operation["x-request-examples"].minimal ?? {};
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, [value].flat().join(";")]),
  );
}

/** The smallest valid request with this parameter instead of those that it excludes. */
export function requestWith(operation: OperationObject, name: string, value: string): Texts {
  const excluded = (operation["x-rules"] ?? [])
    .filter(({ kind, parameters }) => kind !== "at-least-one-of" && parameters.includes(name))
    .flatMap(({ parameters }) => parameters);
  return { ...without(minimalRequest(operation), ...excluded), [name]: value };
}

/** A request without some parameters. */
export function without(request: Texts, ...names: readonly string[]): Texts {
  return Object.fromEntries(Object.entries(request).filter(([name]) => !names.includes(name)));
}
