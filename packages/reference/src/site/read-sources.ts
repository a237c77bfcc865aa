import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PublishedContract } from "../document/published-contract.ts";
import type { TestedSamples } from "../document/reference-document.ts";
import type { Recipe } from "../pages/recipes-page.ts";

/** All that the site is built from. */
export interface SiteSources {
  /** The contract as it is published, for reading and for download. */
  readonly contract: PublishedContract;
  readonly tested: TestedSamples;
  readonly recipes: readonly Recipe[];
  /** Files that are copied as they are, by name. */
  readonly assets: ReadonlyMap<string, string>;
}

const { resolve } = createRequire(import.meta.url);
const ENDING = ".ts";

/** Reads the real contract, and what the members beside this one hold. */
export function readSources(): SiteSources {
  const contract = JSON.parse(readFileSync(resolve("@vox-accounts/types/openapi.json"), "utf8"));
  const examples = join(import.meta.dirname, "../../../examples/src");
  const recipes = sourceFiles(join(examples, "recipes"));
  return {
    contract,
    tested: sourceFiles(join(examples, "methods")),
    recipes: [...recipes].map(([name, source]) => ({ name, source })),
    assets: readAssets(),
  };
}

/** The renderer's bundle, and the files that the pages load. */
export function readAssets(): ReadonlyMap<string, string> {
  const folder = join(import.meta.dirname, "../assets");
  const own = readdirSync(folder).map((name): [string, string] => [name, readText(folder, name)]);
  const renderer = dirname(resolve("@scalar/api-reference"));
  return new Map([...own, ["renderer.js", readText(renderer, "browser/standalone.js")]]);
}

/** TypeScript files by name, without tests; none if there is no such folder. */
function sourceFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(ENDING) && !name.endsWith(`.test${ENDING}`),
  );
  return new Map(
    files.toSorted().map((file) => [file.slice(0, -ENDING.length), readText(folder, file)]),
  );
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
