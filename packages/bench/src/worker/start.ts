import { createRequire } from "node:module";
import type { Target } from "./competitor.ts";
import { type CompetitorName, competitors } from "./competitors.ts";

/** What a new process does while it is timed. */
const steps = {
  "import of openapi-fetch": () => import("openapi-fetch"),
  "import of jose": () => import("jose"),
  "import of our client": () => import("@vox-accounts/client"),
  "import of our client with /node": () =>
    Promise.all([import("@vox-accounts/client"), import("@vox-accounts/client/node")]),
  "import of the official client 4.11.0": async () =>
    createRequire(import.meta.url)("@voximplant/apiclient-nodejs"),
  "first answer of built-in fetch": () => firstAnswer("built-in fetch"),
  "first answer of our client on fetch": () => firstAnswer("our client on fetch"),
  "first answer of our client on its Node transport": () =>
    firstAnswer("our client on its Node transport"),
  "first answer of the official client 4.11.0": () => firstAnswer("official client 4.11.0"),
} satisfies Record<string, () => Promise<unknown>>;

export type StartStep = keyof typeof steps;

const { step, target } = JSON.parse(process.env.BENCH_START ?? "{}") as {
  step: StartStep;
  target: Target;
};
const began = performance.now();
await steps[step]();
process.send?.(performance.now() - began);
process.disconnect?.();

/** Imports a competitor and makes its first call, including signature and connection. */
async function firstAnswer(name: CompetitorName): Promise<unknown> {
  const call = await (await competitors[name]()).prepare(target);
  return call();
}
