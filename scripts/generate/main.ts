/** `node main.ts <folder of the contract> <folder of the member> [--watch]` */
import { parseArgs } from "node:util";

const options = { watch: { type: "boolean", default: false } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [contractFolder, memberFolder] = positionals;

if (contractFolder === undefined || memberFolder === undefined) {
  console.error("Usage: node main.ts <folder of the contract> <folder of the member> [--watch]");
  process.exitCode = 1;
} else {
  // loaded late: the compiler and Redocly take longer to load than a usage to print
  const { generate, watch } = await import("./command.ts");
  const job = { contractFolder, memberFolder };
  if (values.watch) watch(job);
  else process.exitCode = await generate(job);
}
