/** The text of a new method's files. `TODO` marks what its editor has to fill in; lint rejects it. */
import {
  answerTypeName,
  callbackTypeName,
  payloadTypeName,
  responseTypeName,
} from "../../contract/names.ts";

export interface Facts {
  readonly name: string;
  /** The contract's name for its group of methods. */
  readonly tag: string;
  /** The page of the method, if the contract's other methods show where pages are. */
  readonly url: string | undefined;
}

export function methodFile({ name, tag, url }: Facts): string {
  const docs = url ? `  externalDocs: { url: ${url} }\n` : "";
  return `post:
  operationId: ${name}
  summary: "TODO: say in a few words what ${name} does."
  description: "TODO: say what a caller needs to know, in one or two sentences."
  tags: [${tag}]
${docs}  x-effect: "TODO: write read, write or money"
  x-roles:
    allowed: []
    x-sources: ["TODO: write a key of x-source-keys that lists the roles"]
  x-lifecycle: { state: active }
  x-error-codes: { codes: [], x-basis: inferred }
  x-sources: ["TODO: write the sources, keys of x-source-keys"]
  parameters:
    - name: todo_name
      in: query
      description: "TODO: say what the parameter is for, or remove \`parameters\`."
      x-sources: ["TODO: write a key of x-source-keys"]
      x-applies: { kind: none, reason: "TODO: say what it does to the answer; remove x-applies from a write", x-basis: ours }
      schema: { type: string }
  x-request-examples:
    minimal:
      summary: "TODO: say what the shortest call does."
      params: {}
      x-basis: ours
    full:
      summary: "TODO: say what the call with every parameter does."
      params: { todo_name: "TODO: add a value for every parameter" }
      x-basis: ours
  responses:
    "200":
      description: The result or the error envelope.
      content:
        application/json:
          schema: { $ref: "../answers/${name}.yaml#/${answerTypeName(name)}" }
          examples:
            success:
              summary: "TODO: say what the answer shows."
              value: { result: "TODO: show every field" }
              x-basis: ours
            authFailed: { $ref: ../examples/authFailed.yaml }
`;
}

export function answersFile({ name }: Facts): string {
  return `${answerTypeName(name)}:
  title: ${answerTypeName(name)}
  description: What ${name} returns with HTTP 200, either the result or the error envelope.
  oneOf:
    - $ref: "#/${responseTypeName(name)}"
    - $ref: ../schemas/ErrorResponse.yaml
  x-sources: ["TODO: write a key of x-source-keys"]
${responseTypeName(name)}:
  title: ${responseTypeName(name)}
  description: What ${name} returns when the call succeeds.
  type: object
  required: [result]
  properties:
    result:
      description: "TODO: say what the result is."
      type: string
  x-sources: ["TODO: write a key of x-source-keys"]
`;
}

/** A callback with one field; a callback without fields has the payload `EmptyPayload`. */
export function callbackTemplate(type: string): string {
  const [whole, payload] = [callbackTypeName(type), payloadTypeName(type)];
  return `webhook:
  post:
    operationId: ${type}
    summary: "TODO: say in a few words what ${type} reports."
    description: "TODO: say when the vendor sends it."
    tags: [Callbacks]
    x-lifecycle: { state: active }
    x-sources: ["TODO: write the sources, keys of x-source-keys"]
    requestBody:
      required: true
      content:
        application/json:
          schema:
            type: object
            required: [callbacks]
            properties:
              callbacks: { description: One or more callbacks., type: array, items: { $ref: "#/${whole}" } }
          examples:
            full:
              summary: "TODO: say what the example shows."
              value:
                callbacks:
                  - callback_id: 1
                    type: ${type}
                    account_id: 1
                    hash: 50c5fe2290cd7409b37e673b8b05e495
                    ${type}: { todo_name: "TODO: show every field, including those of AnyAccountCallback" }
              x-basis: ours
${whole}:
  title: ${whole}
  description: A callback of the type \`${type}\`.
  allOf:
    - $ref: ../schemas/AnyAccountCallback.yaml
    - type: object
      required: [type, ${type}]
      properties:
        type: { description: Always \`${type}\`., type: string, const: ${type} }
        ${type}: { $ref: "#/${payload}" }
  x-sources: ["TODO: write a key of x-source-keys"]
${payload}:
  title: ${payload}
  description: "TODO: describe the payload."
  type: object
  required: [todo_name]
  properties:
    todo_name:
      description: "TODO: describe the field; if no source names one, refer to schemas/EmptyPayload.yaml instead."
      type: string
  x-sources: ["TODO: write a key of x-source-keys"]
`;
}
