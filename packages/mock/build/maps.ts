import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

/**
 * Keeps the maps of our own code, without source texts that the package contains, and removes those
 * of bundled packages, which are three times as large as their code.
 */
export function trimMaps(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js.map")) continue;
    const file = join(folder, name);
    const map = JSON.parse(readFileSync(file, "utf8")) as SourceMap;
    const code = file.slice(0, -".map".length);
    if (!existsSync(code)) rmSync(file);
    else if (/third-party/.test(name)) removeMap(file, code);
    else writeFileSync(file, JSON.stringify({ ...map, sourcesContent: contentOf(map, file) }));
  }
}

function removeMap(file: string, code: string): void {
  const text = readFileSync(code, "utf8");
  writeFileSync(code, text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n"));
  rmSync(file);
}

/** The bundler's own helpers have no source file. */
function contentOf({ sources, sourcesContent = [] }: SourceMap, file: string) {
  const isShipped = (source: string) =>
    !source.includes("\0") && existsSync(join(dirname(file), source));
  return sources.map((source, index) =>
    isShipped(source) ? null : (sourcesContent[index] ?? null),
  );
}
