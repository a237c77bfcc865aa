import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readSources, type Sources } from "../../contract/source/source-folder.ts";
import { answersFile, type Facts, methodFile } from "./templates.ts";

/** A name that cannot be given to a new method. */
export class NameRefused extends Error {}

/** Writes the files of a new method into the contract, and gives their paths in its folder. */
export async function newMethod(folder: string, name: string): Promise<string[]> {
  const sources = await readSources(folder);
  refuseUnusable(sources, name);
  const root = await readFile(join(folder, "openapi.yaml"), "utf8");
  const facts = { name, ...habitsOf(sources) };
  const files = {
    [`methods/${name}.yaml`]: methodFile(facts),
    [`answers/${name}.yaml`]: answersFile(facts),
    "openapi.yaml": withPath(root, name),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return Object.keys(files);
}

function refuseUnusable(sources: Sources, name: string): void {
  if (!/^[A-Z][a-z]+(?:[A-Z][a-z0-9]*|\d+)+$/u.test(name)) {
    const advice = "write it as the vendor does, as in GetAccountHistory";
    throw new NameRefused(`${name || "An empty text"} is no name of a method; ${advice}.`);
  }
  const taken = [...sources.keys()].find((file) => {
    return [`methods/${name}.yaml`, `answers/${name}.yaml`].some((own) => isSame(own, file));
  });
  if (taken) throw new NameRefused(`There is ${taken} already; edit it, or choose another name.`);
}

/** Some file systems do not tell capital letters from small ones. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** What the methods of the contract have in common. */
function habitsOf(sources: Sources): Pick<Facts, "tag"> & { url: undefined } {
  const root = sources.get("openapi.yaml")?.value as { tags?: { name: string }[] } | undefined;
  return { tag: root?.tags?.[0]?.name ?? "TODO", url: undefined };
}

/** Adds the path where the alphabet puts it. */
function withPath(root: string, name: string): string {
  const lines = root.split("\n");
  const start = lines.indexOf("paths:");
  if (start < 0) throw new NameRefused("openapi.yaml has no line `paths:` to put the method under.");
  const own = `  /${name}: { $ref: methods/${name}.yaml }`;
  const isPath = (line: string | undefined) => line?.startsWith("  /") ?? false;
  let at = start + 1;
  while (isPath(lines[at]) && (lines[at] ?? "") < own) at++;
  return lines.toSpliced(at, 0, own).join("\n");
}
