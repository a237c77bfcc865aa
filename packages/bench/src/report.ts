import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import type { Section } from "./section.ts";

const folder = join(import.meta.dirname, "../results");

/** Writes the section's figures, and RESULTS.md with all sections measured so far. */
export function writeReport(name: string, section: Section): void {
  mkdirSync(folder, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    platform: `${process.platform}-${process.arch}`,
  };
  const kept = { ...section, date: new Date().toISOString().slice(0, 10), machine };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(kept, undefined, 1)}\n`);
  writeFileSync(join(folder, "../RESULTS.md"), `${markdown()}\n`);
}

function markdown(): string {
  const sections = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map(
      (file) =>
        JSON.parse(readFileSync(join(folder, file), "utf8")) as Section & {
          date: string;
          machine: { cores: number; platform: string };
        },
    );
  const parts = sections.map(
    ({ title, text, date, machine }) =>
      `## ${title}\n\n${text}\n\nMeasured ${date} on ${machine.platform}, ${machine.cores} cores.`,
  );
  return [
    "# What the client costs",
    "Written by `npm run bench`. Times depend on the machine; ratios depend on it less.",
    ...parts,
  ].join("\n\n");
}
