import type {
  Contract,
  OperationObject,
  SchemaObject,
} from "@vox-accounts/scripts/contract/document";
import { errorSchema, resultSchema } from "@vox-accounts/scripts/contract/operations";
import { dereferenced } from "@vox-accounts/scripts/contract/references";
import type { AccountsMethod } from "@vox-accounts/types";
import { bundle } from "../../support/bundle.ts";

/** A bundle of one method, with references resolved so that each change affects one place. */
export type MethodBundle = Pick<Contract, "paths">;

/** The methods of the contract. */
export const methods = Object.keys(bundle.paths).map((path) => path.slice(1) as AccountsMethod);

/** A fresh bundle of one method. */
export function methodBundle(method: AccountsMethod): MethodBundle {
  const path = `/${method}`;
  const { securitySchemes } = bundle.components as { securitySchemes?: object }; // the mock cites the sources of tokens
  const paths = { [path]: dereferenced(bundle, bundle.paths[path]) };
  const { webhooks: _, ...rest } = bundle; // callbacks have their own mutants
  return structuredClone({
    ...rest,
    components: { securitySchemes },
    paths,
  }) as unknown as MethodBundle;
}

/** The schema of a method's result, to be read or changed in place. */
export function resultOf(operation: OperationObject): SchemaObject {
  return resultSchema(bundle, operation);
}

/** The schema of a method's error, to be read or changed in place. */
export function errorOf(operation: OperationObject): SchemaObject {
  return errorSchema(bundle, operation);
}

/** The method in its bundle. */
export function operationIn({ paths }: MethodBundle): OperationObject {
  const [item] = Object.values(paths);
  if (!item) throw new Error("The bundle has no method.");
  return item.post;
}
