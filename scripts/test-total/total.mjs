/**
 * Totals of runs. `node total.mjs <exit code so far>` prints the sum of the totals since `npm run`
 * started. It runs on Node 18 with nothing installed, because the runs may have failed before the
 * install.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ passed: number, failed: number, skipped: number }} Total */

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder with the total of each run. */
export const totalsFolder = join(root, ".report", "totals");

/**
 * `N passed, N failed, N skipped`.
 * @param {Total} total
 */
export function totalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * @param {readonly Total[]} totals
 * @returns {Total}
 */
export function sum(totals) {
  const add = (/** @type {keyof Total} */ key) =>
    totals.reduce((all, total) => all + total[key], 0);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") };
}

/**
 * The sum of runs that ended with this exit code; contains at least one failure unless the code is
 * 0 and there are totals.
 * @param {readonly Total[]} totals
 * @param {number} exitCode
 * @returns {Total}
 */
export function sumOfRuns(totals, exitCode) {
  const all = sum(totals);
  const isSound = exitCode === 0 && totals.length > 0;
  return isSound ? all : { ...all, failed: Math.max(all.failed, 1) };
}

/**
 * Stores the total of a run, replacing that of an earlier run of the same name.
 * @param {string} run
 * @param {Total | undefined} total undefined while it runs
 * @param {string} [folder]
 */
export function keepTotal(run, total, folder = totalsFolder) {
  const file = join(folder, `${run.replaceAll(":", "-")}.json`);
  if (total === undefined) return rmSync(file, { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(total)}\n`);
}

/**
 * @param {string} [folder]
 * @returns {Total[]}
 */
export function keptTotals(folder = totalsFolder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const exitCode = Number(process.argv[2] ?? 0);
  const total = sumOfRuns(keptTotals(), exitCode);
  console.log(totalLine(total));
  process.exitCode = exitCode || (total.failed > 0 ? 1 : 0);
}
