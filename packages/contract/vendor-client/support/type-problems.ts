import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Project } from "../../docs/support/project.ts";

/** The compiler's error codes for a project's file with these options. */
export function typeProblems(
  project: Project,
  file: string,
  options: Readonly<Record<string, string>>,
): string[] {
  const tsc = join(
    dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
    "bin/tsc",
  );
  const given = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const args = [
    tsc,
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "--target",
    "es2022",
    ...given,
    file,
  ];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: project.folder,
    encoding: "utf8",
  });
  const problems = [...stdout.matchAll(/error (TS\d+)/gu)].map(([, number = ""]) => number);
  if (status !== 0 && problems.length === 0) throw new Error("The compiler did not run.");
  return [...new Set(problems)];
}
