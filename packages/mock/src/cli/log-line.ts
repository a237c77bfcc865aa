import { styleText } from "node:util";
import { errorCodes } from "@vox-accounts/types/error-codes";
import type { CallbackDelivery } from "../callbacks/callback-types.ts";
import type { LogEntry } from "../http/listener.ts";
import { oneLine } from "../pipeline/wording.ts";

export type Color = "green" | "red" | "yellow" | "dim";

/** Colors a text, or returns it unchanged. */
export type Paint = (color: Color, text: string) => string;

/** Colors output for a terminal, unless NO_COLOR is set. */
export function choosePaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  if (!isTerminal || env.NO_COLOR) return (_color, text) => text;
  return (color, text) => styleText(color, text, { validateStream: false });
}

const METHOD_WIDTH = 23;
const OUTCOME_WIDTH = 34;

const MAX_REMEMBERED = 1000;

/** Creates a readable log that prints each warning once, because clients repeat their mistakes. */
export function createLog(write: (line: string) => void, paint: Paint): (entry: LogEntry) => void {
  const shown = new Set<string>();
  const isNew = (warning: string) => {
    const isFirst = !shown.has(warning);
    if (isFirst && shown.size < MAX_REMEMBERED) shown.add(warning);
    return isFirst;
  };
  return ({ warnings = [], ...entry }) => {
    const fresh = warnings.filter(isNew);
    const before = fresh.length < warnings.length ? [AS_BEFORE] : [];
    write(logLine({ ...entry, warnings: [...fresh, ...before] }, paint));
  };
}

const AS_BEFORE = "as before";

/** Formats a request as a line: verb, method, outcome and time in columns, then the details. */
export function logLine(entry: LogEntry, paint: Paint): string {
  const { verb, method, ms, reason, fault, warnings = [] } = entry;
  const columns = columnsOf(verb, method, outcomeOf(entry), ms, paint);
  if (reason) columns.push(paint("dim", reason));
  if (fault) columns.push(paint("yellow", `fault: ${fault}`));
  if (warnings.length > 0) columns.push(paint("yellow", `warning: ${warnings.join(" | ")}`));
  return columns.join("  ");
}

/** Formats the delivery of a callback in the same columns. */
export function callbackLine(delivery: CallbackDelivery, paint: Paint): string {
  const { type, attempts, ms, origin, reason, fault, status, executed } = delivery;
  const outcome = status ?? (attempts === 0 ? "not sent" : "no answer");
  const color = executed ? "green" : "red";
  const name = `callback ${oneLine(type)}`;
  const columns = columnsOf("POST", name, [color, `${outcome}`], ms, paint);
  if (origin) columns.push(paint("dim", `to ${origin}`));
  if (reason) columns.push(paint("dim", reason));
  if (fault) columns.push(paint("yellow", `fault: ${fault}`));
  return columns.join("  ");
}

function columnsOf(
  verb: string,
  name: string,
  [color, outcome]: [Color, string],
  ms: number,
  paint: Paint,
): string[] {
  return [
    verb.padEnd(4),
    name.padEnd(METHOD_WIDTH),
    paint(color, outcome.padEnd(OUTCOME_WIDTH)),
    `${ms.toFixed(1)} ms`.padStart(9),
  ];
}

function outcomeOf({ status, code }: LogEntry): [Color, string] {
  if (code !== undefined)
    return ["red", `${status} error ${code} ${errorCodes[code]?.name ?? ""}`.trimEnd()];
  return [status < 400 ? "green" : "red", `${status}`];
}
