import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import {
  type AnswerExample,
  answerExamples,
  listOperations,
} from "@vox-accounts/scripts/contract/operations";
import type { AccountsMethod } from "@vox-accounts/types";
import { bundle } from "./bundle.ts";

/** A method as the bundle describes it. */
export interface ContractMethod {
  readonly method: AccountsMethod;
  readonly operation: OperationObject;
  /** Parameters by the name of the request example. */
  readonly requests: Readonly<Record<string, object>>;
  /** Successful answers by the name of the example; `success` is the default one. */
  readonly successes: Readonly<Record<string, object>>;
  /** The API's errors by the name of the example. */
  readonly errors: Readonly<Record<string, ApiError>>;
}

/** The error in the envelope. */
export interface ApiError {
  readonly code: number;
  readonly msg: string;
}

/** The methods of the bundle with their examples. */
export const contract: readonly ContractMethod[] = listOperations(bundle).map(
  ({ name, object }) => {
    const requests = Object.entries(object["x-request-examples"]);
    const answers = answerExamples(bundle, object).map(
      (example) => [example.name, answerOf(example)] as const,
    );
    return {
      method: name as AccountsMethod,
      operation: object,
      requests: Object.fromEntries(requests.map(([request, { params }]) => [request, params])),
      successes: Object.fromEntries(answers.filter(([, value]) => "result" in value)),
      errors: Object.fromEntries(
        answers.flatMap(([key, value]) =>
          "error" in value ? [[key, value.error as ApiError]] : [],
        ),
      ),
    };
  },
);

function answerOf({ where, value }: AnswerExample): object {
  if (typeof value === "object" && value !== null) return value;
  throw new Error(`The bundle has an example without a value: ${where}.`);
}
