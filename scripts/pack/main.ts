/** `npm run pack`: tarballs of types, client and mock, and the lines that install them. */
import { join } from "node:path";
import { root } from "../boot/repository.ts";
import { repositoryOfPackages } from "../release/finish.ts";
import { installLines, writePacks } from "./packs.ts";

const files = await writePacks(join(root, "packs"), repositoryOfPackages(console.log));
console.log(`In your own project, with the manager that it uses:\n`);
for (const line of installLines(files)) console.log(`  ${line}`);
