import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";

const scripts = join(import.meta.dirname, "..");

/** The imports of each source file from another folder of scripts/ or from a neighboring file. */
const imports = globSync("*/**/*.{ts,mjs}", { cwd: scripts, exclude: ["node_modules/**"] })
  .filter((file) => !file.startsWith("node_modules") && !/\.test\.ts$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(scripts, file), "utf8");
    return [...text.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].map(([, path = ""]) => ({
      from: file,
      to: relative(scripts, join(scripts, dirname(file), path)),
    }));
  });

test("the folders of scripts/ depend on each other in one direction only", () => {
  const folderOf = (file: string) => file.split(sep)[0] ?? "";
  const edges = imports
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
    .filter(({ from, to }) => from !== to && !to.startsWith(".."));
  expect(cycleIn(edges)).toBeUndefined();
  expect(edges.filter(({ from }) => from === "contract")).toEqual([]);
});

test("no file of scripts/ imports itself through others", () => {
  expect(cycleIn(imports)).toBeUndefined();
});

test("a cycle is found", () => {
  const [a, b, c] = [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
    { from: "c", to: "b" },
  ];
  expect(cycleIn([a, b])).toBeUndefined();
  expect(cycleIn([a, b, c])).toEqual(["b", "c", "b"]);
});

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** The first path that returns to its start. */
function cycleIn(edges: readonly Edge[]): string[] | undefined {
  const follow = (path: readonly string[]): string[] | undefined => {
    const here = path.at(-1) ?? "";
    const before = path.indexOf(here);
    if (before < path.length - 1) return path.slice(before);
    const next = new Set(edges.filter(({ from }) => from === here).map(({ to }) => to));
    return [...next].map((to) => follow([...path, to])).find((circle) => circle !== undefined);
  };
  const starts = new Set(edges.map(({ from }) => from));
  return [...starts].map((start) => follow([start])).find((circle) => circle !== undefined);
}
