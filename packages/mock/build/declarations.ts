import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Removes declarations that no entry reaches; returns the packages that the others import. */
export function pruneDeclarations(folder: string, entries: readonly string[]): string[] {
  const wanted = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (wanted.has(file)) return;
    wanted.add(file);
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(
      /(?:from |import\(|import )"([^"]+)"/g,
    )) {
      if (specifier.startsWith("."))
        visit(resolve(dirname(file), specifier.replace(/\.[jt]s$/, ".d.ts")));
      else packages.add(specifier);
    }
  };
  for (const entry of entries) visit(join(folder, entry));
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    const declaration = file.replace(/\.map$/, "");
    if (declaration.endsWith(".d.ts") && !wanted.has(declaration) && existsSync(file)) rmSync(file);
  }
  return [...packages].sort();
}
