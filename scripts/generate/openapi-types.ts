import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { Contract, SchemaObject } from "./contract.ts";
import { ownType } from "./ts-type.ts";

/** `paths`, `operations`, `components` and one root type per shared schema, by openapi-typescript. */
export async function openapiTypes(contract: Contract): Promise<string> {
  const nodes = await openapiTS(structuredClone(contract) as unknown as OpenAPI3, {
    silent: true,
    alphabetize: false,
    defaultNonNullable: false, // a default in an answer does not make the field always there
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform(schema) {
      const text = ownType(contract, schema as SchemaObject);
      return text ? ts.factory.createTypeReferenceNode(text) : undefined;
    },
  });
  return astToString(nodes);
}
