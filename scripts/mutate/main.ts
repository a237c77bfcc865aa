/** Measures how many seeded mutations of a member's code its tests notice. */
import { globSync, readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join, sep } from "node:path";
import {
  type Check,
  relatedTests,
  resultsOf,
  type Tested,
  testsOfBuild,
  typeCheck,
} from "./checks.ts";
import { equivalentsOf } from "./equivalents.ts";
import { type Judged, judge } from "./measure.ts";
import type { Member } from "./members.ts";
import { type Mutation, mutationsOf, nameOf, placeOf } from "./mutations.ts";
import { type Request, readRequest } from "./read-request.ts";
import { sampleOf } from "./sample.ts";
import { scoreOf } from "./score.ts";
import { createTestOrder } from "./test-order.ts";
import { makeWorkplace } from "./workplace.ts";

const silentMs = 60_000; // the longest test takes a tenth of it; an endless loop prints nothing

async function run({ name, member, sample, seed, file, quick }: Request): Promise<number> {
  const root = makeWorkplace();
  const folder = `packages/${name}`;
  const all = mutationsIn(join(root, folder));
  const chosen = sampleOf(
    all.filter((one) => one.file.includes(file)),
    sample,
    seed,
  );
  console.log(`${chosen.length} of ${all.length} mutations of ${folder}, seed ${seed}`);
  const tested = { root, folder };
  const checks = await quickChecks(tested, member);
  if (!quick) checks.push(await slowCheck(tested, member));
  const accepted = equivalentsOf(name);
  const judged: Judged[] = [];
  for await (const one of judge(join(root, folder), chosen, checks)) {
    judged.push(one);
    process.stderr.write(`\r${judged.length} of ${chosen.length} `);
    const isSurvivor = one.noticedBy === undefined && !accepted.has(nameOf(one.mutation));
    if (isSurvivor) console.log(placeOf(one.mutation));
  }
  const { line, stale } = scoreOf(all, judged, accepted);
  console.log([...stale, line].join("\n"));
  return stale.length === 0 ? 0 : 1;
}

/** All mutations of a member's own code. */
function mutationsIn(folder: string): Mutation[] {
  const files = globSync("src/**/*.ts", { cwd: folder }).map((file) => file.split(sep).join("/"));
  const own = files.filter((file) => !file.includes("/generated/")).sort();
  return own.flatMap((file) => mutationsOf(file, readFileSync(join(folder, file), "utf8")));
}

/** The tests of the member, which must pass without mutations, and the type check. */
async function quickChecks(tested: Tested, member: Member): Promise<Check[]> {
  const results = await resultsOf(tested);
  const times = results.map(({ name, startTime, endTime }) => [name, endTime - startTime] as const);
  const order = createTestOrder(new Map(times));
  return [relatedTests(tested, order, member.testsOfBuild, silentMs), typeCheck(tested)];
}

/**
 * The tests of the build, which must pass without mutations; otherwise they would notice
 * everything.
 */
async function slowCheck(tested: Tested, member: Member): Promise<Check> {
  for (const user of member.users) await resultsOf({ root: tested.root, folder: user });
  return testsOfBuild(tested, member, silentMs);
}

setPriority(5); // other work on this machine has priority
try {
  process.exit(await run(readRequest(process.argv.slice(2))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
