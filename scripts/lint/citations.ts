/** Checks citations of lines against copies of the cited pages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../contract/document.ts";
import { isObjectOrList } from "../contract/json.ts";
import { type Problem, problem } from "./spec.ts";

/** The lines of a page by its source key; undefined if there is no copy. */
export type Pages = (key: string) => readonly string[] | undefined;

/** The copies in a folder, each named after its key: `S001.txt`. */
export function pagesIn(folder: string): Pages {
  return (key) => {
    const file = join(folder, `${key}.txt`);
    return existsSync(file) ? readFileSync(file, "utf8").split("\n") : undefined;
  };
}

/** The cited lines of a parameter or field contain its name. */
export function citationProblems(contract: Contract, pages: Pages): Problem[] {
  return namedIn(contract, "").flatMap(({ where, name, node }) =>
    [node["x-sources"] ?? []].flat().flatMap((source) => {
      const [, key = "", from, to = from] = /^(.+):(\d+)(?:-(\d+))?$/u.exec(String(source)) ?? [];
      const lines = pages(key)?.slice(Number(from) - 1, Number(to));
      if (!lines || lines.some((line) => names(line, name))) return [];
      const fix = "cite the line that names it";
      return [problem(where, `${source} does not name ${name}`, fix)];
    }),
  );
}

/** Some of the vendor's clients write names in camel case. */
function names(line: string, name: string): boolean {
  const camelCase = name.replaceAll("_", "");
  return line.includes(name) || line.toLowerCase().includes(camelCase.toLowerCase());
}

interface Named {
  where: string;
  name: string;
  node: Record<string, unknown>;
}

/** Parameters and properties, at any depth. */
function namedIn(node: unknown, where: string): Named[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    const place = `${where}/${key}`;
    const own: Named[] =
      key === "properties" && isObjectOrList(child)
        ? Object.entries(child).flatMap(([name, field]) => named(`${place}/${name}`, name, field))
        : named(place, isObjectOrList(child) && "in" in child ? child.name : undefined, child);
    return [...own, ...namedIn(child, place)];
  });
}

function named(where: string, name: unknown, node: unknown): Named[] {
  return typeof name === "string" && isObjectOrList(node) ? [{ where, name, node }] : [];
}
