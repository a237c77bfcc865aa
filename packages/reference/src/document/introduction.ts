import type { PublishedContract } from "./published-contract.ts";

/** The first screen of the reference: how a call is made, in Markdown. */
export function introduction({ info, servers }: PublishedContract): string {
  const url = servers[0]?.url ?? "";
  return `${info.description}

Look up an [error code](errors.html), the [known values](values.html) of countries, languages and the like, or a
[recipe](recipes.html). The contract itself is [openapi.json](openapi.json).

## Making a call

The examples read the address and a token from the environment:

\`\`\`sh
export URL='${url}'
export TOKEN='...'
\`\`\`

A token is a JWT signed with a service account's key; \`createAccountsClient\` signs and renews it for you. To try calls without an account, run
\`npm run docs\` in the repository: it serves these pages with a mock and a throw-away token. \`npm run mock\` prints both for your own code.

## Reading an answer

Success and failure both come with HTTP 200: a success has \`result\`, a failure has \`error\` with \`code\` and \`msg\`. The client
throws an \`AccountsError\` for a failure, with its code and \`outcome\`: whether the call was executed.

## Writing values

A list is one value, joined with \`;\` (\`%3B\` in a URL). Dates are \`YYYY-MM-DD\`, times \`YYYY-MM-DD HH:mm:ss\` in UTC. Secrets go into a form
body, never into a URL.
`;
}
