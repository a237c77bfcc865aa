import { join } from "node:path";
import { parseArgs } from "node:util";
import { tokenScheme } from "./document/published-contract.ts";
import { buildSite, writeSite } from "./site/build-site.ts";
import { readSources } from "./site/read-sources.ts";

const USAGE = `npm run docs             builds the reference site and serves it with a mock
npm run docs -- --build  only builds it, into packages/reference/dist

  --port <number>  the site's port (default: 4020)`;
const DEFAULT_PORT = "4020";

try {
  const { build, port, help } = readArguments();
  if (help) console.log(USAGE);
  else await run(build, port);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readArguments(): { build: boolean; port: number; help: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        build: { type: "boolean", default: false },
        port: { type: "string", default: DEFAULT_PORT },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return { ...values, port: readPort(values.port) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

async function run(onlyBuild: boolean, port: number): Promise<void> {
  const sources = readSources();
  const site = buildSite(sources);
  const folder = join(import.meta.dirname, "../dist");
  writeSite(site, folder);
  console.log(`The site is in ${folder}; any web server can host it.`);
  if (onlyBuild) return;
  // loaded only here: Prism takes half a second to load
  const { serveSite } = await import("./site/serve-site.ts");
  const served = await serveSite(site, { port, scheme: tokenScheme(sources.contract) });
  console.log(
    `Serving it at ${served.url}, with a mock at ${served.mockUrl}. Press Ctrl-C to stop both.`,
  );
  await untilStopped();
  await served.close();
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port must be a port number, not ${text}.`);
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve());
  });
}
