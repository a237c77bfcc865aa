import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Block } from "./block.ts";
import { createProject } from "./project.ts";
import { missingNames } from "./readers-names.ts";

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "esnext.disposable"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Type-checks blocks, each as a separate module, and returns the problems with the lines of their pages. */
export function checkBlocks(blocks: readonly Block[]): string[] {
  using project = createProject();
  for (const [index, { page, code }] of blocks.entries()) {
    const declared = missingNames(page, code).map((declaration) => `declare ${declaration};`);
    project.write(`block-${index}.ts`, `export {}; ${declared.join(" ")}\n${code}`);
  }
  project.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["block-*.ts"] }));
  const tsc = join(
    dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
    "bin/tsc",
  );
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", "."], {
    cwd: project.folder,
    encoding: "utf8",
  });
  const problems = stdout.split("\n").filter((line) => line !== "");
  if (status !== 0 && problems.length === 0) throw new Error("The compiler did not run.");
  return problems.map((problem) => withPageLine(problem, blocks));
}

function withPageLine(problem: string, blocks: readonly Block[]): string {
  return problem.replace(/^block-(\d+)\.ts\((\d+),\d+\)/u, (_, index: string, line: string) => {
    const { page, line: firstLine } = blocks[Number(index)] ?? { page: "", line: 0 };
    return `${page}:${firstLine + Number(line) - 2}`; // the file has one line before the block
  });
}
