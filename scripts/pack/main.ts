/** `npm run pack [-- folder]`: tarballs of types, client and mock, and the lines that install them. */
import { join, resolve } from "node:path";
import { root } from "../boot/repository.ts";
import { repositoryOfPackages } from "../release/finish.ts";
import { installLines, writePacks } from "./packs.ts";

const [folder = join(root, "packs")] = process.argv.slice(2);
const files = await writePacks(resolve(folder), repositoryOfPackages(console.log));
console.log(`In your own project, with the manager that it uses:\n`);
for (const line of installLines(files)) console.log(`  ${line}`);
