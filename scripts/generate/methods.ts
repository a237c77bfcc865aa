import type { Contract } from "./contract.ts";
import { commentBlock, functionName, operationComment, parameterComment } from "./doc-comment.ts";
import type { ErrorCatalogue } from "./error-catalogue.ts";
import { type ListedOperation, listOperations, refName } from "./operations.ts";
import { parameterType } from "./ts-type.ts";

/** The documented methods interface, with the parameter and response type of each operation. */
export function methodsModule(contract: Contract, errors: ErrorCatalogue): string {
  const operations = listOperations(contract);
  const params = operations.map((operation) => paramsInterface(contract, operation)).join("\n");
  const responses = operations.map((operation) => responseType(operation)).join("\n");
  const bodies = `${params}\n${responses}`;
  return [
    `import type { operations } from "./openapi.ts";`,
    `import type { ${usedRootTypes(contract, bodies).join(", ")} } from "./openapi.ts";\n`,
    bodies,
    methodsInterface(errors, operations),
    `/** The name of an operation, as it goes over the wire. */`,
    `export type AccountsMethod = ${operations.map(({ name }) => JSON.stringify(name)).join(" | ")};\n`,
  ].join("\n");
}

function paramsInterface(contract: Contract, operation: ListedOperation): string {
  const members = operation.parameters.map((parameter) => {
    const type = parameterType(contract, parameter.schema);
    const member = parameter.required ? `${parameter.name}: ${type};` : `${parameter.name}?: ${type} | undefined;`;
    return `${commentBlock(parameterComment(contract, parameter), "  ")}  ${member}\n`;
  });
  return `/** Parameters of ${operation.name}. */\nexport interface ${operation.name}Params {\n${members.join("")}}\n`;
}

function responseType({ name }: ListedOperation): string {
  const answer = `operations["${name}"]["responses"][200]["content"]["application/json"]`;
  return `/** What ${name} answers when it succeeds. */\nexport type ${name}Response = Exclude<${answer}, ErrorResponse>;\n`;
}

function methodsInterface(errors: ErrorCatalogue, operations: readonly ListedOperation[]): string {
  const members = operations.map((operation) => {
    const optional = needsParameters(operation) ? "" : "?";
    const signature = `(params${optional}: ${operation.name}Params, options?: Options): Promise<${operation.name}Response>;`;
    return `${commentBlock(operationComment(errors, operation), "  ")}  ${functionName(operation.name)}${signature}\n`;
  });
  return `/** Every method of the Accounts section; \`Options\` are what the caller's client takes for one call. */\nexport interface AccountsMethods<Options = never> {\n${members.join("")}}\n`;
}

function needsParameters({ parameters, object }: ListedOperation): boolean {
  const rules = object["x-rules"] ?? [];
  return (
    parameters.some(({ required }) => required) ||
    rules.some(({ kind, enforced }) => enforced === "yes" && kind !== "at-most-one-of")
  );
}

function usedRootTypes(contract: Contract, text: string): string[] {
  const names = Object.keys(contract.components.schemas).map(refName);
  return names.filter((name) => new RegExp(`\\b${name}\\b(?!Params|Response)`, "u").test(text)).sort();
}
