import type { Contract, OperationObject, ParameterObject } from "../../contract/document.ts";
import { fieldsOf, objectsIn, pathOf } from "../../contract/fields.ts";
import {
  answerExamples as examplesOf,
  type ListedOperation,
  listOperations,
  resultSchema,
} from "../../contract/operations.ts";
import { dereferenced, resolved } from "../../contract/references.ts";
import { ruleHolds } from "../../contract/rules.ts";
import { describeErrors, schemaCompiler } from "../compile-schema.ts";
import { type Check, type Problem, problem } from "../spec.ts";

type Compile = ReturnType<typeof schemaCompiler>;
type Params = Record<string, unknown>;

/**
 * Each method has the required request examples, and each of them is a valid call.
 */
export const requestExamples: Check = ({ contract }) => {
  const compile = schemaCompiler(contract, { closed: true });
  return listOperations(contract).flatMap((operation) => {
    const where = `methods/${operation.name}.yaml x-request-examples`;
    const examples = operation.object["x-request-examples"] ?? {};
    return [
      ...missing(where, ["minimal", "full"], Object.keys(examples)),
      ...Object.entries(examples).flatMap(([name, { params }]) => [
        ...callProblems(operation, params, `${where}/${name}/params`),
        ...valueProblems(contract, compile, operation, params, `${where}/${name}/params`),
      ]),
    ];
  });
};

/**
 * Each method has `success` and `authFailed`, and each example fits its schema without a field that
 * is not declared.
 */
export const answerExamples: Check = ({ contract }) => {
  const compile = schemaCompiler(contract, { closed: true });
  const envelope = compile({ $ref: "#/components/schemas/ErrorResponse" });
  return listOperations(contract).flatMap(({ name, object }) => {
    const result = compile(resultSchema(contract, object));
    const examples = examplesOf(contract, object);
    const found = examples.map((example) => example.name);
    return [
      ...missing(`methods/${name}.yaml responses/examples`, ["success", "authFailed"], found),
      ...examples.flatMap(({ where, value, error }) => {
        const validate = error ? envelope : result;
        if (validate(value)) return [];
        const fix = "correct the example, or declare the field";
        return [problem(where, describeErrors(validate.errors), fix)];
      }),
    ];
  });
};

/**
 * Every parameter appears in a request example, every field of an answer in a success example.
 */
export const coverage: Check = ({ contract }) =>
  listOperations(contract).flatMap(({ name: method, object, parameters }) => {
    const where = `methods/${method}.yaml`;
    const calls = Object.values(object["x-request-examples"] ?? {});
    const isSent = (name: string) => calls.some(({ params }) => Object.hasOwn(params, name));
    const unsent = parameters.filter(({ name }) => !isSent(name));
    return [
      ...unsent.map(({ name }) => {
        const what = `no request example has the parameter ${name}`;
        return problem(`${where} parameters/${name}`, what, "add it to `full` or a new one");
      }),
      ...unseenFields(contract, object).map((path) => {
        const what = `no success example has the field ${path}`;
        return problem(`${where} responses/examples`, what, "add it to one of ours");
      }),
    ];
  });

function unseenFields(contract: Contract, object: OperationObject): string[] {
  const answers = examplesOf(contract, object).filter(({ error }) => !error);
  const fields = fieldsOf(dereferenced(contract, resultSchema(contract, object)));
  const seen = fields.filter(({ name, parent }) =>
    answers.some(({ value }) => objectsIn(value, parent).some((one) => Object.hasOwn(one, name))),
  );
  const seenPaths = new Set(seen.map(pathOf));
  return [...new Set(fields.map(pathOf))].filter((path) => !seenPaths.has(path));
}

function missing(where: string, wanted: readonly string[], found: readonly string[]): Problem[] {
  const names = wanted.filter((name) => !found.includes(name));
  return names.map((name) => problem(where, `the example \`${name}\` is missing`, "add it"));
}

/** The undeclared and missing parameters of a call, and the rules that it breaks. */
function callProblems(
  { name, object, parameters }: ListedOperation,
  params: Params,
  where: string,
): Problem[] {
  const given = Object.keys(params);
  const undeclared = given.filter((one) => !parameters.some((parameter) => parameter.name === one));
  const absent = parameters.filter((one) => one.required && !given.includes(one.name));
  const broken = (object["x-rules"] ?? []).filter((rule) => {
    const count = rule.parameters.filter((one) => given.includes(one)).length;
    return rule.enforced !== "no" && !ruleHolds(rule, count);
  });
  const say = (what: string, fix: string) => problem(where, what, fix);
  return [
    ...undeclared.map((one) =>
      problem(`${where}/${one}`, `${one} is not a parameter of ${name}`, "declare or drop it"),
    ),
    ...absent.map((one) => say(`the required ${one.name} is missing`, "add it")),
    ...broken.map((rule) => {
      const what = `${rule.kind} ${rule.parameters.join(", ")} is broken`;
      return say(what, "correct the call");
    }),
  ];
}

function valueProblems(
  contract: Contract,
  compile: Compile,
  { parameters }: ListedOperation,
  params: Params,
  where: string,
): Problem[] {
  return parameters.flatMap((parameter) => {
    const { name } = parameter;
    if (!Object.hasOwn(params, name)) return [];
    const what = valueFault(contract, compile, parameter, params[name]);
    if (what === undefined) return [];
    return [problem(`${where}/${name}`, what, "correct the value or the parameter's schema")];
  });
}

function valueFault(
  contract: Contract,
  compile: Compile,
  { schema }: ParameterObject,
  value: unknown,
): string | undefined {
  const list = resolved(contract, schema)["x-list"];
  const validate = compile(schema);
  if (!list) return validate(value) ? undefined : describeErrors(validate.errors);
  if (value === "all" && list.all) return undefined;
  const members = Array.isArray(value) ? value : [value];
  const member = compile(list.items);
  for (const one of members) {
    if (!member(one)) return `the member ${JSON.stringify(one)}: ${describeErrors(member.errors)}`;
    if (String(one).includes(";"))
      return `the member ${JSON.stringify(one)} contains the separator`;
  }
  return validate(members.join(";"))
    ? undefined
    : `joined with ; ${describeErrors(validate.errors)}`;
}
