import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { describe, expect, it } from "vitest";
import { methods } from "./bundle/method-bundle.ts";
import { allMutants } from "./mutants/all-mutants.ts";
import { runJobs } from "./run/run-jobs.ts";
import { score } from "./run/score.ts";
import { readSurvivors, survivorsFile, survivorsText } from "./survivors.ts";

const MIN_SHARE = 0.95;

describe("the checks of a mock", () => {
  it("pass on a mock of the unchanged contract", async () => {
    const verdicts = await runJobs(
      methods.map((method) => ({ method, mutant: undefined })),
      "all",
    );
    expect(
      verdicts.map(({ killedBy, broken }, index) => [methods[index], killedBy ?? broken]),
    ).toEqual(methods.map((method) => [method, undefined]));
  });

  it("notice nearly every mutant of what the mock loads", async () => {
    const { total, killed, survivors, broken, table } = await score(allMutants());
    console.log(`${table}\n\nsurvivors:\n${survivors.join("\n")}`);
    expect(broken).toEqual([]);
    expectRecorded(survivorsFile, survivorsText(readSurvivors(), survivors));
    expect(killed / total).toBeGreaterThanOrEqual(MIN_SHARE);
  });

  it("are needed: without them, no mutant is noticed", async () => {
    const some = allMutants().filter((_, index) => index % 100 === 0);
    const { total, killed, survivors } = await score(some, "none");
    expect({ total, killed, survivors: survivors.length }).toEqual({
      total: some.length,
      killed: 0,
      survivors: some.length,
    });
  });
});
