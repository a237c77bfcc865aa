/** `node main.ts <folder of the contract> <folder of the member> [--watch]` */
import { parseArgs } from "node:util";
import { explain } from "./explain.ts";
import { countByBasis } from "./outputs.ts";
import { watchContract } from "./watch.ts";
import { writeMember } from "./write-member.ts";

const options = { watch: { type: "boolean", default: false } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [contractFolder, memberFolder] = positionals;

if (contractFolder === undefined || memberFolder === undefined) {
  console.error("Usage: node main.ts <folder of the contract> <folder of the member> [--watch]");
  process.exitCode = 1;
} else if (values.watch) {
  const stop = watchContract({ contractFolder, memberFolder }, console.log);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} else {
  try {
    const { contract, files } = await writeMember({ contractFolder, memberFolder });
    const methods = Object.keys(contract.paths).length;
    const callbacks = Object.keys(contract.webhooks ?? {}).length;
    console.log(
      `${files.size} files from ${methods} methods and ${callbacks} callbacks. By basis:`,
    );
    console.table(countByBasis(contract));
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
