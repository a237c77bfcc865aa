import { errorCodes } from "@vox-accounts/types/error-codes";
import type { LogEntry } from "../log-entry.ts";
import type { Colour, Paint } from "./colours.ts";

const METHOD = 23; // the longest method's name
const OUTCOME = 34;

/** One line for people, in columns: verb, method, outcome, time, and what there is to say. */
export function logLine(entry: LogEntry, paint: Paint): string {
  const { verb, method, ms, reason, fault, warnings = [] } = entry;
  const [colour, outcome] = outcomeOf(entry);
  const columns = [
    verb.padEnd(4),
    method.padEnd(METHOD),
    paint(colour, outcome.padEnd(OUTCOME)),
    `${ms.toFixed(1)} ms`.padStart(9),
  ];
  if (reason) columns.push(paint("dim", reason));
  if (fault) columns.push(paint("yellow", `fault: ${fault}`));
  if (warnings.length > 0) columns.push(paint("yellow", `warning: ${warnings.join(" | ")}`));
  return columns.join("  ");
}

function outcomeOf({ status, code }: LogEntry): [Colour, string] {
  if (code !== undefined) return ["red", `${status} error ${code} ${errorCodes[code]?.name ?? ""}`.trimEnd()];
  return [status < 400 ? "green" : "red", `${status}`];
}
