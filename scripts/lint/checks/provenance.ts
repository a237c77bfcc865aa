import type { Contract } from "../../contract/document.ts";
import { answersOf, type ListedOperation, listOperations } from "../../contract/operations.ts";
import { sharedSchemas } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Every statement says where it comes from, in keys that the contract declares. */
export const provenance: Check = ({ contract, alwaysThere }) => {
  const keys = Object.keys(contract["x-source-keys"]);
  const unsourced = statements(contract).filter(
    ({ node }) => !hasSources(node) && !isOurs(node["x-basis"]),
  );
  const fix = "add `x-sources`, or `x-basis: inferred` or `ours`";
  return [
    ...claimProblems("", contract, keys),
    ...claimProblems("always-there.yaml", alwaysThere, keys),
    ...unsourced.map(({ where }) => problem(where, "nothing says where this comes from", fix)),
  ];
};

/** Something that has to say where it comes from. */
type Statement = { where: string; node: Record<string, unknown> };

function statements(contract: Contract): Statement[] {
  const common = contract["x-common-error-codes"];
  const form = contract["x-also-form"];
  return [
    ...sharedSchemas(contract).map(({ where, schema }) => ({ where, node: { ...schema } })),
    ...placed("examples/", contract.components.examples ?? {}, ".yaml"),
    { where: "openapi.yaml x-common-error-codes", node: { ...common } },
    ...(form ? [{ where: "openapi.yaml x-also-form", node: { ...form } }] : []),
    ...listOperations(contract).flatMap(statementsOfMethod),
  ];
}

function statementsOfMethod({ name, object, parameters }: ListedOperation): Statement[] {
  const file = `methods/${name}.yaml`;
  const { "x-roles": roles, "x-error-codes": codes } = object;
  const { "x-lifecycle": life, "x-paging": paging, "x-caller-account": caller } = object;
  const extensions = {
    "x-roles": roles,
    "x-error-codes": codes,
    ...(life?.state === "active" ? {} : { "x-lifecycle": life }),
    ...(paging ? { "x-paging": paging } : {}),
    ...(caller ? { "x-caller-account": caller } : {}),
  };
  const byName = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]));
  const applied = parameters.flatMap(({ name: parameter, "x-applies": applies }) =>
    applies ? [[`${parameter} x-applies`, applies]] : [],
  );
  const answers = Object.entries(answersOf(object).examples ?? {});
  const inPlace = Object.fromEntries(answers.filter(([, { $ref }]) => !$ref));
  return [
    { where: file, node: { ...object } },
    ...placed(`${file} `, extensions),
    ...placed(`${file} parameters/`, byName),
    ...placed(`${file} parameters/`, Object.fromEntries(applied)),
    ...placed(`${file} x-rules/`, { ...object["x-rules"] }),
    ...placed(`${file} x-request-examples/`, object["x-request-examples"] ?? {}),
    ...placed(`${file} responses/examples/`, inPlace),
  ];
}

function placed(before: string, nodes: object, after = ""): Statement[] {
  return Object.entries(nodes).map(([name, node]) => {
    return { where: `${before}${name}${after}`, node: { ...node } };
  });
}

/**
 * What is wrong with `x-sources`, `x-basis` and the sides of `x-disagreements`, wherever they
 * stand.
 */
function claimProblems(where: string, node: unknown, keys: readonly string[]): Problem[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const place = `${where}/${key}`;
    if (key === "x-sources")
      return [value].flat().flatMap((one) => unknownSource(place, one, keys));
    if (key === "x-basis") return basisProblems(place, value);
    if (key !== "x-disagreements") return claimProblems(place, value, keys);
    const sides = Array.isArray(value) ? value.map((one: { sides?: object }) => one.sides) : [];
    return sides.flatMap((side) =>
      Object.keys(side ?? {}).flatMap((one) => unknownSource(place, one, keys)),
    );
  });
}

/** A source is a key, or a key with lines, as in `S001:29` or `S001:29-31`. */
function unknownSource(where: string, source: unknown, keys: readonly string[]): Problem[] {
  const key = String(source).replace(/:\d+(-\d+)?$/u, "");
  if (keys.includes(key)) return [];
  const fix = "correct it, or declare the source in openapi.yaml";
  return [problem(where, `${source} is no key of x-source-keys`, fix)];
}

function basisProblems(where: string, basis: unknown): Problem[] {
  if (basis === "published" || isOurs(basis)) return [];
  return [problem(where, `${basis} is no basis`, "write published, inferred or ours")];
}

function hasSources(node: Record<string, unknown>): boolean {
  return Array.isArray(node["x-sources"]) && node["x-sources"].length > 0;
}

function isOurs(basis: unknown): boolean {
  return basis === "inferred" || basis === "ours";
}
