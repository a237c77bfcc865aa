import { functionName } from "@vox-accounts/scripts/contract/names";
import type { ListedOperation } from "@vox-accounts/scripts/contract/operations";
import { curlSample } from "./curl.ts";
import { pythonSample } from "./python.ts";
import { type SampleRequest, sampleRequest } from "./request.ts";

/** Code for one call, in the shape that renderers read from `x-codeSamples`. */
export interface CodeSample {
  readonly lang: "TypeScript" | "Shell" | "Python";
  readonly label: string;
  readonly source: string;
}

/**
 * The samples of an operation: its smallest request in each language. For TypeScript, a tested file
 * if there is one.
 */
export function codeSamples(operation: ListedOperation, tested: string | undefined): CodeSample[] {
  const request = sampleRequest(operation);
  return [
    {
      lang: "TypeScript",
      label: "TypeScript",
      source: tested?.trim() ?? typescriptSample(request),
    },
    { lang: "Shell", label: "curl", source: curlSample(request) },
    { lang: "Python", label: "Python", source: pythonSample(request) },
  ];
}

/** A call with the client. */
export function typescriptSample({ name, params }: SampleRequest): string {
  const json = Object.keys(params).length > 0 ? JSON.stringify(params, null, 2) : "";
  return `import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

const accounts = createAccountsClient({ auth: credentialsFile() });
const { result } = await accounts.${functionName(name)}(${json.replace(/^( +)"(\w+)":/gmu, "$1$2:")});
console.log(result);`;
}
