import { describe, expect, it } from "vitest";
import type { LatencyDistribution } from "../src/faults/fault-types.ts";
import { latencyOf } from "../src/faults/latency.ts";

const CALLS = 10_000;

function percentiles(latency: LatencyDistribution) {
  const all = Array.from({ length: CALLS }, (_, index) => latencyOf(latency, index + 1));
  all.sort((one, other) => one - other);
  const at = (share: number) => all[Math.floor(share * CALLS)] ?? Number.NaN;
  return { least: at(0), median: at(0.5), p84: at(0.8413), p99: at(0.99), most: all.at(-1) ?? 0 };
}

describe("the latency of a call", () => {
  it("is distributed uniformly between the limits", () => {
    const { least, median, p99, most } = percentiles({
      distribution: "uniform",
      min: 100,
      max: 300,
    });
    expect(least).toBeGreaterThanOrEqual(100);
    expect(most).toBeLessThanOrEqual(300);
    expect(median / 200).toBeCloseTo(1, 1);
    expect(p99 / 298).toBeCloseTo(1, 1);
  });

  it("is normal, with the requested mean and deviation", () => {
    const { median, p84 } = percentiles({ distribution: "normal", mean: 500, deviation: 100 });
    expect(median / 500).toBeCloseTo(1, 1);
    expect(p84 / 600).toBeCloseTo(1, 1);
  });

  it("is lognormal, with the requested median and 99th percentile", () => {
    const { median, p99 } = percentiles({ distribution: "lognormal", median: 80, p99: 900 });
    expect(Math.abs(median / 80 - 1)).toBeLessThan(0.1);
    expect(Math.abs(p99 / 900 - 1)).toBeLessThan(0.2);
  });

  it("is never below zero", () => {
    expect(percentiles({ distribution: "normal", mean: 0, deviation: 100 }).least).toBe(0);
  });

  it("depends only on the seed and the number of the call", () => {
    const latency = { distribution: "uniform", min: 0, max: 100_000 } as const;
    const row = (seed: number) =>
      [1, 2, 3].map((number) => latencyOf({ ...latency, seed }, number));
    expect(row(7)).toEqual(row(7));
    expect(new Set([...row(7), ...row(8)]).size).toBe(6);
  });
});
