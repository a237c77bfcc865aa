/** `npm run pack [-- folder]`: packs types, client and mock, and prints the install commands. */
import { join, resolve } from "node:path";
import { root } from "../boot/repository.ts";
import { repositoryOfPackages } from "../release/finish.ts";
import { installLines, writePacks } from "./packs.ts";

const [folder = join(root, "packs")] = process.argv.slice(2);
const files = await writePacks(resolve(folder), repositoryOfPackages(console.log));
console.log(`To install them in your project, run one of:\n`);
for (const line of installLines(files)) console.log(`  ${line}`);
