import { MODES } from "./gate/mode.ts";
import type { MockOptions } from "./mock-options.ts";

type Checked = "mode" | "roles" | "state" | "seed" | "bodyLimit" | "requestTimeout" | "port" | "journalSize" | "journalBytes";
type Check = readonly [takes: string, fits: (value: unknown) => boolean];

const whole = (most = Number.MAX_SAFE_INTEGER): Check => [
  most === Number.MAX_SAFE_INTEGER ? "a whole number from 0" : `a whole number from 0 to ${most}`,
  (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most,
];

const CHECKS: Readonly<Record<Checked, Check>> = {
  mode: [MODES.join(", "), (value) => (MODES as readonly unknown[]).includes(value)],
  roles: ["a list of names", (value) => Array.isArray(value) && value.every((role) => typeof role === "string")],
  state: ["true, false or an object of settings", (value) => typeof value === "boolean" || isRecord(value)],
  seed: ["a whole number", Number.isSafeInteger],
  bodyLimit: whole(),
  requestTimeout: whole(2 ** 31 - 1), // a longer timer fires at once
  port: whole(65_535),
  journalSize: whole(),
  journalBytes: whole(),
};

/** Throws a `TypeError` that names the option at fault, as callers without types have nothing else to tell them. */
export function checkOptions(options: MockOptions): void {
  for (const [name, [takes, fits]] of Object.entries(CHECKS)) {
    const value = options[name as Checked];
    if (value !== undefined && !fits(value)) throw new TypeError(`${name} takes ${takes}.`);
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
