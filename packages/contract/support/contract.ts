import type { AccountsMethod } from "@vox-accounts/types";
import { bundle, type Example } from "./bundle.ts";

/** A method as the bundle describes it. */
export interface ContractMethod {
  readonly method: AccountsMethod;
  /** Parameters by the name of the request example. */
  readonly requests: Readonly<Record<string, object>>;
  /** Answers of success by the name of the example; `success` is the one that servers give unasked. */
  readonly successes: Readonly<Record<string, object>>;
  /** The API's errors by the name of the example. */
  readonly errors: Readonly<Record<string, ApiError>>;
}

/** What stands in the error envelope. */
export interface ApiError {
  readonly code: number;
  readonly msg: string;
}

/** The methods of the bundle with their examples. */
export const contract: readonly ContractMethod[] = Object.values(bundle.paths).map(({ post }) => {
  const answers = Object.entries(post.responses["200"].content["application/json"].examples).map(
    ([name, example]) => [name, answerOf(example)] as const,
  );
  return {
    method: post.operationId,
    requests: Object.fromEntries(Object.entries(post["x-request-examples"]).map(([name, { params }]) => [name, params])),
    successes: Object.fromEntries(answers.filter(([, value]) => "result" in value)),
    errors: Object.fromEntries(answers.flatMap(([name, value]) => ("error" in value ? [[name, value.error as ApiError]] : []))),
  };
});

function answerOf({ $ref, value }: Example): object {
  const found = $ref === undefined ? value : bundle.components.examples[$ref.split("/").at(-1) ?? ""]?.value;
  if (found === undefined) throw new Error(`The bundle has an example without a value${$ref ? `: ${$ref}` : ""}.`);
  return found;
}
