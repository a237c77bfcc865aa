import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { nodeTransport } from "@vox-accounts/client/node";

/** The input from the parent process. */
interface Task {
  readonly url: string;
  readonly credentials: Parameters<typeof serviceAccount>[0];
  readonly transport: "fetch" | "node";
  readonly faults: readonly object[];
}

let text = "";
for await (const chunk of process.stdin) text += chunk;
const { url, credentials, transport, faults } = JSON.parse(text) as Task;

let fault: object | undefined;
const accounts = createAccountsClient({
  auth: serviceAccount(credentials),
  baseUrl: url,
  fetch: transport === "node" ? nodeTransport() : undefined,
  middleware: [
    (request, next) =>
      next(
        fault ? { ...request, headers: { "x-vox-mock-fault": JSON.stringify(fault) } } : request,
      ),
  ],
});

const endings: string[] = [];
for (fault of [undefined, ...faults]) {
  const timeout = fault && "latency" in fault ? 300 : 10_000; // the first call of a new process can be slow
  const { error } = await accounts.safe.chargeAccount({ phone_id: 1 }, { timeout });
  endings.push(error ? error.kind : "success");
}
const caller = new AbortController();
setTimeout(() => caller.abort(), 50);
fault = { latency: 20_000 };
endings.push(
  (await accounts.safe.getAccountInfo({}, { signal: caller.signal })).error?.kind ?? "success",
);
fault = { status: 503, retryAfter: 20 };
const waiting = new AbortController();
setTimeout(() => waiting.abort(), 50);
endings.push(
  (await accounts.safe.getAccountInfo({}, { signal: waiting.signal })).error?.kind ?? "success",
);

await new Promise((resolve) => setImmediate(resolve));
const resources = process
  .getActiveResourcesInfo()
  .filter((name) => /Timeout|Immediate/u.test(name));
console.log(JSON.stringify({ endings, resources }));
