/** Reads what an OpenAPI document says about its methods. */

import { isObject } from "../../contract/json.ts";
import { type ApiFacts, type MethodFacts, type Statement, UnreadableError } from "../facts.ts";
import type { OpenApiDocument, Part } from "./document.ts";
import { branchesOf, propertiesOf, requiredOf, statementOf } from "./schema-facts.ts";

const verbs = ["post", "get", "put", "patch", "delete"];

/**
 * The largest answer has about 200; schemas that reference each other twice would grow without end.
 */
const MAX_FIELDS = 10_000;

/** The title of a source, and how to cite it. */
export type Labels = Pick<ApiFacts, "title" | "key" | "hasFixedLines">;

/** The facts of a document; one with a single method is a page, and says nothing about others. */
export function readOpenApi(document: OpenApiDocument, labels: Labels): ApiFacts {
  const paths = isObject(document.root.paths) ? Object.keys(document.root.paths) : [];
  const methods = paths.flatMap(
    (path) => ending(labels.title, () => methodAt(document, path)) ?? [],
  );
  if (methods.length === 0) {
    throw new UnreadableError(`${labels.title}: expected operations under \`paths\`, found none`);
  }
  return {
    ...labels,
    family: "reference",
    isComplete: methods.length > 1,
    methods: new Map(methods.map((method) => [method.name, method])),
  };
}

/** `allOf` and `items` may be circular. */
function ending<T>(title: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableError(`${title}: expected finite schemas, found a circular one`);
  }
}

/** The name of the method in a path, `/GetThings` or `/platform_api/GetThings`. */
function methodAt(document: OpenApiDocument, path: string): MethodFacts | undefined {
  const item = document.part("paths", path);
  const verb = verbs.find((one) => isObject(item?.value[one]));
  if (!item || !verb) return undefined;
  const operation = document.inside(item, verb);
  const name = path.split("/").at(-1);
  if (!operation || !name) return undefined;
  const { tags, deprecated } = operation.value;
  return {
    name,
    sections: Array.isArray(tags) ? tags.map(String) : [],
    deprecated: deprecated === true,
    request: requestOf(document, item, operation),
    answer: answerOf(document, operation),
    place: document.place(item.path),
  };
}

function requestOf(document: OpenApiDocument, item: Part, operation: Part): Map<string, Statement> {
  const parameters = [item, operation].flatMap((part) => parametersOf(document, part));
  return new Map([...parameters, ...bodyOf(document, operation)]);
}

function parametersOf(document: OpenApiDocument, owner: Part): [string, Statement][] {
  const { parameters } = owner.value;
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((_, index): [string, Statement][] => {
    const parameter = document.inside(owner, "parameters", index);
    if (!parameter || !["query", "path"].includes(String(parameter.value.in))) return [];
    const place = document.place([...owner.path, "parameters", index]);
    const statement = parameterStatement(document, parameter, place);
    return [[String(parameter.value.name), statement]];
  });
}

function parameterStatement(document: OpenApiDocument, parameter: Part, place: string): Statement {
  const { required, deprecated, description } = parameter.value;
  const schema = document.inside(parameter, "schema") ?? { value: {}, path: parameter.path };
  const stated = statementOf(document, schema, description ?? schema.value.description, place);
  return {
    ...asParameter(stated),
    required: required === true,
    deprecated: deprecated === true || stated.deprecated === true,
  };
}

/** A form or a JSON body: its fields are parameters too. */
function bodyOf(document: OpenApiDocument, operation: Part): [string, Statement][] {
  const body = document.inside(operation, "requestBody");
  const content = isObject(body?.value.content) ? Object.keys(body.value.content) : [];
  const [type] = content;
  const schema = body && type ? document.inside(body, "content", type, "schema") : undefined;
  if (!schema) return [];
  const required = requiredOf(document, schema);
  return [...propertiesOf(document, schema)].map(([name, { part, place }]) => {
    const stated = statementOf(document, part, part.value.description, place);
    return [name, { ...asParameter(stated), required: required?.has(name) ?? false }];
  });
}

/** An array parameter is sent as one value that lists several. */
function asParameter(stated: Statement): Statement {
  return { ...stated, kinds: stated.kinds.map((kind) => kind.replace(/^array of/u, "list of")) };
}

function answerOf(document: OpenApiDocument, operation: Part): Map<string, Statement> {
  const responses = document.inside(operation, "responses");
  const status = ["200", "2XX", "201", "default"].find((one) => isObject(responses?.value[one]));
  const response = responses && status ? document.inside(responses, status) : undefined;
  const content = isObject(response?.value.content) ? Object.keys(response.value.content) : [];
  const [type] = content;
  const schema =
    response && type ? document.inside(response, "content", type, "schema") : undefined;
  if (!schema) return new Map();
  const results = branchesOf(document, schema).filter((one) => !isErrorEnvelope(document, one));
  const fields = new Map<string, Statement>();
  for (const result of results) {
    for (const [name, statement] of fieldsUnder(document, result, "", [])) {
      fields.set(name, statement);
      if (fields.size > MAX_FIELDS) {
        throw new UnreadableError(`${statement.place}: expected at most ${MAX_FIELDS} fields`);
      }
    }
  }
  return fields;
}

function isErrorEnvelope(document: OpenApiDocument, schema: Part): boolean {
  const names = [...propertiesOf(document, schema).keys()];
  return names.includes("error") && !names.includes("result");
}

/** Every field at any depth, by path; recursive schemas are not entered again. */
function* fieldsUnder(
  document: OpenApiDocument,
  schema: Part,
  path: string,
  within: readonly string[],
): Generator<[string, Statement]> {
  const own = schema.path.join("/");
  if (within.includes(own)) return;
  const inside = [...within, own];
  for (const branch of branchesOf(document, schema)) {
    const required = requiredOf(document, branch);
    for (const [name, { part, place }] of propertiesOf(document, branch)) {
      if (path === "" && name === "error") continue;
      const at = path === "" ? name : `${path}.${name}`;
      const stated = statementOf(document, part, part.value.description, place);
      yield [at, required ? { ...stated, required: required.has(name) } : stated];
      yield* fieldsUnder(document, part, at, inside);
    }
    const items = document.inside(branch, "items");
    if (items) yield* fieldsUnder(document, items, `${path}[]`, inside);
    const values = document.inside(branch, "additionalProperties");
    if (values) yield* fieldsUnder(document, values, `${path}.*`, inside);
  }
}
