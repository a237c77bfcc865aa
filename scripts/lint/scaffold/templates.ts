/** The text of a new method's files. `TODO` marks what only its editor knows; lint refuses it. */
import { answerTypeName, responseTypeName } from "../../contract/names.ts";

export interface Facts {
  readonly name: string;
  /** What the contract calls its group of methods. */
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
      description: "TODO: say what the parameter is for, or take \`parameters\` out."
      x-sources: ["TODO: write a key of x-source-keys"]
      x-applies: { kind: none, reason: "TODO: say what it does to the answer; of a write, take x-applies out", x-basis: ours }
      schema: { type: string }
  x-request-examples:
    minimal:
      summary: "TODO: say what the shortest call does."
      params: {}
      x-basis: ours
    full:
      summary: "TODO: say what the call with every parameter does."
      params: { todo_name: "TODO: give every parameter a value" }
      x-basis: ours
  responses:
    "200":
      description: The result, or the error envelope.
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
  description: What ${name} answers with HTTP 200, the result or the error envelope.
  oneOf:
    - $ref: "#/${responseTypeName(name)}"
    - $ref: ../schemas/ErrorResponse.yaml
  x-sources: ["TODO: write a key of x-source-keys"]
${responseTypeName(name)}:
  title: ${responseTypeName(name)}
  description: What ${name} answers when it succeeds.
  type: object
  required: [result]
  properties:
    result:
      description: "TODO: say what the result is."
      type: string
  x-sources: ["TODO: write a key of x-source-keys"]
`;
}
