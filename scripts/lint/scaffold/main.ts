/** `node main.ts <Name> [folder of the contract]` */
import { join, resolve } from "node:path";
import { NameRefused, newMethod } from "./new-method.ts";

const [name = "", given = join(import.meta.dirname, "../../../spec")] = process.argv.slice(2);
const folder = resolve(given);
try {
  const files = await newMethod(folder, name);
  console.log(`Written:\n${files.map((file) => `  ${join(folder, file)}`).join("\n")}`);
  console.log("Replace every TODO; `npm run lint` tells what is missing, by file and line.");
} catch (error) {
  if (!(error instanceof NameRefused)) throw error;
  console.error(`${error.message}\nUsage: npm run spec:new -- GetAccountHistory`);
  process.exitCode = 1;
}
