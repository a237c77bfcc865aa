/**
 * `node main.ts [folder of the contract] [file that explains the format]`; SOURCE_PAGES may name a
 * folder with copies of the cited pages.
 */
import { join, resolve } from "node:path";
import { problemLine } from "../contract/source/contract-error.ts";
import { checks } from "./checks.ts";
import { lintContract } from "./lint-contract.ts";

const [given = join(import.meta.dirname, "../../spec"), readmeFile] = process.argv.slice(2);
const folder = resolve(given);
const problems = await lintContract(folder, { readmeFile, pages: process.env.SOURCE_PAGES });

for (const problem of problems) console.error(`${problemLine(folder, problem)} (${problem.check})`);
if (problems.length > 0) {
  console.error(`\nProblems in the contract: ${problems.length}.`);
  process.exitCode = 1;
} else {
  console.log(`The contract is consistent: ${Object.keys(checks).length} checks passed.`);
}
