import type { SchemaObject } from "../../contract/document.ts";
import { listOperations } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Limits allow a value, and defaults are effective. */
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
                "the parameter is required, so its default is never used",
                "drop one",
              ),
            ]
          : []),
        ...(note
          ? [
              problem(
                `${where}/x-default-note`,
                "the default is both a value and a note",
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

/** Names of parameters and fields follow the vendor's spelling, as in `account_id`. */
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
      const what = `${name} does not follow the vendor's spelling of names`;
      return problem(where, what, "use lowercase letters, digits and single underscores");
    });
};

/** The name of an exchange rate is its currency. */
function isCurrency(name: string): boolean {
  return /^[A-Z]{3}$/u.test(name);
}
