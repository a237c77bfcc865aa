import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { countByBasis } from "./basis.ts";
import { outputs } from "./outputs.ts";

const root = join(import.meta.dirname, "../..");
const typesFolder = join(root, "packages/types");

const { contract, files } = await outputs(join(root, "spec"));
await rm(join(typesFolder, "src/generated"), { recursive: true, force: true });
for (const [path, text] of files) {
  await mkdir(dirname(join(typesFolder, path)), { recursive: true });
  await writeFile(join(typesFolder, path), text);
}

console.log(`${files.size} files from ${Object.keys(contract.paths).length} methods. By basis:`);
console.table(countByBasis(contract));
