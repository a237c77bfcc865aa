import type {
  Contract,
  ErrorCatalogue,
  OperationObject,
  ParameterObject,
  SchemaObject,
} from "../contract/document.ts";
import { functionName } from "../contract/names.ts";
import { isSensitive, type ListedOperation } from "../contract/operations.ts";
import { resolved } from "../contract/references.ts";
import { ruleWords } from "../contract/rules.ts";

/**
 * The hover text of a method: effect, roles, rules, codes, an example, the vendor's page.
 */
export function operationComment(
  errors: ErrorCatalogue,
  { name, object }: ListedOperation,
): string[] {
  const roles = object["x-roles"].allowed.join(", ");
  const codes = object["x-error-codes"].codes.map(
    (code) => `${code} ${errors.codes[code]?.name ?? ""}`,
  );
  return [
    object.summary,
    ...(object.description ? ["", object.description] : []),
    "",
    `- Effect: ${object["x-effect"]}`,
    ...checkLines(object),
    `- Roles: ${roles || "not documented"}`,
    ...ruleLines(object),
    `- Error codes: ${codes.join(", ") || "only the common ones"}`,
    "",
    "@example",
    `await accounts.${functionName(name)}(${exampleArgument(object)});`,
    ...(object.externalDocs ? [`@see ${object.externalDocs.url}`] : []),
    ...(object.deprecated ? [`@deprecated ${deprecation(object)}`] : []),
  ];
}

function checkLines({ "x-check-with": check }: OperationObject): string[] {
  if (!check) return [];
  return [
    `- If the outcome is \`unknown\`: check with \`${functionName(check.method)}\` ${check.look}.`,
  ];
}

/** The hover text of a parameter: meaning, limits, secrecy, default. */
export function parameterComment(contract: Contract, parameter: ParameterObject): string[] {
  const schema = resolved(contract, parameter.schema);
  const limits = limitTexts(schema);
  return [
    parameter.description || (schema.description ?? ""),
    ...(limits.length > 0 ? ["", `- Limits: ${limits.join("; ")}`] : []),
    ...(schema.format === "date" ? ["", dateNote] : []),
    ...(isSensitive(contract, parameter)
      ? ["", "- Secret: sent only in the form body, never logged."]
      : []),
    ...(parameter["x-default-note"] ? ["", `- Default: ${parameter["x-default-note"]}`] : []),
    ...(schema.default === undefined
      ? []
      : ["", `@defaultValue \`${JSON.stringify(schema.default)}\``]),
    ...(parameter.deprecated ? ["@deprecated"] : []),
  ];
}

const dateNote =
  "- A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.";

/** A JSDoc block at `indent`; escapes closing marks in the text. */
export function commentBlock(lines: readonly string[], indent = ""): string {
  const body = lines
    .flatMap((line) => line.split("\n"))
    .map((line) => `${indent} * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
  return `${indent}/**\n${body.join("\n")}\n${indent} */\n`;
}

/** Length, range, format and pattern of a value; for a list, its members instead of the wire pattern. */
export function limitTexts(schema: SchemaObject): string[] {
  const { minLength, maxLength, minimum, maximum, format } = schema;
  return [
    ...(minLength !== undefined ? [`at least ${characters(minLength)}`] : []),
    ...(maxLength !== undefined ? [`at most ${characters(maxLength)}`] : []),
    ...(minimum !== undefined ? [`at least ${minimum}`] : []),
    ...(maximum !== undefined ? [`at most ${maximum}`] : []),
    ...(format ? [formatTexts[format] ?? `format ${format}`] : []),
    ...shapeTexts(schema),
  ];
}

function shapeTexts({ pattern, "x-list": list }: SchemaObject): string[] {
  if (list) return [listText(list)];
  return pattern ? [`pattern \`${pattern}\``] : [];
}

const formatTexts: Readonly<Record<string, string>> = {
  date: "a date, YYYY-MM-DD",
  email: "an email address",
  uri: "an absolute URL",
};

function characters(count: number): string {
  return count === 1 ? "1 character" : `${count} characters`;
}

function listText({ items, all }: NonNullable<SchemaObject["x-list"]>): string {
  const orAll = all ? " or the word `all`" : "";
  if (!items.enum) return `a list of ${items.type}s${orAll}`;
  return `a list of these values: ${items.enum.map((value) => `\`${value}\``).join(", ")}${orAll}`;
}

const enforcement = {
  yes: "checked before sending",
  no: "documented but not enforced",
  unknown: "documented; may not be enforced",
};

function ruleLines(object: OperationObject): string[] {
  return (object["x-rules"] ?? []).map((rule) => {
    const names = rule.parameters.map((name) => `\`${name}\``).join(", ");
    return `- ${ruleWords(rule)} ${names} (${enforcement[rule.enforced]})`;
  });
}

/** The parameters of the minimal example as code; empty without parameters. */
function exampleArgument(object: OperationObject): string {
  const params = object["x-request-examples"].minimal?.params ?? {};
  if (Object.keys(params).length === 0) return "";
  const json = JSON.stringify(params, null, 1).replace(/\n\s*/g, " ");
  return json.replace(/"(\w+)":/g, "$1:");
}

function deprecation(object: OperationObject): string {
  const { state, since, replacement, note } = object["x-lifecycle"];
  const what =
    state === "withdrawn"
      ? `Withdrawn by the vendor${since ? ` since ${since}` : ""}.`
      : "The vendor has announced its deprecation.";
  const instead = replacement ? `Use ${functionName(replacement)} instead.` : "";
  return [what, instead, note ?? ""].filter(Boolean).join(" ");
}
