import { join } from "node:path";
import { checks } from "./checks.ts";
import { runChecks } from "./run-checks.ts";
import { readSpec } from "./spec.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../spec");
const problems = runChecks(await readSpec(folder));

for (const { check, where, what, fix } of problems) console.error(`${where}: ${what}; ${fix} (${check})`);
if (problems.length > 0) {
  console.error(`\nProblems in the contract: ${problems.length}.`);
  process.exitCode = 1;
} else {
  console.log(`The contract holds together: ${Object.keys(checks).length} checks passed.`);
}
