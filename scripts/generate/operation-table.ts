import type {
  Contract,
  ErrorCatalogue,
  ErrorFacts,
  PagingObject,
  SchemaObject,
} from "../contract/document.ts";
import { isSensitive, type ListedOperation, listOperations } from "../contract/operations.ts";
import { resolved } from "../contract/references.ts";
import { sharedSchemas, walkSchema } from "../contract/schemas.ts";

/** The facts about each operation that a call needs, without prose. */
export function operationTableModule(contract: Contract, errors: ErrorCatalogue): string {
  const rows = listOperations(contract).map(
    (operation) =>
      `  ${operation.name}: ${indent(JSON.stringify(tableRow(contract, operation), null, 2))},`,
  );
  const sensitive = JSON.stringify(sensitiveFields(contract));
  return `import type { Operation } from "../operation.ts";

/** The facts about each operation that a call needs. */
export const operationTable = {
${rows.join("\n")}
} as const satisfies Record<string, Operation>;

/** Response fields that carry a secret. */
export const sensitiveFields: readonly string[] = ${sensitive};

/**
 * The error codes that affect retries and outcome. \`later\`: a later retry may help. \`newToken\`:
 * a new token may help. \`beforeMethod\`: decided before the method runs. \`ownChecks\`: decided by
 * the method's checks of its target. Only the last two prove that nothing was executed.
 */
export const steeringCodes = {
  later: ${codesWhere(errors, ({ retry }) => retry === "later")},
  newToken: ${codesWhere(errors, ({ retry }) => retry === "new-token")},
  beforeMethod: ${codesWhere(errors, ({ decided }) => decided === "before-method")},
  ownChecks: ${codesWhere(errors, ({ decided }) => decided === "own-checks")},
} as const satisfies Record<string, readonly number[]>;
`;
}

function tableRow(contract: Contract, operation: ListedOperation): Record<string, unknown> {
  const names = (when: (parameter: ListedOperation["parameters"][number]) => boolean | undefined) =>
    operation.parameters.filter(when).map(({ name }) => name);
  const rules = (operation.object["x-rules"] ?? [])
    .filter(({ enforced }) => enforced === "yes")
    .map(({ kind, parameters }) => ({ kind, parameters }));
  const row = {
    effect: operation.object["x-effect"],
    in: operation.in,
    alsoForm: operation.in === "query" && takesForm(contract, operation) ? true : undefined,
    parameters: Object.fromEntries(
      operation.parameters.map(({ name, schema }) => [name, wireType(resolved(contract, schema))]),
    ),
    required: names(({ required }) => required),
    sensitive: names((parameter) => isSensitive(contract, parameter)),
    rules,
    checkWith: operation.object["x-check-with"]?.method,
    paging: operation.object["x-paging"] && pagingRow(operation.object["x-paging"]),
  };
  return Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function takesForm(contract: Contract, { object }: ListedOperation): boolean {
  return contract["x-also-form"]?.effects.includes(object["x-effect"]) ?? false;
}

function pagingRow({ count, maximum, offset, order_by, items, key, total }: PagingObject) {
  return { count, maximum, offset, order_by, items, key, total };
}

function codesWhere(errors: ErrorCatalogue, matches: (facts: ErrorFacts) => boolean): string {
  const codes = Object.entries(errors.codes).filter(([, facts]) => matches(facts));
  return JSON.stringify(codes.map(([code]) => Number(code)));
}

function indent(json: string): string {
  return json.replaceAll("\n", "\n  ");
}

function wireType(schema: SchemaObject): string {
  const list = schema["x-list"];
  if (list) return list.items.type === "integer" ? "integers" : "strings";
  if (schema.format === "date") return "date";
  if (
    typeof schema.type === "string" &&
    ["boolean", "integer", "number", "string"].includes(schema.type)
  )
    return schema.type;
  throw new Error(`A parameter of type ${JSON.stringify(schema.type)} cannot be sent.`);
}

function sensitiveFields(contract: Contract): string[] {
  const schemas = sharedSchemas(contract).flatMap(walkSchema);
  const fields = schemas.flatMap(({ schema }) => Object.entries(schema.properties ?? {}));
  const secrets = fields
    .filter(([, field]) => resolved(contract, field)["x-sensitive"])
    .map(([name]) => name);
  return [...new Set(secrets)].sort();
}
