import type { Contract, PagingObject, RuleObject } from "../../generate/contract.ts";
import { type ListedOperation, listOperations, resolveSchema } from "../../generate/operations.ts";
import { resultSchema } from "../fields.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "../spec.ts";

const kinds = ["exactly-one-of", "at-least-one-of", "at-most-one-of"];

/** Rules and paging are well formed, and speak of parameters and fields that exist. */
export const rulesAndPaging: Check = ({ contract }) =>
  listOperations(contract).flatMap((operation) => {
    const { "x-rules": rules = [], "x-paging": paging } = operation.object;
    const names = operation.parameters.map(({ name }) => name);
    return [
      ...rules.flatMap((rule, i) => ruleProblems(rule, names, `methods/${operation.name}.yaml x-rules/${i}`)),
      ...(paging ? pagingProblems(contract, operation, paging) : []),
    ];
  });

function ruleProblems({ kind, parameters, enforced }: RuleObject, names: readonly string[], where: string): Problem[] {
  const unknown = parameters.filter((name) => !names.includes(name));
  return [
    ...(kinds.includes(kind) ? [] : [{ where, what: `${kind} is no kind of rule`, fix: `write one of ${kinds.join(", ")}` }]),
    ...(["yes", "no", "unknown"].includes(enforced)
      ? []
      : [{ where, what: `\`enforced\` is ${enforced}`, fix: 'write "yes", "no" or "unknown", in quotes' }]),
    ...(new Set(parameters).size < 2
      ? [{ where, what: "a rule needs two parameters", fix: "name them, or mark one as required" }]
      : []),
    ...unknown.map((name) => ({ where, what: `${name} is no parameter of the method`, fix: "correct the name" })),
  ];
}

function pagingProblems(contract: Contract, operation: ListedOperation, paging: PagingObject): Problem[] {
  const where = `methods/${operation.name}.yaml x-paging`;
  const typeOf = (name: string) => {
    const parameter = operation.parameters.find((one) => one.name === name);
    return parameter && resolveSchema(contract, parameter.schema);
  };
  const fields = resultSchema(operation).properties ?? {};
  const orders = typeOf("order_by")?.enum ?? [];
  const noCounters = [paging.count, paging.offset].filter((name) => typeOf(name)?.type !== "integer");
  return [
    ...noCounters.map((name) => ({ where, what: `${name} is no integer parameter`, fix: "name the parameters that page" })),
    ...(Number.isInteger(paging.maximum) && paging.maximum > 0
      ? []
      : [{ where, what: "`maximum` is no count", fix: "write a positive integer" }]),
    ...(paging.order_by === undefined || orders.includes(paging.order_by)
      ? []
      : [{ where, what: `${paging.order_by} is no value of order_by`, fix: "name one" }]),
    ...(fields[paging.items]?.type === "array"
      ? []
      : [{ where, what: `${paging.items} is no list in the answer`, fix: "name the field with the items" }]),
    ...(paging.total === undefined || fields[paging.total]
      ? []
      : [{ where, what: `${paging.total} is no field of the answer`, fix: "correct or drop it" }]),
  ];
}
