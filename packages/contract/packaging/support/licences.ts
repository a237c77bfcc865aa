import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { allowedLicence } from "../../../mock/build/licences.ts";

/** A third-party package that comes with ours. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The third-party packages that installing a package also installs, each before its own dependencies.
 *
 * @throws if one has a license that is not allowed.
 */
export function dependenciesOf(folder: string): Dependency[] {
  const found = new Map<string, Dependency>();
  const visit = (from: string) => {
    for (const dependency of Object.keys(manifestIn(from).dependencies ?? {})) {
      const inside = folderOf(dependency, from);
      const { name, version, license } = manifestIn(inside);
      if (found.has(`${name} ${version}`)) continue;
      const licence = allowedLicence(name, license);
      if (!name.startsWith("@vox-accounts/"))
        found.set(`${name} ${version}`, { name, version, licence });
      visit(inside);
    }
  };
  visit(folder);
  return [...found.values()];
}

/** The packages bundled into the mock, as listed in its notices. */
export function bundledIn(notices: string): Dependency[] {
  const heads = notices.matchAll(/^={80}\n(\S+) (\S+)\n(.+)$/gm);
  return [...heads].map(([, name = "", version = "", licence]) => ({
    name,
    version,
    licence: allowedLicence(name, licence),
  }));
}

function folderOf(name: string, from: string): string {
  const file = realpathSync(join(from, "package.json")); // pnpm links a package's dependencies next to its real folder
  const folders = createRequire(file).resolve.paths(name) ?? [];
  const found = folders.map((at) => join(at, name)).find(existsSync);
  if (found === undefined) throw new Error(`${name} is not installed for ${from}.`);
  return found;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
