import type { Contract, ParameterObject, RuleObject } from "../../generate/contract.ts";
import { type ListedOperation, listOperations, resolveSchema } from "../../generate/operations.ts";
import type { Problem } from "../problem.ts";
import { describeErrors, schemaCompiler } from "../schema-compiler.ts";
import type { Check } from "../spec.ts";

/** Each method has the request examples it needs, and each of them is a call that the contract lets through. */
export const requestExamples: Check = ({ contract }) => {
  const compile = schemaCompiler(contract, { closed: true });
  return listOperations(contract).flatMap((operation) => {
    const file = `methods/${operation.name}.yaml x-request-examples`;
    const examples = operation.object["x-request-examples"] ?? {};
    const missing = ["minimal", "full"].filter((name) => !examples[name]);
    return [
      ...missing.map((name) => ({ where: file, what: `there is no example \`${name}\``, fix: "add it" })),
      ...Object.entries(examples).flatMap(([name, { params }]) =>
        checkCall(contract, compile, operation, params, `${file}/${name}`),
      ),
    ];
  });
};

type Compile = ReturnType<typeof schemaCompiler>;
type Params = Record<string, unknown>;

function checkCall(contract: Contract, compile: Compile, operation: ListedOperation, params: Params, where: string): Problem[] {
  const declared = new Map(operation.parameters.map((parameter) => [parameter.name, parameter]));
  const undeclared = Object.keys(params).filter((name) => !declared.has(name));
  const missing = operation.parameters.filter(({ name, required }) => required && !Object.hasOwn(params, name));
  const broken = (operation.object["x-rules"] ?? []).filter((rule) => rule.enforced !== "no" && !holds(rule, params));
  return [
    ...undeclared.map((name) => ({ where, what: `${name} is no parameter of ${operation.name}`, fix: "declare or drop it" })),
    ...missing.map(({ name }) => ({ where, what: `the required ${name} is missing`, fix: "add it" })),
    ...broken.map(({ kind, parameters }) => ({
      where,
      what: `${kind} ${parameters.join(", ")} does not hold`,
      fix: "correct the call",
    })),
    ...Object.entries(params).flatMap(([name, value]) => {
      const parameter = declared.get(name);
      const what = parameter && whatIsWrong(contract, compile, parameter, value);
      return what ? [{ where: `${where}/${name}`, what, fix: "correct the value or the parameter's schema" }] : [];
    }),
  ];
}

function whatIsWrong(contract: Contract, compile: Compile, { schema }: ParameterObject, value: unknown): string | undefined {
  const list = resolveSchema(contract, schema)["x-list"];
  const validate = compile(schema);
  if (!list) return validate(value) ? undefined : describeErrors(validate.errors);
  if (value === "all" && list.all) return undefined;
  const members = Array.isArray(value) ? value : [value];
  const member = compile(list.items);
  for (const one of members) {
    if (!member(one)) return `the member ${JSON.stringify(one)}: ${describeErrors(member.errors)}`;
    if (String(one).includes(";")) return `the member ${JSON.stringify(one)} contains the separator`;
  }
  return validate(members.join(";")) ? undefined : `joined with ; ${describeErrors(validate.errors)}`;
}

function holds({ kind, parameters }: RuleObject, params: Params): boolean {
  const given = parameters.filter((name) => Object.hasOwn(params, name)).length;
  if (kind === "exactly-one-of") return given === 1;
  return kind === "at-least-one-of" ? given >= 1 : given <= 1;
}
