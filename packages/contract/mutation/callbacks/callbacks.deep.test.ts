import { beforeAll, describe, expect, it } from "vitest";
import { makeIdentity } from "../run/identity.ts";
import { judges } from "./judges.ts";
import { answersTo, isSendable, type Probe, probesOf } from "./mock-answers.ts";
import { type CallbackMutant, callbackMutants } from "./mutants.ts";

interface Verdict extends CallbackMutant {
  /** The first judge that notices it, if any. */
  readonly noticedBy: string | undefined;
}

describe("a mutant of a callback in the contract", () => {
  let verdicts: Verdict[];

  beforeAll(() => {
    verdicts = callbackMutants().map((mutant) => ({ ...mutant, noticedBy: noticedBy(mutant) }));
    console.log(tableOf(verdicts));
  }, 240_000);

  it("is noticed by a judge", () => {
    expect(verdicts).not.toEqual([]);
    const missed = verdicts.filter((one) => one.noticedBy === undefined);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it.each(Object.keys(judges))("needs the judge %s", (judge) => {
    expect(verdicts.some((one) => one.noticedBy === judge)).toBe(true);
  });

  it.each(Object.entries(judges))(
    "is required for %s to notice anything",
    (_, judge) => {
      const contracts = new Set(verdicts.map(({ before }) => before));
      expect([...contracts].flatMap((contract) => judge(contract, contract) ?? [])).toEqual([]);
    },
    60_000,
  );
});

describe("a mock", () => {
  // a quarter of the mutants, to save time
  it("accepts different callbacks if the contract changes one of their fields", async () => {
    const identity = await makeIdentity();
    const known = new Map<CallbackMutant["before"], { probes: Probe[]; answers: boolean[] }>();
    const missed: string[] = [];
    const sample = callbackMutants()
      .filter((one) => isSendable(one))
      .filter((_, at) => at % 4 === 0);
    for (const { name, before, after } of sample) {
      const probes = known.get(before)?.probes ?? probesOf(before);
      const answers = known.get(before)?.answers ?? (await answersTo(probes, before, identity));
      known.set(before, { probes, answers });
      const others = await answersTo(probes, after(), identity);
      if (answers.every((answer, at) => answer === others[at])) missed.push(name);
    }
    expect(sample.length).toBeGreaterThan(0);
    expect([...known.values()].filter(({ answers }) => !answers[0])).toEqual([]); // the first probe is the example itself
    expect(missed).toEqual([]);
  });
});

function noticedBy({ before, after }: CallbackMutant): string | undefined {
  const changed = after();
  return Object.keys(judges).find((name) => judges[name]?.(before, changed) !== undefined);
}

/** The number of mutants of each kind, and which judge notices them first. */
function tableOf(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = verdicts.filter((one) => one.kind === kind);
    const counts = Object.keys(judges).map((judge) => {
      return `${judge} ${own.filter((one) => one.noticedBy === judge).length}`;
    });
    return `${kind.padEnd(40)}${String(own.length).padStart(5)}  ${counts.join(", ")}`;
  });
  return rows.join("\n");
}
