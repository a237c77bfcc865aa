import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { answerExamples, listOperations } from "../../contract/operations.ts";
import { describeErrors } from "../compile-schema.ts";
import { type Check, type Problem, problem, type Spec } from "../spec.ts";

/**
 * errors.yaml is complete, and has the facts that callers need about every code in methods and
 * examples.
 */
export const errors: Check = (spec) => [
  ...catalogueProblems(spec),
  ...namedCodeProblems(spec),
  ...exampleProblems(spec),
];

function catalogueProblems({ errors: { classes, codes } }: Spec): Problem[] {
  const validate = catalogueValidator(Object.keys(classes ?? {}));
  if (validate({ classes, codes })) return [];
  return (validate.errors ?? []).map((error) => {
    const extra = error.params.additionalProperty;
    const where = `errors.yaml ${error.instancePath.slice(1)}${extra ? `/${extra}` : ""}`;
    const allowed = error.params.allowedValues;
    const fix = allowed ? `write one of ${allowed.join(", ")}` : "correct the entry";
    return problem(where, describeErrors([error]), fix);
  });
}

function namedCodeProblems({ contract, errors: { codes } }: Spec): Problem[] {
  const common = contract["x-common-error-codes"].codes;
  const named = [
    { where: "openapi.yaml x-common-error-codes", numbers: common },
    ...listOperations(contract).map(({ name, object }) => ({
      where: `methods/${name}.yaml x-error-codes`,
      numbers: object["x-error-codes"]?.codes ?? [],
    })),
  ];
  return named.flatMap(({ where, numbers }) =>
    numbers.flatMap((code) => {
      const facts = codes[code];
      if (!facts) {
        return [problem(where, `${code} is not a code of errors.yaml`, "correct the number")];
      }
      const missing = (["message", "hint", "decided"] as const).filter((key) => !facts[key]);
      if (missing.length === 0) return [];
      const what = `errors.yaml has no ${missing.join(" and ")} for ${code}`;
      return [problem(where, what, "write them: a caller of this method can receive it")];
    }),
  );
}

function exampleProblems({ contract, errors: { codes } }: Spec): Problem[] {
  const common = contract["x-common-error-codes"].codes;
  return listOperations(contract).flatMap(({ name, object }) => {
    const possible: unknown[] = [...(object["x-error-codes"]?.codes ?? []), ...common];
    return answerExamples(contract, object).flatMap(({ where, error }) => {
      if (!error) return [];
      const { code, msg } = error;
      const message = codes[Number(code)]?.message;
      const unlisted = `${name} does not list the code ${code}`;
      const reworded = `the msg differs from the message of ${code} in errors.yaml`;
      return [
        ...(possible.includes(code)
          ? []
          : [problem(where, unlisted, "add it to the method's x-error-codes")]),
        ...(message === msg ? [] : [problem(where, reworded, `write \`msg: ${message}\``)]),
      ];
    });
  });
}

let last: { readonly classes: string; readonly validate: ValidateFunction } | undefined;

/** Cached by the classes, because compiling takes far longer than the check. */
function catalogueValidator(names: readonly string[]): ValidateFunction {
  const classes = names.join();
  if (last?.classes !== classes) {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    last = { classes, validate: ajv.compile(catalogueShape(names)) };
  }
  return last.validate;
}

function catalogueShape(classes: readonly string[]): object {
  const text = { type: "string", minLength: 1 };
  const code = {
    type: "object",
    required: ["name", "class", "retry"],
    properties: {
      name: { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" },
      class: { enum: classes },
      retry: { enum: ["never", "later", "new-token"] },
      decided: { enum: ["before-method", "own-checks", "unknown"] },
      message: text,
      hint: text,
    },
    additionalProperties: false,
    dependentRequired: { message: ["hint"], hint: ["message"] },
  };
  const kind = {
    type: "object",
    required: ["description", "hint"],
    properties: { description: text, hint: text },
    additionalProperties: false,
  };
  const number = { type: "string", pattern: "^[1-9][0-9]*$" };
  return {
    type: "object",
    required: ["classes", "codes"],
    properties: {
      classes: { type: "object", minProperties: 1, additionalProperties: kind },
      codes: { type: "object", propertyNames: number, additionalProperties: code },
    },
  };
}
