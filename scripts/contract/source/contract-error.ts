import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { SourceProblem } from "./source-problems.ts";

/** A contract that cannot be read. The message lists what to correct, and where. */
export class ContractError extends Error {
  readonly problems: readonly SourceProblem[];

  constructor(folder: string, problems: readonly SourceProblem[]) {
    super(problems.map((problem) => problemLine(folder, problem)).join("\n"));
    this.name = "ContractError";
    this.problems = problems;
  }
}

/** A problem as one line, with a location that editors and terminals can open. */
export function problemLine(folder: string, problem: SourceProblem): string {
  const { file, line, column, what, fix } = problem;
  return `${pathFromRoot(folder, file)}:${line}:${column}: ${what}; ${fix}`;
}

const root = resolve(import.meta.dirname, "../../..");

/** The path relative to the repository; outside of it, the absolute path. */
function pathFromRoot(folder: string, file: string): string {
  const path = resolve(folder, file);
  const inside = relative(root, path);
  const isOutside = inside.startsWith("..") || isAbsolute(inside);
  return isOutside ? join(folder, file) : inside.split(sep).join("/");
}
