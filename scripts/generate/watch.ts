import { readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { readSources, type Sources } from "../contract/source/source-folder.ts";
import { explain } from "./explain.ts";
import { type Job, writeMember } from "./write-member.ts";

/** Editors save in several steps; a run waits until they have finished. */
const SETTLE_MS = 50;

/**
 * Generates now, and again whenever a file of the contract is saved. Returns a function that stops
 * it. Reports a broken contract and keeps the generated files.
 */
export function watchContract(job: Job, say: (line: string) => void): () => void {
  const generate = generator(job, say);
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(generate, SETTLE_MS);
  };
  const watchers = foldersOf(job.contractFolder).map((folder) =>
    watch(folder, (_, file) => {
      if (file === null || isYaml(file)) later();
    }).on("error", (error) => say(explain(error))),
  );
  void generate();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Runs one generation at a time; saves during a run start one more after it. */
function generator(job: Job, say: (line: string) => void): () => Promise<void> {
  let known: Sources | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  const once = async () => {
    const start = performance.now();
    try {
      known = await readSources(job.contractFolder, known);
      const { files } = await writeMember(job, known);
      const time = Math.round(performance.now() - start);
      say(`${files.size} files are up to date after ${time} ms; waiting for the next save.`);
    } catch (error) {
      say(explain(error));
    }
  };
  return async () => {
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    do {
      isAskedAgain = false;
      await once();
    } while (isAskedAgain);
    isRunning = false;
  };
}

/**
 * The folders to watch, one by one: a recursive watch loses replaced files and would include
 * installed packages.
 */
function foldersOf(contractFolder: string): string[] {
  const entries = readdirSync(contractFolder, { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name));
  return [contractFolder, ...inside.map(({ name }) => join(contractFolder, name))];
}

function isSkipped(folder: string): boolean {
  return folder === "node_modules" || folder === "released" || folder.startsWith(".");
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}
