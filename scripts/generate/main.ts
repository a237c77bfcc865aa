import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { countByBasis, outputs } from "./outputs.ts";

const [contractFolder, memberFolder] = process.argv.slice(2);
if (contractFolder === undefined || memberFolder === undefined) {
  throw new Error("Usage: node main.ts <folder of the contract> <folder of the member>");
}
const root = join(import.meta.dirname, "../..");
const source = relative(root, resolve(contractFolder)).split(sep).join("/");

const { contract, files } = await outputs(resolve(contractFolder), source);
await rm(join(memberFolder, "src/generated"), { recursive: true, force: true });
for (const [path, text] of files) {
  await mkdir(dirname(join(memberFolder, path)), { recursive: true });
  await writeFile(join(memberFolder, path), text);
}

console.log(`${files.size} files from ${Object.keys(contract.paths).length} methods. By basis:`);
console.table(countByBasis(contract));
