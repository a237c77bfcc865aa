import { listOperations } from "../../generate/operations.ts";
import { answerExamples as examplesOf } from "../answer-examples.ts";
import { resultSchema } from "../fields.ts";
import { describeErrors, schemaCompiler } from "../schema-compiler.ts";
import type { Check } from "../spec.ts";

/** Each method has `success` and `authFailed`, and each example fits its schema without a field that is not declared. */
export const answerExamples: Check = ({ contract }) => {
  const compile = schemaCompiler(contract, { closed: true });
  const errorEnvelope = compile({ $ref: "#/components/schemas/ErrorResponse" });
  return listOperations(contract).flatMap((operation) => {
    const result = compile(resultSchema(operation));
    const examples = examplesOf(contract, operation);
    const where = `methods/${operation.name}.yaml responses/examples`;
    const missing = ["success", "authFailed"].filter((name) => !examples.some((example) => example.name === name));
    return [
      ...missing.map((name) => ({ where, what: `there is no example \`${name}\``, fix: "add it" })),
      ...examples.flatMap((example) => {
        const validate = example.error ? errorEnvelope : result;
        if (validate(example.value)) return [];
        return [{ where: example.where, what: describeErrors(validate.errors), fix: "correct the example or declare the field" }];
      }),
    ];
  });
};
