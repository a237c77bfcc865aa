import { fieldsOf, pathOf } from "../../contract/fields.ts";
import { listOperations, resultSchema } from "../../contract/operations.ts";
import { dereferenced } from "../../contract/references.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/**
 * There is as much of everything as counts.yaml says, so that nothing is lost or doubled by a slip.
 */
export const counts: Check = ({ contract, errors, counts: expected }) => {
  const found = new Map(
    listOperations(contract).map(({ name, object, parameters }) => {
      const fields = fieldsOf(dereferenced(contract, resultSchema(contract, object))).map(pathOf);
      return [name, { parameters: parameters.length, fields: new Set(fields).size }];
    }),
  );
  const uncounted = [...found.keys()].filter((name) => !expected.methods[name]);
  return [
    ...uncounted.map((name) => {
      const { parameters, fields } = found.get(name) ?? nothing;
      const line = `${name}: { parameters: ${parameters}, fields: ${fields} }`;
      return problem(
        `methods/${name}.yaml`,
        "this method is not counted",
        `if it is meant, add \`${line}\` to ${here}`,
      );
    }),
    ...Object.entries(expected.methods).flatMap(([name, { parameters, fields }]) => {
      const where = `methods/${name}.yaml`;
      const has = found.get(name) ?? nothing;
      return [
        ...differs(where, "parameters", has.parameters, parameters),
        ...differs(where, "response fields", has.fields, fields),
      ];
    }),
    ...Object.entries(expected.knownValues).flatMap(([name, size]) => {
      const values = contract.components.schemas[name]?.["x-known-values"] ?? {};
      return differs(`schemas/${name}.yaml`, "known values", Object.keys(values).length, size);
    }),
    ...differs("errors.yaml", "codes", Object.keys(errors.codes ?? {}).length, expected.errorCodes),
  ];
};

const here = "counts.yaml";
const nothing = { parameters: 0, fields: 0 };

function differs(where: string, of: string, found: number, expected: number): Problem[] {
  if (found === expected) return [];
  const fix = `if the change is meant, write ${found} for ${expected} in ${here}`;
  return [problem(where, `${found} ${of} instead of ${expected}`, fix)];
}
