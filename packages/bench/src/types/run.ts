import type { Section } from "../section.ts";
import { measureTypes } from "./measure-types.ts";

const runs = 7;
const consumers = [
  ["ours, all its methods", "ours"],
  ["official client 4.11.0, its 13 methods", "official"],
  ["only Node's types", "nothing"],
] as const;

/** Measures the cost of type-checking a program that calls every method. */
export async function runTypes(): Promise<Section> {
  const costs = consumers.map(([name, file]) => ({ name, ...measureTypes(file, runs) }));
  const rows = costs.map(({ name, milliseconds, instantiations, types }) => {
    return `| ${name} | ${milliseconds.toFixed(0)} | ${instantiations} | ${types} |`;
  });
  const text = [
    "| a program that calls | tsc, ms | instantiations | types |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
  return { title: "Type-checking", text, data: costs };
}
