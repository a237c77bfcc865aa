import { type Check, integer, isRecord, schemaOf } from "../checks.ts";
import { createRandom, type Random } from "../dynamic/random.ts";
import type { LatencyDistribution } from "./fault-types.ts";

export const MAX_LATENCY_MS = 600_000;

const MILLISECONDS = integer(0, MAX_LATENCY_MS);

/** The parameters of each distribution, besides the seed. */
const SHAPES: {
  readonly [D in LatencyDistribution["distribution"]]: readonly string[];
} = { uniform: ["min", "max"], normal: ["mean", "deviation"], lognormal: ["median", "p99"] };

export const DISTRIBUTION: Check = {
  must: "a distribution in milliseconds: uniform with min and max, normal with mean and deviation, or lognormal with median and p99; each with an optional seed",
  fits: (value) => {
    if (!isRecord(value) || !Object.hasOwn(SHAPES, String(value.distribution))) return false;
    const { distribution, seed = 0, ...numbers } = value;
    const names = SHAPES[distribution as LatencyDistribution["distribution"]];
    const [low = 0, high = 0] = names.map((name) => Number(numbers[name]));
    const isInOrder = distribution === "normal" || low <= high;
    const isPossible = distribution !== "lognormal" || low > 0;
    return (
      Number.isSafeInteger(seed) &&
      Object.keys(numbers).length === names.length &&
      names.every((name) => MILLISECONDS.fits(numbers[name])) &&
      isInOrder &&
      isPossible
    );
  },
  schema: { oneOf: Object.entries(SHAPES).map(schemaOfShape) },
};

function schemaOfShape([distribution, names]: [string, readonly string[]]): object {
  const milliseconds = schemaOf(MILLISECONDS);
  const numbers = names.map((name) => [
    name,
    name === "median" ? { ...milliseconds, minimum: 1 } : milliseconds,
  ]);
  return {
    type: "object",
    properties: {
      distribution: { const: distribution },
      ...Object.fromEntries(numbers),
      seed: schemaOf(integer()),
    },
    required: ["distribution", ...names],
    additionalProperties: false,
  };
}

/** Returns the latency of the call with this number, in whole milliseconds. */
export function latencyOf(latency: number | LatencyDistribution, number: number): number {
  if (typeof latency === "number") return latency;
  const { seed = 1 } = latency;
  const sample = sampleOf(latency, createRandom(`${seed} ${number}`));
  return Math.round(Math.min(Math.max(sample, 0), MAX_LATENCY_MS));
}

const Z_OF_P99 = 2.326348;

function sampleOf(latency: LatencyDistribution, random: Random): number {
  if (latency.distribution === "uniform")
    return latency.min + random() * (latency.max - latency.min);
  // Box-Muller transform: two uniform numbers make a normal one
  const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  if (latency.distribution === "normal") return latency.mean + z * latency.deviation;
  return latency.median * Math.exp((z * Math.log(latency.p99 / latency.median)) / Z_OF_P99);
}
