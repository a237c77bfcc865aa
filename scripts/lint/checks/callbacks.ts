import {
  ANY_CALLBACK,
  bodyOf,
  callbackFile,
  callbackSchema,
  type ListedCallback,
  listCallbacks,
  payloadSchema,
} from "../../contract/callbacks.ts";
import type { Contract, SchemaObject } from "../../contract/document.ts";
import { callbackTypeName, payloadTypeName } from "../../contract/names.ts";
import { refName } from "../../contract/references.ts";
import { type Check, type Problem, problem } from "../spec.ts";
import { lifecycleRows, type Row } from "./operations.ts";

/** The schema of payloads whose fields no source names. */
const EMPTY_PAYLOAD = "EmptyPayload";

/**
 * Each callback has the common envelope, names its type, and has its payload in the field of that
 * name.
 */
export const callbacks: Check = ({ contract }) => {
  const listed = listCallbacks(contract);
  const types = listed.map(({ type }) => type);
  return listed.flatMap((callback) => [
    ...problemsIn(callback, nameRows(callback, listed)),
    ...problemsIn(callback, lifecycleRows(callback.object, types, "type of callback")),
    ...problemsIn(callback, deprecationRows(callback)),
    ...problemsIn(callback, bodyRows(callback)),
    ...problemsIn(callback, schemaRows(contract, callback)),
  ]);
};

function problemsIn({ type }: ListedCallback, rows: readonly Row[]): Problem[] {
  const wrong = rows.filter(([isWrong]) => isWrong);
  return wrong.map(([, at, what, fix]) => problem(`${callbackFile(type)} ${at}`, what, fix));
}

function nameRows({ type, object }: ListedCallback, listed: readonly ListedCallback[]): Row[] {
  const { operationId, summary } = object;
  const twin = listed.find((one) => one.type !== type && one.object.summary === summary);
  return [
    [
      !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(type),
      "webhook",
      `${type} does not follow the vendor's spelling of types`,
      "use lowercase letters, digits and single underscores",
    ],
    [
      operationId !== type,
      "operationId",
      `the operationId is ${operationId}, but openapi.yaml says ${type}`,
      "name both, and the file, after the type",
    ],
    [
      twin !== undefined,
      "post/summary",
      `the callback has the summary of ${twin?.type}`,
      "summarize this callback",
    ],
  ];
}

/** Receivers need to know what to wait for instead. */
function deprecationRows({ object }: ListedCallback): Row[] {
  const { state, note, replacement } = object["x-lifecycle"] ?? {};
  const isDeprecated = state !== undefined && state !== "active";
  return [
    [
      isDeprecated && !note,
      "x-lifecycle",
      `the callback is ${state} without a reason`,
      "explain it in `note`",
    ],
    [
      object.deprecated === true && !replacement,
      "x-lifecycle",
      "the callback is deprecated without a replacement",
      "name the type in `replacement`",
    ],
  ];
}

function bodyRows({ type, object }: ListedCallback): Row[] {
  const { properties = {}, required = [], ...body } = bodyOf(object);
  const { items, type: listType } = properties.callbacks ?? {};
  const isEnvelope = body.type === "object" && Object.keys(properties).join() === "callbacks";
  const carried = callbackTypeName(type);
  return [
    [
      !isEnvelope || listType !== "array" || !required.includes("callbacks"),
      "requestBody/schema",
      "the body is not the envelope of callbacks",
      "write an object with only a required list `callbacks`",
    ],
    [
      refName(items?.$ref ?? "") !== carried,
      "requestBody/schema",
      `the envelope contains ${items?.$ref ? refName(items.$ref) : "an inline schema"}`,
      `refer to ${carried}`,
    ],
    [
      Object.keys(object.requestBody?.content ?? {}).join() !== "application/json",
      "requestBody",
      "the body is not only JSON",
      "declare one application/json",
    ],
  ];
}

function schemaRows(contract: Contract, callback: ListedCallback): Row[] {
  const { type } = callback;
  const at = callbackTypeName(type);
  const [base, own = {}, ...others] = callbackSchema(contract, callback).allOf ?? [];
  const { properties = {}, required = [] } = own;
  const fields = Object.keys(properties);
  const payload = properties[type];
  const misplaced = fields.filter((name) => name !== "type" && name !== type);
  return [
    [
      refName(base?.$ref ?? "") !== ANY_CALLBACK || others.length > 0,
      at,
      `${at} is not ${ANY_CALLBACK} plus its own fields`,
      "write `allOf` of those two",
    ],
    [
      properties.type?.const !== type || !required.includes("type"),
      at,
      `${at} does not require \`type\` to be ${type}`,
      `write \`const: ${type}\`, and require \`type\``,
    ],
    [
      payload === undefined,
      at,
      `${at} has no field ${type}`,
      "name the field with the payload after the type",
    ],
    [
      misplaced.length > 0,
      `${at}/properties/${misplaced[0]}`,
      `${misplaced.join(", ")} is outside the payload`,
      `move it into the payload, or into ${ANY_CALLBACK}`,
    ],
    ...payloadRows(contract, callback, payload, required.includes(type)),
  ];
}

/** A payload with fields is always present; no source says whether an empty one is sent. */
function payloadRows(
  contract: Contract,
  callback: ListedCallback,
  payload: SchemaObject = {},
  isRequired: boolean,
): Row[] {
  const { type } = callback;
  const names = [payloadTypeName(type), EMPTY_PAYLOAD];
  const carries = Object.keys(payloadSchema(contract, callback).properties ?? {}).length > 0;
  return [
    [
      !names.includes(refName(payload.$ref ?? "")),
      callbackTypeName(type),
      `the schema of the payload is ${payload.$ref ? refName(payload.$ref) : "an inline one"}`,
      `refer to ${names[0]}, or to ${EMPTY_PAYLOAD} if no source names a field`,
    ],
    [
      isRequired !== carries,
      `${callbackTypeName(type)}/required`,
      carries ? "the payload is not required" : "a payload without fields is required",
      carries ? "require it" : "remove it from `required`",
    ],
  ];
}
