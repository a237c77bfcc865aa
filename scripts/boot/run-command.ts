import { commands } from "./commands.ts";
import { silenceTelemetry } from "./silence-telemetry.ts";

/** Runs `<command> [arguments]` and gives the exit code. */
export async function runCommand([name = "", ...args]: string[]): Promise<number> {
  const command = commands.get(name);
  if (command === undefined) {
    console.error(
      `${name ? `There is no command "${name}"` : "Which command?"}; there are: ${[...commands.keys()].join(", ")}`,
    );
    return 2;
  }
  silenceTelemetry();
  return command(args[0] === "--" ? args.slice(1) : args);
}
