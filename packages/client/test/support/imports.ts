import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A module and all modules of the package that it imports, statically or dynamically. */
export async function filesBehind(file: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = (await readFile(file, "utf8")).matchAll(/(?:from |import\()"(\.[^"]*)"/gu);
  for (const [, path = ""] of imports) await filesBehind(join(dirname(file), path), seen);
  return [...seen];
}

/** The packages that a module imports, directly or through its modules. */
export async function packagesOf(file: string): Promise<string[]> {
  const texts = await Promise.all(
    (await filesBehind(file)).map((behind) => readFile(behind, "utf8")),
  );
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/from "([^."][^"]*)"/gu)].map(([, name = ""]) => name),
      ),
    ),
  ];
}
