/** `node main.ts [folder of the contract] [file that explains the format]` */
import { join } from "node:path";
import { checks, runChecks } from "./checks.ts";
import { readSpec } from "./spec.ts";

const [folder = join(import.meta.dirname, "../../spec"), readmeFile] = process.argv.slice(2);
const problems = runChecks(await readSpec(folder, readmeFile));

for (const { check, where, what, fix } of problems) {
  console.error(`${where}: ${what}; ${fix} (${check})`);
}
if (problems.length > 0) {
  console.error(`\nProblems in the contract: ${problems.length}.`);
  process.exitCode = 1;
} else {
  console.log(`The contract holds together: ${Object.keys(checks).length} checks passed.`);
}
