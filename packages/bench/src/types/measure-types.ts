import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { spreadOf } from "../cost/statistics.ts";

/** The compiler's statistics for one program. */
export interface TypeCost {
  readonly instantiations: number;
  readonly types: number;
  /** Median of the runs. */
  readonly milliseconds: number;
}

/** Type-checks a file of `consumers/` several times. */
export function measureTypes(consumer: string, runs: number): TypeCost {
  const outputs = Array.from({ length: runs }, () => check(consumer));
  const figure = (output: string, name: string) =>
    Number(new RegExp(`${name}:\\s+([\\d.]+)`, "u").exec(output)?.[1]);
  const [first = ""] = outputs;
  return {
    instantiations: figure(first, "Instantiations"),
    types: figure(first, "Types"),
    milliseconds: spreadOf(outputs.map((output) => figure(output, "Total time") * 1000)).median,
  };
}

function check(consumer: string): string {
  const tsc = join(
    dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
    "bin",
    "tsc",
  );
  const options =
    "--noEmit --ignoreConfig --strict --skipLibCheck --module nodenext --target es2022 --types node --extendedDiagnostics";
  const file = join(import.meta.dirname, "consumers", `${consumer}.ts`);
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options.split(" "), file], {
    encoding: "utf8",
    cwd: import.meta.dirname,
  });
  if (status !== 0) throw new Error(`The consumer ${consumer} does not compile:\n${stdout}`);
  return stdout;
}
