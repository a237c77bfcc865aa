import type { SchemaObject } from "../../contract/document.ts";
import { listOperations } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Limits leave room for a value, and a default can count. */
export const limits: Check = ({ contract }) => [
  ...allSchemas(contract).flatMap(({ where, schema }) => crossedLimits(where, schema)),
  ...listOperations(contract).flatMap(({ name, parameters }) =>
    parameters.flatMap((parameter) => {
      const where = `methods/${name}.yaml parameters/${parameter.name}`;
      const { default: value, ...schema } = resolved(contract, parameter.schema);
      if (value === undefined) return [];
      const note = parameter["x-default-note"] ?? schema["x-default-note"];
      return [
        ...(parameter.required
          ? [
              problem(
                `${where}/required`,
                "the parameter is required, so its default never counts",
                "drop one",
              ),
            ]
          : []),
        ...(note
          ? [
              problem(
                `${where}/x-default-note`,
                "the default is given both as a value and in words",
                "keep the value",
              ),
            ]
          : []),
      ];
    }),
  ),
];

const pairs = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
] as const;

function crossedLimits(where: string, schema: SchemaObject): Problem[] {
  return pairs.flatMap(([low, high]) => {
    const [least, most] = [schema[low], schema[high]];
    if (least === undefined || most === undefined || least <= most) return [];
    const what = `the ${low} ${least} is above the ${high} ${most}`;
    const place = `${where}${where.includes(" ") ? "/" : " "}${low}`;
    return [problem(place, what, "correct one of them")];
  });
}

/** Names of parameters and fields are written as the vendor writes them, as in `account_id`. */
export const names: Check = ({ contract }) => {
  const query = listOperations(contract)
    .filter((operation) => operation.in === "query")
    .flatMap(({ name: method, parameters }) =>
      parameters.map(({ name }) => {
        return { name, where: `methods/${method}.yaml parameters/${name.trim()}` };
      }),
    );
  const fields = allSchemas(contract).flatMap(({ where, schema }) => {
    const separator = where.includes(" ") ? "/" : " ";
    return Object.keys(schema.properties ?? {}).map((name) => {
      return { name, where: `${where}${separator}properties/${name}` };
    });
  });
  return [...query, ...fields]
    .filter(({ name }) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(name) && !isCurrency(name))
    .map(({ name, where }) => {
      const what = `${name} is not written as the vendor writes names`;
      return problem(where, what, "use small letters, digits and single underscores");
    });
};

/** A rate has its currency for a name. */
function isCurrency(name: string): boolean {
  return /^[A-Z]{3}$/u.test(name);
}
