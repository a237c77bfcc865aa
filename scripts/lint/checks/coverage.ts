import { listOperations } from "../../generate/operations.ts";
import { answerExamples } from "../answer-examples.ts";
import { fieldPaths, resultSchema } from "../fields.ts";
import type { Check } from "../spec.ts";

/** Every parameter stands in some request example, every field of an answer in some success example. */
export const coverage: Check = ({ contract }) =>
  listOperations(contract).flatMap((operation) => {
    const where = `methods/${operation.name}.yaml`;
    const calls = Object.values(operation.object["x-request-examples"] ?? {});
    const unused = operation.parameters.filter(({ name }) => !calls.some(({ params }) => Object.hasOwn(params, name)));
    const answers = answerExamples(contract, operation).filter(({ error }) => !error);
    const fields = fieldPaths(
      contract,
      resultSchema(operation),
      answers.map(({ value }) => value),
    );
    const unseen = [...fields].filter(([, present]) => !present);
    return [
      ...unused.map(({ name }) => ({
        where,
        what: `no request example has the parameter ${name}`,
        fix: "put it into `full` or a new one",
      })),
      ...unseen.map(([path]) => ({ where, what: `no success example has the field ${path}`, fix: "put it into one of ours" })),
    ];
  });
