import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { PublishedContract } from "../document/published-contract.ts";
import type { TestedSamples } from "../document/reference-document.ts";
import type { SourceFile } from "../pages/recipes-page.ts";
import { standaloneFile } from "../samples/tested-files.ts";

/** Everything the site is built from. */
export interface SiteSources {
  /** The contract as it is published, for reading and for download. */
  readonly contract: PublishedContract;
  readonly tested: TestedSamples;
  readonly recipes: readonly SourceFile[];
  /** Files to copy unchanged, by name. */
  readonly assets: ReadonlyMap<string, string>;
}

const { resolve } = createRequire(import.meta.url);
const examples = join(import.meta.dirname, "../../../examples/src");

/** Reads the real contract and the examples. */
export function readSources(): SiteSources {
  const contract = JSON.parse(readFileSync(resolve("@vox-accounts/types/openapi.json"), "utf8"));
  const shared = sourceFiles(examples).find(({ name }) => name === "accounts.ts");
  const methods = sourceFiles(join(examples, "methods"));
  return {
    contract,
    tested: new Map(
      methods.map(({ name, source }) => [
        basename(name, ".ts"),
        standaloneFile(source, shared?.source ?? ""),
      ]),
    ),
    recipes: [...(shared ? [shared] : []), ...sourceFiles(join(examples, "recipes"))],
    assets: readAssets(),
  };
}

/** The renderer's bundle and the pages' scripts and styles. */
export function readAssets(): ReadonlyMap<string, string> {
  const folder = join(import.meta.dirname, "../assets");
  const own = readdirSync(folder).map((name): [string, string] => [name, readText(folder, name)]);
  const renderer = dirname(resolve("@scalar/api-reference"));
  return new Map([...own, ["renderer.js", readText(renderer, "browser/standalone.js")]]);
}

/** The code files of a folder; empty if the folder does not exist. */
function sourceFiles(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /\.[cm]?[jt]s$/u.test(name));
  return files.toSorted().map((name) => ({ name, source: readText(folder, name) }));
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
