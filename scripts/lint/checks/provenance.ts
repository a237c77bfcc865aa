import type { Contract } from "../../generate/contract.ts";
import { listOperations } from "../../generate/operations.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "../spec.ts";

/** Every statement says where it comes from, in keys that the contract declares. */
export const provenance: Check = ({ contract }) => {
  const unsourced = statements(contract).filter(({ node }) => !hasSources(node) && !isOurs(node["x-basis"]));
  return [
    ...claims("", contract, Object.keys(contract["x-source-keys"])),
    ...unsourced.map(({ where }) => ({
      where,
      what: "nothing says where this comes from",
      fix: "add `x-sources`, or `x-basis: inferred` or `ours`",
    })),
  ];
};

type Statement = { where: string; node: Record<string, unknown> };

function statements(contract: Contract): Statement[] {
  const shared = [
    ...placed("schemas/", contract.components.schemas, ".yaml"),
    ...placed("examples/", contract.components.examples ?? {}, ".yaml"),
    { where: "openapi.yaml x-common-error-codes", node: { ...contract["x-common-error-codes"] } },
  ];
  const ofMethods = listOperations(contract).flatMap(({ name, object, parameters }) => {
    const file = `methods/${name}.yaml`;
    const lifecycle = object["x-lifecycle"]?.state === "active" ? {} : { "x-lifecycle": object["x-lifecycle"] };
    const paging = object["x-paging"] ? { "x-paging": object["x-paging"] } : {};
    const answers = Object.entries(object.responses["200"].content["application/json"].examples ?? {});
    return [
      { where: file, node: { ...object } },
      ...placed(`${file} `, { "x-roles": object["x-roles"], "x-error-codes": object["x-error-codes"], ...lifecycle, ...paging }),
      ...placed(`${file} parameters/`, Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]))),
      ...placed(`${file} x-rules/`, { ...object["x-rules"] }),
      ...placed(`${file} x-request-examples/`, object["x-request-examples"] ?? {}),
      ...placed(`${file} responses/examples/`, Object.fromEntries(answers.filter(([, { $ref }]) => !$ref))),
    ];
  });
  return [...shared, ...ofMethods];
}

function placed(before: string, nodes: object, after = ""): Statement[] {
  return Object.entries(nodes).map(([name, node]) => ({ where: `${before}${name}${after}`, node: { ...node } }));
}

/** Looks at `x-sources`, `x-basis` and the sides of `x-disagreements`, wherever they stand. */
function claims(where: string, node: unknown, keys: readonly string[]): Problem[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): Problem[] => {
    const place = `${where}/${key}`;
    if (key === "x-sources")
      return strings(value).flatMap((source) => unknownSource(place, source, source.replace(/:\d+(-\d+)?$/u, ""), keys));
    if (key === "x-basis" && !["published", "inferred", "ours"].includes(value)) {
      return [{ where: place, what: `${value} is no basis`, fix: "write published, inferred or ours" }];
    }
    if (key !== "x-disagreements") return claims(place, value, keys);
    return entries(value).flatMap(({ sides }) =>
      Object.keys(sides ?? {}).flatMap((side) => unknownSource(place, side, side, keys)),
    );
  });
}

function unknownSource(where: string, source: string, key: string, keys: readonly string[]): Problem[] {
  if (keys.includes(key)) return [];
  return [{ where, what: `${source} is no key of x-source-keys`, fix: "correct it, or declare the source in openapi.yaml" }];
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function entries(value: unknown): { sides?: object }[] {
  return Array.isArray(value) ? value : [];
}

function hasSources(node: Record<string, unknown>): boolean {
  return Array.isArray(node["x-sources"]) && node["x-sources"].length > 0;
}

function isOurs(basis: unknown): boolean {
  return basis === "inferred" || basis === "ours";
}
