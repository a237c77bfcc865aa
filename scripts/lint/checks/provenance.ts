import {
  callbackFile,
  examplesIn,
  type ListedCallback,
  listCallbacks,
} from "../../contract/callbacks.ts";
import type { Contract } from "../../contract/document.ts";
import { answersOf, type ListedOperation, listOperations } from "../../contract/operations.ts";
import { sharedSchemas, walkSchema } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";
import { isTodo } from "./texts.ts";

/** Every statement has sources, which the contract declares. */
export const provenance: Check = ({ contract, alwaysThere, pageLengths, released }) => {
  const keys = Object.keys(contract["x-source-keys"]);
  const unsourced = statements(contract).filter(
    ({ node }) => !hasSources(node) && !isOurs(node["x-basis"]),
  );
  const fix = "add `x-sources`, or `x-basis: inferred` or `ours`";
  const undeclared = Object.keys(pageLengths).filter((key) => !keys.includes(key));
  const declared: DeclaredSources = { keys, pageLengths };
  return [
    ...claimProblems("", contract, declared),
    ...claimProblems("always-there.yaml ", alwaysThere, declared),
    ...undeclared.map((key) =>
      problem(`page-lengths.yaml ${key}`, `${key} is not a key of x-source-keys`, "correct it"),
    ),
    ...(released ? fieldProblems(contract, released) : []),
    ...unsourced.map(({ where }) => problem(where, "the source is missing", fix)),
  ];
};

/** The sources that openapi.yaml declares, and the number of lines of their pages. */
interface DeclaredSources {
  readonly keys: readonly string[];
  readonly pageLengths: Readonly<Record<string, number>>;
}

/**
 * The sources of a shared schema cover its fields. A field added later needs its own sources, and no
 * field may lose the sources that it had.
 */
function fieldProblems(contract: Contract, released: Contract): Problem[] {
  const before = new Map(fieldsIn(released).map((one) => [one.where, one]));
  const roots = new Set(sharedSchemas(released).map(({ where }) => where));
  return fieldsIn(contract)
    .filter(({ root }) => roots.has(root)) // the sources of a new schema cover all its fields
    .filter(({ node }) => !hasSources(node) && !isOurs(node["x-basis"]))
    .flatMap(({ where, name }) => {
      const known = before.get(where);
      const fix = "add `x-sources`, or `x-basis: inferred` or `ours`";
      if (!known) return [problem(where, `the new field ${name} has no source`, fix)];
      if (!hasSources(known.node)) return [];
      return [problem(where, `the field ${name} lost its sources`, fix)];
    });
}

interface Field extends Statement {
  readonly name: string;
  /** The shared schema that contains the field, at any depth. */
  readonly root: string;
}

function fieldsIn(contract: Contract): Field[] {
  return sharedSchemas(contract).flatMap((root) =>
    walkSchema(root).flatMap(({ where, schema }) =>
      Object.entries(schema.properties ?? {}).map(([name, field]) => ({
        name,
        root: root.where,
        where: `${where}${where.includes(" ") ? "/" : " "}properties/${name}`,
        node: { ...field },
      })),
    ),
  );
}

/** Something that needs sources. */
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
    ...listCallbacks(contract).flatMap(statementsOfCallback),
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

function statementsOfCallback({ type, object }: ListedCallback): Statement[] {
  const file = callbackFile(type);
  const { "x-lifecycle": life } = object;
  const inPlace = Object.entries(examplesIn(object)).filter(([, { $ref }]) => !$ref);
  return [
    { where: file, node: { ...object } },
    ...(life?.state === "active" ? [] : [{ where: `${file} x-lifecycle`, node: { ...life } }]),
    ...placed(`${file} requestBody/examples/`, Object.fromEntries(inPlace)),
  ];
}

function placed(before: string, nodes: object, after = ""): Statement[] {
  return Object.entries(nodes).map(([name, node]) => {
    return { where: `${before}${name}${after}`, node: { ...node } };
  });
}

/**
 * Mistakes in `x-sources`, `x-basis` and the sides of `x-disagreements`, at any depth.
 */
function claimProblems(where: string, node: unknown, declared: DeclaredSources): Problem[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const place = `${where}/${key}`;
    if (key === "x-sources")
      return [value].flat().flatMap((one) => sourceProblems(place, one, declared));
    if (key === "x-basis") return basisProblems(place, value);
    if (key !== "x-disagreements") return claimProblems(place, value, declared);
    const sides = Array.isArray(value) ? value.map((one: { sides?: object }) => one.sides) : [];
    return sides.flatMap((side, i) =>
      Object.keys(side ?? {}).flatMap((one) =>
        sourceProblems(`${place}/${i}/sides`, one, declared),
      ),
    );
  });
}

/** A source is a key, or a key with lines, as in `S001:29` or `S001:29-31`. */
function sourceProblems(
  where: string,
  source: unknown,
  { keys, pageLengths }: DeclaredSources,
): Problem[] {
  const [, key = String(source), from, to = from] =
    /^(.+):(\d+)(?:-(\d+))?$/u.exec(String(source)) ?? [];
  if (isTodo(key)) return []; // another check reports it
  if (!keys.includes(key)) {
    const fix = "correct it, or declare the source in openapi.yaml";
    return [problem(where, `${source} is not a key of x-source-keys`, fix)];
  }
  if (from === undefined) return [];
  const length = pageLengths[key];
  if (length === undefined) {
    const fix = "omit the line, or add the length of the page to page-lengths.yaml";
    return [problem(where, `${source}: the length of ${key} is unknown`, fix)];
  }
  if (Number(from) < 1 || Number(to) < Number(from))
    return [problem(where, `${source} is not a line range`, "write the first line, then the last")];
  if (Number(to) <= length) return [];
  return [problem(where, `${source}, but ${key} has ${length} lines`, "cite a line of the page")];
}

function basisProblems(where: string, basis: unknown): Problem[] {
  if (basis === "published" || isOurs(basis)) return [];
  return [problem(where, `${basis} is not a basis`, "write published, inferred or ours")];
}

function hasSources(node: Record<string, unknown>): boolean {
  return Array.isArray(node["x-sources"]) && node["x-sources"].length > 0;
}

function isOurs(basis: unknown): boolean {
  return basis === "inferred" || basis === "ours";
}
