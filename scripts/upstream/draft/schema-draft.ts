/**
 * Drafts the contract's entry for a vendor's addition, without the description that a person
 * writes.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Scalar } from "yaml";
import type { Side, Statement, Statements } from "../facts.ts";

/**
 * The lint rejects an empty description, so that no draft becomes part of the contract by accident.
 */
function todo(): object {
  const description = new Scalar("");
  description.comment = " TODO: describe it in your own words, and check the type";
  return { description };
}

const looksSecret = /password|api_key|salt|token|secret|private_key/u;

/** Shared schemas, by the kind of value that they describe. */
const sharedFiles: Readonly<Record<string, string>> = {
  date: "PlainDate.yaml",
  timestamp: "Timestamp.yaml",
  "list of integer": "IntegerList.yaml",
  "list of string": "StringList.yaml",
};

export interface DraftContext {
  /** The folder of the contract. */
  readonly folder: string;
  readonly side: Side;
  /** How the contract cites the statement. */
  readonly cite: (statement: Statement) => string;
  /** The other statements of the source, for the fields of a new object. */
  readonly statements: Statements;
}

/** A parameter of a query. */
export function queryParameter(name: string, statement: Statement, context: DraftContext): object {
  return {
    name,
    in: "query",
    ...(statement.required ? { required: true } : {}),
    ...todo(),
    ...(looksSecret.test(name) ? { "x-sensitive": true } : {}),
    ...(statement.deprecated ? { deprecated: true } : {}),
    "x-sources": [context.cite(statement)],
    schema: schemaOf(name, statement, context),
  };
}

/** A field of a form or of an answer. */
export function property(path: string, statement: Statement, context: DraftContext): object {
  return {
    ...todo(),
    ...schemaOf(path, statement, context),
    ...(looksSecret.test(path.split(".").at(-1) ?? "") ? { "x-sensitive": true } : {}),
    ...(statement.deprecated ? { deprecated: true } : {}),
    "x-sources": [context.cite(statement)],
  };
}

function schemaOf(path: string, statement: Statement, context: DraftContext): object {
  const [kind = "string"] = statement.kinds;
  const value = statement.default?.value;
  return {
    ...typeOf(path, kind, context),
    ...valuesOf(statement, context.side),
    ...(value === undefined ? {} : { default: value }),
    ...statement.limits,
  };
}

function typeOf(path: string, kind: string, context: DraftContext): object {
  const shared = sharedFiles[kind];
  if (shared && existsSync(join(context.folder, "schemas", shared))) {
    return { $ref: `../schemas/${shared}` };
  }
  if (kind === "object") return objectOf(path, context);
  if (kind === "array") return { type: "array", items: objectOf(`${path}[]`, context) };
  if (kind === "date") return { type: "string", format: "date" };
  const [, items] = /^array of (.+)$/u.exec(kind) ?? [];
  if (items) return { type: "array", items: typeOf(`${path}[]`, items, context) };
  const [, members] = /^list of (.+)$/u.exec(kind) ?? [];
  if (members) return { type: "string", "x-list": { items: { type: members } } };
  return { type: ["timestamp", "date-time"].includes(kind) ? "string" : kind };
}

function objectOf(path: string, context: DraftContext): object {
  const fields = [...context.statements].filter(([name]) => {
    return name.startsWith(`${path}.`) && /^\w+$/u.test(name.slice(path.length + 1));
  });
  if (fields.length === 0) return { type: "object" };
  const properties = fields.map(([name, statement]) => {
    return [name.slice(path.length + 1), property(name, statement, context)];
  });
  return { type: "object", properties: Object.fromEntries(properties) };
}

/** Requests have closed sets of values; answers may get more. */
function valuesOf({ values }: Statement, side: Side): object {
  if (!values?.known) return {};
  if (side === "request") return { enum: values.known };
  return { "x-known-values": Object.fromEntries(values.known.map((value) => [value, "TODO"])) };
}

/** A value for the examples, which contain every parameter and field. */
export function exampleOf(path: string, statement: Statement, statements: Statements): unknown {
  const { values, default: standard } = statement;
  if (standard?.value !== undefined) return standard.value;
  if (values?.known?.[0] !== undefined) return values.known[0];
  const [kind = "string"] = statement.kinds;
  if (kind === "object") return objectExample(path, statements);
  if (kind === "array") return [objectExample(`${path}[]`, statements)];
  const [, items] = /^(?:array|list) of (.+)$/u.exec(kind) ?? [];
  return items ? [plainExample(items, statement)] : plainExample(kind, statement);
}

function objectExample(path: string, statements: Statements): object {
  const fields = [...statements].filter(([name]) => {
    return name.startsWith(`${path}.`) && /^\w+$/u.test(name.slice(path.length + 1));
  });
  return Object.fromEntries(
    fields.map(([name, statement]) => {
      return [name.slice(path.length + 1), exampleOf(name, statement, statements)];
    }),
  );
}

function plainExample(kind: string, { limits }: Statement): unknown {
  if (kind === "boolean") return true;
  if (kind === "integer" || kind === "number") return limits?.minimum ?? 1;
  if (kind === "date") return "2024-04-01";
  if (kind === "timestamp") return "2024-04-01 09:30:00";
  return "example".padEnd(limits?.minLength ?? 0, "e").slice(0, limits?.maxLength);
}
