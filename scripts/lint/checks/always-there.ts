import type { Contract } from "../../contract/document.ts";
import { placeOfSchema } from "../../contract/schemas.ts";
import { answerSchemaNames, type FoundRecord, recordsInExamples } from "../records.ts";
import { type AlwaysThere, type Check, type Problem, problem } from "../spec.ts";

type Evidence = AlwaysThere["schemas"][string];

/**
 * A field of an answer is required by one rule: it is the record's key, or the clients type it as
 * always present, every published example has it, and no parameter leaves it out.
 */
export const alwaysThere: Check = ({ contract, alwaysThere: { clients, schemas } }) => {
  const published = recordsInExamples(contract).filter(({ isPublished }) => isPublished);
  const isObject = (name: string) => contract.components.schemas[name]?.properties !== undefined;
  const names = new Set([...answerSchemaNames(contract)].filter(isObject));
  const unknown = Object.keys(schemas).filter((name) => !names.has(name));
  const undeclared = clients.filter((client) => !(client in contract["x-source-keys"]));
  return [
    ...[...names].flatMap((name) =>
      requiredProblems(contract, name, schemas[name] ?? {}, published),
    ),
    ...unknown.map((name) =>
      problem(
        `${here} schemas/${name}`,
        `${name} is not a schema of an answer`,
        "correct the name, or remove it",
      ),
    ),
    ...undeclared.map((client) =>
      problem(
        `${here} clients/${client}`,
        `${client} is not a key of x-source-keys`,
        "name a client of openapi.yaml",
      ),
    ),
  ];
};

const here = "always-there.yaml";

function requiredProblems(
  contract: Contract,
  name: string,
  evidence: Evidence,
  published: readonly FoundRecord[],
): Problem[] {
  const { required = [], properties = {} } = contract.components.schemas[name] ?? {};
  const records = published.filter(({ schema }) => schema === name);
  const { key = [], typed = [], "left-out": leftOut } = evidence;
  const isPrinted = (field: string) =>
    records.length > 0 && records.every(({ record }) => Object.hasOwn(record, field));
  const isAlways = (field: string) =>
    typed.includes(field) && isPrinted(field) && !leftOut?.fields.includes(field);
  const due = [...key, ...typed].filter((field) => key.includes(field) || isAlways(field));
  const where = placeOfSchema(contract, name);
  const named = [...key, ...typed, ...(leftOut?.fields ?? [])];
  return [
    ...named
      .filter((field) => !properties[field])
      .map((field) =>
        problem(`${here} schemas/${name}`, `${field} is not a field`, "correct the name"),
      ),
    ...(sameNames(required, due)
      ? []
      : [
          problem(
            `${where}${where.includes(" ") ? "/" : " "}required`,
            `${listed(required)} is required, but by the rule it should be ${listed(due)}`,
            `correct \`required\`, or the evidence in ${here}`,
          ),
        ]),
  ];
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(", ") : "nothing";
}
