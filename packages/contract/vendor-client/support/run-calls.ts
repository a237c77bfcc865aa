import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import type { OfficialCall, OfficialOutcome } from "./official-call.ts";

// its types do not compile with our settings, so the called part is declared here
interface OfficialClient {
  onReady: () => void;
  Accounts: Readonly<Record<string, (params: object) => Promise<object>>>;
}
type OfficialModule = {
  default: new (options: { pathToCredentials: string; host: string }) => OfficialClient;
};

const [pathToCredentials = "", host = ""] = process.argv.slice(2);
const calls = JSON.parse(await text(process.stdin), revive) as OfficialCall[];

const { default: VoximplantApiClient } = createRequire(import.meta.url)(
  "@voximplant/apiclient-nodejs",
) as OfficialModule;
const client = new VoximplantApiClient({ pathToCredentials, host });
await new Promise<void>((resolve) => {
  client.onReady = resolve; // it reads the file after the constructor returns
});
const outcomes: OfficialOutcome[] = [];
for (const { name, params } of calls) outcomes.push(await outcomeOf(name, params));
writeFileSync(process.stdout.fd, JSON.stringify(outcomes));
process.exit(); // failed calls may leave open sockets

async function outcomeOf(name: string, params: OfficialCall["params"]): Promise<OfficialOutcome> {
  const named = Object.entries(params).map(([key, value]) => [
    key,
    value === "undefined" ? undefined : value,
  ]);
  try {
    return { answer: await client.Accounts[name]?.(Object.fromEntries(named)) };
  } catch (error) {
    return { thrown: error instanceof Error ? error.message : String(error) };
  }
}

function revive(_: string, value: unknown): unknown {
  return typeof value === "string" && value.startsWith("date:")
    ? new Date(value.slice("date:".length))
    : value;
}
