import type { Contract, PagingObject, RuleObject, SchemaObject } from "../../contract/document.ts";
import { type ListedOperation, listOperations, resultSchema } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { ruleKinds, ruleStandings } from "../../contract/rules.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Rules and paging are well-formed, and refer to existing parameters and fields. */
export const rulesAndPaging: Check = ({ contract }) =>
  listOperations(contract).flatMap((operation) => {
    const { "x-rules": rules = [], "x-paging": paging } = operation.object;
    const names = operation.parameters.map(({ name }) => name);
    return [
      ...rules.flatMap((rule, i) =>
        ruleProblems(rule, names, `methods/${operation.name}.yaml x-rules/${i}`),
      ),
      ...(paging ? pagingProblems(contract, operation, paging) : []),
    ];
  });

function ruleProblems(
  { kind, parameters, enforced, because }: RuleObject,
  names: readonly string[],
  where: string,
): Problem[] {
  const problems: Problem[] = [];
  const say = (what: string, fix: string) => problems.push(problem(where, what, fix));
  if (!ruleKinds.includes(kind)) {
    say(`${kind} is not a kind of rule`, `write one of ${ruleKinds.join(", ")}`);
  }
  if (!ruleStandings.includes(enforced)) {
    say(`\`enforced\` is ${enforced}`, 'write "yes", "no" or "unknown", in quotes');
  }
  if (enforced === "yes" && !because) {
    const fix = 'explain in `because` how the server enforces it, or write "unknown"';
    say("there is no evidence that the rule is enforced", fix);
  }
  if (new Set(parameters).size < 2) {
    say("a rule needs two parameters", "name them, or mark one as required");
  }
  for (const name of parameters.filter((one) => !names.includes(one))) {
    say(`${name} is not a parameter of the method`, "correct the name");
  }
  return problems;
}

function pagingProblems(
  contract: Contract,
  { name: method, object, parameters }: ListedOperation,
  paging: PagingObject,
): Problem[] {
  const { count, offset, maximum, order_by: order, items, key, total } = paging;
  const problems: Problem[] = [];
  const say = (what: string, fix: string) => {
    problems.push(problem(`methods/${method}.yaml x-paging`, what, fix));
  };
  const schemaOf = (wanted: string) => {
    const parameter = parameters.find(({ name }) => name === wanted);
    return parameter && resolved(contract, parameter.schema);
  };
  const fields = resultSchema(contract, object).properties ?? {};
  for (const name of [count, offset]) {
    if (schemaOf(name)?.type === "integer") continue;
    say(`${name} is not an integer parameter`, "name the parameters that page");
  }
  if (!Number.isInteger(maximum) || maximum <= 0) {
    say("`maximum` is not a positive integer", "write a positive integer");
  }
  if (order !== undefined && !schemaOf("order_by")?.enum?.includes(order)) {
    say(`${order} is not a value of order_by`, "name one");
  }
  if (fields[items]?.type !== "array") {
    say(`${items} is not a list in the answer`, "name the field with the items");
  }
  if (!itemFields(contract, fields[items])[key]) {
    say(`${key} is not a field of an item`, "name the field that identifies an item");
  }
  if (total !== undefined && !fields[total]) {
    say(`${total} is not a field of the answer`, "correct or drop it");
  }
  return problems;
}

function itemFields(contract: Contract, list: SchemaObject | undefined): Record<string, unknown> {
  return (list?.items && resolved(contract, list.items).properties) ?? {};
}
