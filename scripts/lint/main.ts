/**
 * `node main.ts [folder of the contract] [file that explains the format]`; SOURCE_PAGES may name a
 * folder with copies of the cited pages.
 */
import { join } from "node:path";
import { checks, runChecks } from "./checks.ts";
import { citationProblems, pagesIn } from "./citations.ts";
import { readSpec } from "./spec.ts";

const [folder = join(import.meta.dirname, "../../spec"), readmeFile] = process.argv.slice(2);
const spec = await readSpec(folder, readmeFile);
const { SOURCE_PAGES: pages } = process.env;
const problems = [
  ...runChecks(spec),
  ...(pages ? citationProblems(spec.contract, pagesIn(pages)) : []).map((found) => {
    return { check: "citations", ...found };
  }),
];

for (const { check, where, what, fix } of problems) {
  console.error(`${where}: ${what}; ${fix} (${check})`);
}
if (problems.length > 0) {
  console.error(`\nProblems in the contract: ${problems.length}.`);
  process.exitCode = 1;
} else {
  console.log(`The contract holds together: ${Object.keys(checks).length} checks passed.`);
}
