import { join } from "node:path";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import contract from "@vox-accounts/types/openapi.json" with { type: "json" };
import { test } from "vitest";

const file = join(import.meta.dirname, "../src/types/consumers/ours.ts");

test("the program for measuring type checks calls every method", () => {
  const calls = Object.values(contract.paths).map(({ post }) => {
    const name = post.operationId.charAt(0).toLowerCase() + post.operationId.slice(1);
    const { params } = post["x-request-examples"].minimal;
    return `  results.push((await accounts.${name}(${JSON.stringify(params)})).result);\n`;
  });
  expectRecorded(file, head + calls.join("") + footer);
});

const head = `import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

const accounts = createAccountsClient({ auth: credentialsFile() });

/** Calls every method, as a program would. */
export async function callEveryMethod(): Promise<unknown[]> {
  const results: unknown[] = [];
`;
const footer = `  return results;
}
`;
