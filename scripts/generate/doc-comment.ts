import type { Contract, ParameterObject, SchemaObject } from "./contract.ts";
import type { ErrorCatalogue } from "./error-catalogue.ts";
import { type ListedOperation, resolveSchema } from "./operations.ts";

/** What an editor shows over a method: effect, roles, rules, codes, an example, the vendor's page. */
export function operationComment(errors: ErrorCatalogue, operation: ListedOperation): string[] {
  const { object } = operation;
  const roles = object["x-roles"].allowed;
  const example = object["x-request-examples"].minimal?.params ?? {};
  const call =
    Object.keys(example).length > 0
      ? JSON.stringify(example, null, 1)
          .replace(/\n\s*/g, " ")
          .replace(/"(\w+)":/g, "$1:")
      : "";
  return [
    object.summary,
    ...(object.description ? ["", object.description] : []),
    "",
    `- Effect: ${object["x-effect"]}`,
    `- Roles: ${roles.length > 0 ? roles.join(", ") : "no source lists any"}`,
    ...(object["x-rules"] ?? []).map(
      (rule) => `- ${ruleText(rule.kind)} ${code(rule.parameters)} (${enforcement[rule.enforced]})`,
    ),
    `- Error codes: ${object["x-error-codes"].codes.map((number) => `${number} ${errors.codes[number]?.name ?? ""}`).join(", ") || "the common ones"}`,
    `- Sources: ${object["x-sources"].join(", ")} (keys in \`sourceKeys\`)`,
    "",
    "@example",
    `await accounts.${functionName(operation.name)}(${call});`,
    ...(object.externalDocs ? [`@see ${object.externalDocs.url}`] : []),
    ...(object.deprecated ? [`@deprecated ${deprecation(operation)}`] : []),
  ];
}

/** What an editor shows over a parameter: meaning, default, limits, secrecy. */
export function parameterComment(contract: Contract, parameter: ParameterObject): string[] {
  const schema = resolveSchema(contract, parameter.schema);
  const limits = limitTexts(schema);
  return [
    parameter.description || (schema.description ?? ""),
    ...(limits.length > 0 ? ["", `- Limits: ${limits.join("; ")}`] : []),
    ...(parameter["x-sensitive"] ? ["", "- A secret: sent in the form body only, never logged."] : []),
    ...(schema.default === undefined ? [] : ["", `@defaultValue \`${JSON.stringify(schema.default)}\``]),
    ...(parameter["x-default-note"] ? ["", `@defaultValue ${parameter["x-default-note"]}`] : []),
    ...(parameter.deprecated ? ["@deprecated"] : []),
  ];
}

/** The function that calls an operation: its name with a lower first letter. */
export function functionName(operationName: string): string {
  return operationName.charAt(0).toLowerCase() + operationName.slice(1);
}

/** A JSDoc block at `indent`, safe against a closing mark in the text. */
export function commentBlock(lines: readonly string[], indent = ""): string {
  const body = lines.flatMap((line) => line.split("\n")).map((line) => `${indent} * ${line.replaceAll("*/", "*\\/")}`.trimEnd());
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

function deprecation({ object }: ListedOperation): string {
  const { state, since, replacement, note } = object["x-lifecycle"];
  const what =
    state === "withdrawn"
      ? `Withdrawn by the vendor${since ? ` since ${since}` : ""}.`
      : "The vendor has announced its deprecation.";
  return [what, replacement ? `Use ${functionName(replacement)} instead.` : "", note ?? ""].filter(Boolean).join(" ");
}

function ruleText(kind: string): string {
  return (
    { "exactly-one-of": "Exactly one of", "at-least-one-of": "At least one of", "at-most-one-of": "At most one of" }[kind] ?? kind
  );
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
