import { logLine } from "./log-line.ts";
import { type CliArguments, readArguments } from "./read-arguments.ts";
import { untilStopped } from "./until-stopped.ts";
import { USAGE } from "./usage.ts";
import { writeCredentials } from "./write-credentials.ts";

/** Runs the command to its end and returns the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  let wanted: CliArguments;
  try {
    wanted = readArguments(args);
  } catch (error) {
    console.error(`${wordsOf(error)}\n\n${USAGE}`);
    return 2;
  }
  if (wanted.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await serve(wanted);
    return 0;
  } catch (error) {
    console.error(wordsOf(error));
    return 1;
  }
}

async function serve({ port, host }: CliArguments): Promise<void> {
  const stopped = untilStopped();
  const { startMock } = await import("../start-mock.ts"); // Prism takes half a second to load: not for a usage error
  const mock = await startMock({ port, host, log: (entry) => console.log(logLine(entry)) });
  const file = writeCredentials(mock.credentials);
  console.log(`Mock of account ${mock.accountId} at ${mock.url}\nCredentials in ${file}, removed at the end. To use them:\n`);
  console.log(`  export VOXIMPLANT_CREDENTIALS='${file.replaceAll("'", "'\\''")}'\n\nCtrl-C stops it.`);
  await stopped;
  await mock.close();
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
