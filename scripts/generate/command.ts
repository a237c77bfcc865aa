import { explain } from "./explain.ts";
import { countByBasis } from "./outputs.ts";
import { watchContract } from "./watch.ts";
import { type Job, writeMember } from "./write-member.ts";

/** Generates once, prints what was generated and from what, and returns the exit code. */
export async function generate(job: Job): Promise<number> {
  try {
    const { contract, files } = await writeMember(job);
    const methods = Object.keys(contract.paths).length;
    const callbacks = Object.keys(contract.webhooks ?? {}).length;
    console.log(
      `${files.size} files from ${methods} methods and ${callbacks} callbacks. By basis:`,
    );
    console.table(countByBasis(contract));
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

/** Generates on every change until the process is stopped. */
export function watch(job: Job): void {
  const stop = watchContract(job, console.log);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
