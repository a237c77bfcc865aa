import type { Contract, ExampleObject } from "../generate/contract.ts";
import { type ListedOperation, refName } from "../generate/operations.ts";

/** An example of an answer, and the file it stands in. */
export interface AnswerExample {
  name: string;
  where: string;
  value: unknown;
  /** The code, if the answer is the error envelope. */
  error: { code: unknown; msg: unknown } | undefined;
}

/** The examples of an operation's answers, references followed. */
export function answerExamples(contract: Contract, { name, object }: ListedOperation): AnswerExample[] {
  const examples = object.responses["200"].content["application/json"].examples ?? {};
  return Object.entries(examples).map(([key, example]) => {
    const target = example.$ref ? shared(contract, example.$ref) : example;
    const where = example.$ref ? `examples/${refName(example.$ref)}.yaml` : `methods/${name}.yaml responses/examples/${key}`;
    return { name: key, where, value: target.value, error: errorOf(target.value) };
  });
}

function shared(contract: Contract, ref: string): ExampleObject {
  return contract.components.examples?.[refName(ref)] ?? {};
}

function errorOf(value: unknown): AnswerExample["error"] {
  if (typeof value !== "object" || value === null || !("error" in value)) return undefined;
  const { error } = value;
  if (typeof error !== "object" || error === null) return { code: undefined, msg: undefined };
  return { code: "code" in error ? error.code : undefined, msg: "msg" in error ? error.msg : undefined };
}
