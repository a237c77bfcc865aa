import type { ParameterObject, SchemaObject } from "@vox-accounts/scripts/contract/document";
import {
  formOf,
  isSensitive,
  type ListedOperation,
  listOperations,
} from "@vox-accounts/scripts/contract/operations";
import { resolved } from "@vox-accounts/scripts/contract/references";
import { sampleRequest, wireValues } from "../samples/request.ts";
import { codeSamples } from "../samples/samples.ts";
import { introduction } from "./introduction.ts";
import { disagreementText, operationText } from "./operation-text.ts";
import type { Disagreement, PublishedContract } from "./published-contract.ts";
import { describedSchema, withoutExtensions } from "./schema-text.ts";
import { valueText } from "./value-text.ts";

/** Tested example files, by the method that they call. */
export type TestedSamples = ReadonlyMap<string, string>;

/**
 * The contract as an OpenAPI document for the renderer: extensions become Markdown in descriptions,
 * and each method has code samples.
 */
export function referenceDocument(contract: PublishedContract, tested: TestedSamples): object {
  const operations = listOperations(contract);
  const { title, version } = contract.info;
  return {
    openapi: contract.openapi,
    info: { title, version, description: introduction(contract) },
    servers: contract.servers,
    security: contract.security,
    ...(contract.tags ? { tags: contract.tags } : {}),
    paths: Object.fromEntries(
      operations.map((one) => [`/${one.name}`, { post: shownOperation(contract, one, tested) }]),
    ),
    ...(contract.webhooks ? { webhooks: shownWebhooks(contract) } : {}),
    components: {
      ...withoutExtensions(contract.components),
      schemas: mapValues(contract.components.schemas, (schema) =>
        describedSchema(contract, schema, "received"),
      ),
    },
  };
}

function shownOperation(
  contract: PublishedContract,
  operation: ListedOperation,
  tested: TestedSamples,
): object {
  const { name, object } = operation;
  // the vendor's page is linked in the text, because the renderer's link has no name
  const { parameters, requestBody, summary, description, externalDocs, ...rest } = object;
  const isForm = formOf(object) !== undefined;
  return {
    ...withoutExtensions(rest),
    summary: name, // what people look for in the list
    description: operationText(contract, object),
    ...(isForm
      ? { requestBody: shownForm(contract, operation) }
      : { parameters: shownParameters(contract, operation) }),
    "x-codeSamples": codeSamples(operation, tested.get(name)),
  };
}

function shownParameters(contract: PublishedContract, operation: ListedOperation): object[] {
  // the renderer sends every parameter that has an example
  const examples = new Map(wireValues(sampleRequest(operation).params));
  return operation.parameters.map((parameter) => {
    const { name, required, deprecated } = parameter;
    return {
      name,
      in: "query",
      ...(required ? { required } : {}),
      ...(deprecated ? { deprecated } : {}),
      description: parameterText(contract, parameter),
      schema: shownSchema(contract, parameter),
      ...(examples.has(name) ? { example: examples.get(name) } : {}),
    };
  });
}

/** An example value for each parameter, from the smallest request that has one. */
function exampleValues({ object }: ListedOperation): ReadonlyMap<string, string> {
  const smallestLast = Object.values(object["x-request-examples"]).toReversed();
  return new Map(smallestLast.flatMap(({ params }) => wireValues(params)));
}

function shownForm(contract: PublishedContract, operation: ListedOperation): object {
  const { parameters } = operation;
  const examples = exampleValues(operation);
  const properties = parameters.map((one): [string, object] => {
    const example = examples.get(one.name);
    const description = parameterText(contract, one);
    return [
      one.name,
      { ...shownSchema(contract, one), description, ...(example ? { example } : {}) },
    ];
  });
  const required = parameters.filter((one) => one.required).map(({ name }) => name);
  const schema = {
    type: "object",
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(properties),
  };
  return { required: true, content: { "application/x-www-form-urlencoded": { schema } } };
}

function parameterText(contract: PublishedContract, parameter: ParameterObject): string {
  const schema = resolved(contract, parameter.schema);
  const { "x-disagreements": disagreements = [] } = schema as {
    "x-disagreements"?: readonly Disagreement[];
  };
  const text = valueText({
    description: parameter.description,
    schema: { ...schema, ...pickNote(parameter) },
    sensitive: isSensitive(contract, parameter),
    direction: "sent",
  });
  return [text, disagreementText(disagreements)].filter(Boolean).join("\n\n");
}

function pickNote({ "x-default-note": note }: ParameterObject): SchemaObject {
  return note === undefined ? {} : { "x-default-note": note };
}

/**
 * Only the type; the text has the rest. With an enumeration the renderer would send its first value,
 * and with a format it would reject an empty optional email.
 */
function shownSchema(contract: PublishedContract, { schema }: ParameterObject): SchemaObject {
  const { type } = resolved(contract, schema);
  return type ? { type } : {};
}

function shownWebhooks({ webhooks = {}, ...contract }: PublishedContract): object {
  return mapValues(webhooks, ({ post: { summary, description, ...webhook } }, type) => ({
    post: {
      security: [], // the contract's security applies to calls
      ...describedSchema(contract, webhook as unknown as SchemaObject, "received"), // it walks any object
      summary: type, // what a receiver sees
      description: [`**${summary}**`, description].filter(Boolean).join(" "),
    },
  }));
}

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
