import type { Contract, OperationObject } from "../../contract/document.ts";
import { answerTypeName, formTitle, responseTypeName } from "../../contract/names.ts";
import {
  answerBranches,
  answersOf,
  formOf,
  type ListedOperation,
  listOperations,
  resultSchema,
} from "../../contract/operations.ts";
import { refName } from "../../contract/references.ts";
import { type Check, type Problem, problem } from "../spec.ts";

const effects = ["read", "write", "money"];
const states = ["active", "deprecation-announced", "withdrawn", "older-reference"];
const roles = ["Owner", "Admin", "Developer", "Accountant", "Payer"];

/** A possible mistake: whether it was made, its place in the file, its description and its fix. */
export type Row = readonly [isWrong: boolean, at: string, what: string, fix: string];

/** Each method has the facts that client, mock and generator need, and sends its parameters in one way. */
export const operations: Check = ({ contract }) => {
  const listed = listOperations(contract);
  const names = listed.map(({ name }) => name);
  return listed.flatMap((operation) => [
    ...problemsIn(operation, lifecycleRows(operation.object, names)),
    ...problemsIn(operation, factRows(operation.object)),
    ...problemsIn(operation, checkRows(operation.object, listed)),
    ...problemsIn(operation, requestRows(operation)),
    ...problemsIn(operation, answerRows(contract, operation)),
  ]);
};

function problemsIn({ name }: ListedOperation, rows: readonly Row[]): Problem[] {
  const wrong = rows.filter(([isWrong]) => isWrong);
  return wrong.map(([, at, what, fix]) => problem(`methods/${name}.yaml ${at}`, what, fix));
}

/** Checks the lifecycle of a method or callback; `names` are its possible replacements. */
export function lifecycleRows(
  object: Pick<OperationObject, "operationId" | "deprecated" | "x-lifecycle">,
  names: readonly string[],
  kind = "method",
): Row[] {
  const life = object["x-lifecycle"];
  const isLeaving = life?.state === "withdrawn" || life?.state === "deprecation-announced";
  const { replacement } = life ?? {};
  return [
    [
      !states.includes(life?.state),
      "x-lifecycle/state",
      `the state in x-lifecycle is ${life?.state}`,
      `write one of ${states.join(", ")}`,
    ],
    [
      isLeaving !== (object.deprecated ?? false),
      object.deprecated ? "deprecated" : "x-lifecycle/state",
      "`deprecated` and the state in x-lifecycle disagree",
      "set `deprecated: true` for withdrawn and deprecation-announced only",
    ],
    [
      replacement !== undefined &&
        !names.filter((name) => name !== object.operationId).includes(replacement),
      "x-lifecycle/replacement",
      `the replacement ${replacement} is not another ${kind}`,
      `name a ${kind} of the contract`,
    ],
  ];
}

function checkRows(object: OperationObject, listed: readonly ListedOperation[]): Row[] {
  const check = object["x-check-with"];
  const read = listed.find(({ name }) => name === check?.method);
  const fix = "name the read that shows whether the call was carried out, and what to look for";
  return [
    [object["x-effect"] !== "read" && !check?.look, "x-effect", "x-check-with is missing", fix],
    [
      check !== undefined && read?.object["x-effect"] !== "read",
      "x-check-with/method",
      `x-check-with names ${check?.method}, which is not a read of the contract`,
      fix,
    ],
  ];
}

function factRows(object: OperationObject): Row[] {
  const effect = object["x-effect"];
  const allowed: unknown = object["x-roles"]?.allowed;
  const unknown = Array.isArray(allowed) ? allowed.filter((one) => !roles.includes(one)) : ["none"];
  return [
    [
      !effects.includes(effect),
      "x-effect",
      `the x-effect is ${effect}`,
      `write one of ${effects.join(", ")}`,
    ],
    [
      unknown.length > 0,
      "x-roles/allowed",
      `x-roles has ${unknown.join(", ")}`,
      `list roles among ${roles.join(", ")}`,
    ],
    [
      !isAscending(object["x-error-codes"]?.codes),
      "x-error-codes/codes",
      "x-error-codes has no ascending list of codes",
      "list each code once, in ascending order",
    ],
  ];
}

function requestRows({ name, object, parameters }: ListedOperation): Row[] {
  const { requestBody: body, parameters: query } = object;
  const types = Object.keys(body?.content ?? {});
  const form = formOf(object);
  const elsewhere = (query ?? []).filter((one) => one.in !== "query").map((one) => one.name);
  return [
    [
      body !== undefined && query !== undefined,
      "post/parameters",
      "parameters are both in the query and in a form",
      "move all of them into the form",
    ],
    [
      body !== undefined && (types.length !== 1 || !form),
      "requestBody",
      `the body is ${types.join(", ")}`,
      "declare one application/x-www-form-urlencoded",
    ],
    [
      form !== undefined && form.title !== formTitle(name),
      "requestBody/title",
      `the form's title is ${form?.title}`,
      `write \`title: ${formTitle(name)}\``,
    ],
    [
      form !== undefined && form.additionalProperties !== false,
      "requestBody/schema/additionalProperties",
      "the form accepts undeclared parameters",
      "write `additionalProperties: false`",
    ],
    [
      elsewhere.length > 0,
      `parameters/${elsewhere[0]}/in`,
      `${elsewhere.join(", ")} are not in the query`,
      "write `in: query`",
    ],
    ...parameters.map((one): Row => {
      const at = `parameters/${one.name}`;
      return [!one.description, at, `${one.name} has no description`, "say what it is for"];
    }),
  ];
}

function answerRows(contract: Contract, { name, object }: ListedOperation): Row[] {
  const branches = answerBranches(contract, object);
  const { title, required, properties } = resultSchema(contract, object);
  const references = [answersOf(object).schema, ...branches].map(({ $ref = "" }) => refName($ref));
  const named = [answerTypeName(name), responseTypeName(name), "ErrorResponse"];
  return [
    [
      Object.keys(object.responses).join() !== "200",
      "responses",
      "there are answers besides 200",
      "declare only 200: errors have that status too",
    ],
    [
      branches.length !== 2 || !branches.some(({ $ref }) => $ref?.endsWith("/ErrorResponse")),
      "responses/schema",
      "the answer is not `oneOf` a result and ErrorResponse",
      "declare both",
    ],
    [
      references.join() !== named.join(),
      "responses/schema",
      `the schemas of the answer are ${references.map((one) => one || "an inline one").join(", ")}`,
      `refer to ${named.join(", ")}, so that every generator can name them`,
    ],
    [
      title !== responseTypeName(name),
      "responses/schema",
      `the title of the result's schema is ${title}`,
      `write \`title: ${responseTypeName(name)}\``,
    ],
    [
      !required?.includes("result") || !properties?.result,
      "responses/schema",
      "the answer does not require `result`",
      "declare and require it",
    ],
  ];
}

function isAscending(codes: unknown): boolean {
  if (!Array.isArray(codes)) return false;
  return codes.every((code, i) => Number.isInteger(code) && (i === 0 || code > codes[i - 1]));
}
