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
 * What an editor shows over a method: effect, roles, rules, codes, an example, the vendor's page.
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
    `- Roles: ${roles || "no source lists any"}`,
    ...ruleLines(object),
    `- Error codes: ${codes.join(", ") || "the common ones"}`,
    `- Sources: ${object["x-sources"].join(", ")} (keys in \`sourceKeys\`)`,
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
    `- After the outcome \`unknown\`: look with \`${functionName(check.method)}\` ${check.look}.`,
  ];
}

/** What an editor shows over a parameter: meaning, default, limits, secrecy. */
export function parameterComment(contract: Contract, parameter: ParameterObject): string[] {
  const schema = resolved(contract, parameter.schema);
  const limits = limitTexts(schema);
  return [
    parameter.description || (schema.description ?? ""),
    ...(limits.length > 0 ? ["", `- Limits: ${limits.join("; ")}`] : []),
    ...(schema.format === "date" ? ["", dateNote] : []),
    ...(isSensitive(contract, parameter)
      ? ["", "- A secret: sent in the form body only, never logged."]
      : []),
    ...(schema.default === undefined
      ? []
      : ["", `@defaultValue \`${JSON.stringify(schema.default)}\``]),
    ...(parameter["x-default-note"] ? ["", `@defaultValue ${parameter["x-default-note"]}`] : []),
    ...(parameter.deprecated ? ["@deprecated"] : []),
  ];
}

const dateNote =
  "- A `Date` is sent as its day in UTC. For the day in the machine's own time zone, pass `localDay(date)`.";

/** A JSDoc block at `indent`, safe against a closing mark in the text. */
export function commentBlock(lines: readonly string[], indent = ""): string {
  const body = lines
    .flatMap((line) => line.split("\n"))
    .map((line) => `${indent} * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
  return `${indent}/**\n${body.join("\n")}\n${indent} */\n`;
}

/** Length, range, pattern and format of a value, in words. */
export function limitTexts(schema: SchemaObject): string[] {
  const { minLength, maxLength, minimum, maximum, pattern, format } = schema;
  return [
    ...(minLength !== undefined ? [`at least ${minLength} characters`] : []),
    ...(maxLength !== undefined ? [`at most ${maxLength} characters`] : []),
    ...(minimum !== undefined ? [`at least ${minimum}`] : []),
    ...(maximum !== undefined ? [`at most ${maximum}`] : []),
    ...(format ? [`format ${format}`] : []),
    ...(pattern ? [`pattern \`${pattern}\``] : []),
  ];
}

const enforcement = {
  yes: "checked before sending",
  no: "documented, but not enforced",
  unknown: "documented; enforced or not is unknown",
};

function ruleLines(object: OperationObject): string[] {
  return (object["x-rules"] ?? []).map((rule) => {
    const names = rule.parameters.map((name) => `\`${name}\``).join(", ");
    return `- ${ruleWords(rule)} ${names} (${enforcement[rule.enforced]})`;
  });
}

/** The smallest call's parameters as one would write them in code; empty if it has none. */
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
