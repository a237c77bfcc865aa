import { Ajv2020 } from "ajv/dist/2020.js";
import { listOperations } from "../../generate/operations.ts";
import { answerExamples } from "../answer-examples.ts";
import type { Problem } from "../problem.ts";
import { describeErrors } from "../schema-compiler.ts";
import type { Check, Spec } from "../spec.ts";

/** How many codes the vendor lists. */
const codeCount = 461;

/** errors.yaml is whole, and says about every code that methods and examples name what a caller needs. */
export const errors: Check = (spec) => [...catalogue(spec), ...namedCodes(spec), ...examples(spec)];

function catalogue({ errors: { classes, codes } }: Spec): Problem[] {
  const where = "errors.yaml";
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(shape(Object.keys(classes ?? {})));
  const found = Object.keys(codes ?? {}).length;
  const fix = "if the vendor's list has changed, edit the number in scripts/lint/checks/errors.ts";
  return [
    ...(validate({ classes, codes }) ? [] : [{ where, what: describeErrors(validate.errors), fix: "correct the entry" }]),
    ...(found === codeCount ? [] : [{ where, what: `${found} codes instead of ${codeCount}`, fix }]),
  ];
}

function namedCodes({ contract, errors: { codes } }: Spec): Problem[] {
  const named = [
    { where: "openapi.yaml x-common-error-codes", codes: contract["x-common-error-codes"].codes },
    ...listOperations(contract).map(({ name, object }) => ({
      where: `methods/${name}.yaml x-error-codes`,
      codes: object["x-error-codes"]?.codes ?? [],
    })),
  ];
  return named.flatMap(({ where, codes: list }) =>
    list.flatMap((code) => {
      const facts = codes[code];
      if (!facts) return [{ where, what: `${code} is no code of errors.yaml`, fix: "correct the number" }];
      const missing = (["message", "hint", "decided"] as const).filter((key) => !facts[key]);
      if (missing.length === 0) return [];
      const what = `errors.yaml has no ${missing.join(" and ")} for ${code}`;
      return [{ where, what, fix: "write them: a caller of this method can meet it" }];
    }),
  );
}

function examples({ contract, errors: { codes } }: Spec): Problem[] {
  return listOperations(contract).flatMap((operation) => {
    const possible: unknown[] = [...(operation.object["x-error-codes"]?.codes ?? []), ...contract["x-common-error-codes"].codes];
    return answerExamples(contract, operation).flatMap(({ where, error }): Problem[] => {
      if (!error) return [];
      const message = codes[Number(error.code)]?.message;
      return [
        ...(possible.includes(error.code)
          ? []
          : [
              {
                where,
                what: `${operation.name} does not list the code ${error.code}`,
                fix: "add it to the method's x-error-codes",
              },
            ]),
        ...(message === error.msg
          ? []
          : [{ where, what: `the msg is not the message of ${error.code} in errors.yaml`, fix: `write \`msg: ${message}\`` }]),
      ];
    });
  });
}

function shape(classes: readonly string[]): object {
  const text = { type: "string", minLength: 1 };
  const facts = {
    name: { type: "string", pattern: "^[A-Z][A-Z0-9_]*$" },
    class: { enum: classes },
    retry: { enum: ["never", "later", "new-token"] },
    decided: { enum: ["before-method", "own-checks", "unknown"] },
    message: text,
    hint: text,
  };
  const code = {
    type: "object",
    required: ["name", "class", "retry"],
    properties: facts,
    additionalProperties: false,
    dependentRequired: { message: ["hint"], hint: ["message"] },
  };
  const kind = {
    type: "object",
    required: ["description", "hint"],
    properties: { description: text, hint: text },
    additionalProperties: false,
  };
  return {
    type: "object",
    required: ["classes", "codes"],
    properties: {
      classes: { type: "object", minProperties: 1, additionalProperties: kind },
      codes: { type: "object", propertyNames: { type: "string", pattern: "^[1-9][0-9]*$" }, additionalProperties: code },
    },
  };
}
