import { watch } from "node:fs";
import { readSources, type Sources } from "../contract/source/source-folder.ts";
import { explain } from "./explain.ts";
import { type Job, writeMember } from "./write-member.ts";

/** Editors save in several steps; a run waits until they are through. */
const SETTLE_MS = 50;

/**
 * Generates now, and again whenever a file of the contract is saved. Returns what stops it.
 * A contract that is broken for a while is told and leaves the files as they were.
 */
export function watchContract(job: Job, say: (line: string) => void): () => void {
  const generate = generator(job, say);
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(generate, SETTLE_MS);
  };
  const watcher = watch(job.contractFolder, { recursive: true }, (_, file) => {
    if (file === null || isOfContract(file)) later();
  });
  watcher.on("error", (error) => say(explain(error)));
  void generate();
  return () => {
    clearTimeout(timer);
    watcher.close();
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

function isOfContract(file: string): boolean {
  return file.endsWith(".yaml") && !/^(?:node_modules|released|\.turbo)\b/u.test(file);
}
