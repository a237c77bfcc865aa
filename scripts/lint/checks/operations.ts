import type { OperationObject } from "../../generate/contract.ts";
import { type ListedOperation, listOperations } from "../../generate/operations.ts";
import { resultSchema } from "../fields.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "../spec.ts";

const effects = ["read", "write", "money"];
const states = ["active", "deprecation-announced", "withdrawn", "older-reference"];
const roles = ["Owner", "Admin", "Developer", "Accountant", "Payer"];

/** Each method says what client, mock and generator go by, and sends its parameters in one way. */
export const operations: Check = ({ contract }) => {
  const listed = listOperations(contract);
  const names = listed.map(({ name }) => name);
  return listed.flatMap((operation) =>
    [...facts(operation.object, names), ...request(operation), ...answer(operation)].map(at(operation.name)),
  );
};

type Finding = Omit<Problem, "where">;

function at(name: string): (finding: Finding) => Problem {
  return (finding) => ({ where: `methods/${name}.yaml`, ...finding });
}

function facts(object: OperationObject, names: readonly string[]): Finding[] {
  const life = object["x-lifecycle"];
  const allowed: unknown = object["x-roles"]?.allowed;
  const codes: unknown = object["x-error-codes"]?.codes;
  const deprecated = life?.state === "withdrawn" || life?.state === "deprecation-announced";
  const unknownRoles = Array.isArray(allowed) ? allowed.filter((role) => !roles.includes(role)) : ["no list"];
  return found([
    [!effects.includes(object["x-effect"]), `the x-effect is ${object["x-effect"]}`, `write one of ${effects.join(", ")}`],
    [!states.includes(life?.state), `the state in x-lifecycle is ${life?.state}`, `write one of ${states.join(", ")}`],
    [
      deprecated !== (object.deprecated ?? false),
      "`deprecated` and the state in x-lifecycle disagree",
      "set `deprecated: true` for withdrawn and deprecation-announced only",
    ],
    [
      life?.replacement !== undefined && !names.includes(life.replacement),
      `the replacement ${life?.replacement} is no method`,
      "name a method of the contract",
    ],
    [unknownRoles.length > 0, `x-roles has ${unknownRoles.join(", ")}`, `list roles among ${roles.join(", ")}`],
    [!isAscending(codes), "x-error-codes has no ascending list of codes", "list each code once, the lowest first"],
  ]);
}

function request({ name, object, parameters }: ListedOperation): Finding[] {
  const body = object.requestBody;
  const types = Object.keys(body?.content ?? {});
  const form = body?.content["application/x-www-form-urlencoded"]?.schema;
  const elsewhere = (object.parameters ?? []).filter((parameter) => parameter.in !== "query");
  return found([
    [
      body !== undefined && object.parameters !== undefined,
      "parameters stand both in the query and in a form",
      "put all of them into the form",
    ],
    [
      body !== undefined && (types.length !== 1 || !form),
      `the body is ${types.join(", ")}`,
      "declare one application/x-www-form-urlencoded",
    ],
    [form !== undefined && form.title !== `${name}Form`, `the form's title is ${form?.title}`, `write \`title: ${name}Form\``],
    [
      form !== undefined && form.additionalProperties !== false,
      "the form takes undeclared parameters",
      "write `additionalProperties: false`",
    ],
    [
      elsewhere.length > 0,
      `${elsewhere.map((parameter) => parameter.name).join(", ")} do not stand in the query`,
      "write `in: query`",
    ],
    ...parameters.map(
      ({ name: parameter, description }): Row => [!description, `${parameter} has no description`, "say what it is for"],
    ),
  ]);
}

function answer(operation: ListedOperation): Finding[] {
  const { responses } = operation.object;
  const branches = responses["200"].content["application/json"].schema.oneOf ?? [];
  const result = resultSchema(operation);
  const title = `${operation.name}Response`;
  return found([
    [Object.keys(responses).join() !== "200", "there are answers beside 200", "declare 200 alone: errors come with it too"],
    [
      branches.length !== 2 || !branches.some(({ $ref }) => $ref?.endsWith("/ErrorResponse")),
      "the answer is not `oneOf` a result and ErrorResponse",
      "declare both",
    ],
    [result.title !== title, `the title of the result's schema is ${result.title}`, `write \`title: ${title}\``],
    [
      !result.required?.includes("result") || !result.properties?.result,
      "the answer does not require `result`",
      "declare and require it",
    ],
  ]);
}

type Row = [wrong: boolean, what: string, fix: string];

function found(rows: readonly Row[]): Finding[] {
  return rows.filter(([wrong]) => wrong).map(([, what, fix]) => ({ what, fix }));
}

function isAscending(codes: unknown): boolean {
  return Array.isArray(codes) && codes.every((code, i) => Number.isInteger(code) && (i === 0 || code > codes[i - 1]));
}
