import type {
  Contract,
  ErrorCatalogue,
  OperationObject,
  RuleObject,
} from "../contract/document.ts";
import { functionName, paramsTypeName, responseTypeName } from "../contract/names.ts";
import { type ListedOperation, listOperations } from "../contract/operations.ts";
import { needsParameter, ruleWords } from "../contract/rules.ts";
import { commentBlock, operationComment, parameterComment } from "./doc-comment.ts";
import { parameterType } from "./types.ts";

/** The documented methods interface, with the parameter and response type of each operation. */
export function methodsModule(contract: Contract, errors: ErrorCatalogue): string {
  const operations = listOperations(contract);
  const params = operations.map((operation) => paramsInterface(contract, operation)).join("\n");
  const members = methodsInterface(errors, operations);
  const answered = operations.map(({ name }) => responseTypeName(name)).sort();
  const used = usedRootTypes(contract, `${params}\n${members}`);
  return [
    `import type { ${used.join(", ")} } from "./openapi.ts";`,
    ...ruleTypeImports(operations),
    "",
    `export type { ${answered.join(", ")} } from "./openapi.ts";\n`,
    params,
    members,
    `/** The wire name of an operation. */`,
    `export type AccountsMethod = ${operations.map(({ name }) => JSON.stringify(name)).join(" | ")};\n`,
  ].join("\n");
}

function paramsInterface(contract: Contract, operation: ListedOperation): string {
  const members = operation.parameters.map((parameter) => {
    const type = parameterType(contract, parameter.schema);
    const member = parameter.required
      ? `${parameter.name}: ${type};`
      : `${parameter.name}?: ${type} | undefined;`;
    return `${commentBlock(parameterComment(contract, parameter), "  ")}  ${member}\n`;
  });
  const name = paramsTypeName(operation.name);
  const fields = `{
${members.join("")}}`;
  const rules = enforcedRules(operation.object);
  if (rules.length === 0)
    return `/** Parameters of ${operation.name}. */
export interface ${name} ${fields}
`;
  return `/** Parameters of ${operation.name}: ${rules.map(ruleSentence).join("; ")}. */
export type ${name} = ${rules.reduce(ruleType, fields)};
`;
}

function ruleSentence(rule: RuleObject): string {
  const names = rule.parameters.map((name) => `\`${name}\``).join(", ");
  return `${ruleWords(rule).toLowerCase()} ${names}`;
}

/** The type of parameters that obey the rule, as text. */
function ruleType(params: string, rule: RuleObject): string {
  const names = rule.parameters.map((name) => JSON.stringify(name)).join(" | ");
  return `${ruleTypes[rule.kind]}<${params}, ${names}>`;
}

function ruleTypeImports(operations: readonly ListedOperation[]): string[] {
  const kinds = operations.flatMap(({ object }) => enforcedRules(object).map(({ kind }) => kind));
  const names = [...new Set(kinds)].map((kind) => ruleTypes[kind]).sort();
  return names.length > 0 ? [`import type { ${names.join(", ")} } from "../operation.ts";`] : [];
}

function enforcedRules({ "x-rules": rules = [] }: OperationObject): RuleObject[] {
  return rules.filter(({ enforced }) => enforced === "yes");
}

const ruleTypes: Record<RuleObject["kind"], string> = {
  "exactly-one-of": "ExactlyOneOf",
  "at-least-one-of": "AtLeastOneOf",
  "at-most-one-of": "AtMostOneOf",
};

function methodsInterface(errors: ErrorCatalogue, operations: readonly ListedOperation[]): string {
  const members = operations.map((operation) => {
    const { name } = operation;
    const params = `params${needsParameters(operation) ? "" : "?"}: ${paramsTypeName(name)}`;
    const comment = commentBlock(operationComment(errors, operation), "  ");
    return `${comment}  ${functionName(name)}(${params}, options?: Options): Promise<${responseTypeName(name)}>;\n`;
  });
  return `/** Every method of the Accounts section; \`Options\` is the type of the client's options for one call. */
export interface AccountsMethods<Options = never> {
${members.join("")}}
`;
}

function needsParameters({ parameters, object }: ListedOperation): boolean {
  return (
    parameters.some(({ required }) => required) || (object["x-rules"] ?? []).some(needsParameter)
  );
}

/** The shared types that the code uses; comments do not count. */
function usedRootTypes(contract: Contract, text: string): string[] {
  const code = text.replace(/^ *\/\*\*$.*?^ *\*\/$|\/\*\*.*?\*\//gms, "");
  const isUsed = (name: string) => new RegExp(`\\b${name}\\b(?!Params)`, "u").test(code);
  return Object.keys(contract.components.schemas).filter(isUsed).sort();
}
