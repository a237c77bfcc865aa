/** `node main.ts <Name> [folder of the contract]`, or `--callback <type> [folder]` */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { newCallback } from "./new-callback.ts";
import { NameRefused, newMethod } from "./new-method.ts";

const { values, positionals } = parseArgs({
  options: { callback: { type: "string" } },
  allowPositionals: true,
});
const { callback } = values;
const [name = "", given = join(import.meta.dirname, "../../../spec")] =
  callback === undefined ? positionals : [callback, ...positionals];
const folder = resolve(given);
try {
  const write = callback === undefined ? newMethod : newCallback;
  const files = await write(folder, name);
  console.log(`Written:\n${files.map((file) => `  ${join(folder, file)}`).join("\n")}`);
  console.log("Replace every TODO; `npm run lint` tells what is missing, by file and line.");
} catch (error) {
  if (!(error instanceof NameRefused)) throw error;
  const usage = "npm run spec:new -- GetAccountHistory, or -- --callback card_replaced";
  console.error(`${error.message}\nUsage: ${usage}`);
  process.exitCode = 1;
}
