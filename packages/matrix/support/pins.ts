/** The tested tools and their versions, each pinned in one manifest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of this member. */
export const member: string = join(import.meta.dirname, "..");

/** A package at its version, with the name that it is installed under. */
export interface Pin {
  readonly alias: string;
  readonly version: string;
}

/** Manifests of the tools that the tests install with npm. */
export const manifests = {
  engines: "tools/engines/package.json",
  compilers: "tools/compilers/package.json",
  consumer: "consumers/package.json",
} as const;

/** The pins of a manifest, in order. */
export function pinsOf(name: keyof typeof manifests): Pin[] {
  const { dependencies } = JSON.parse(readFileSync(join(member, manifests[name]), "utf8")) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(dependencies).map(([alias, wanted]) => ({
    alias,
    version: wanted.slice(wanted.lastIndexOf("@") + 1),
  }));
}

/**
 * The version of one package of a manifest.
 *
 * @throws if it is not pinned.
 */
export function versionOf(name: keyof typeof manifests, alias: string): string {
  const found = pinsOf(name).find((pin) => pin.alias === alias);
  if (!found) throw new Error(`${manifests[name]} does not pin ${alias}.`);
  return found.version;
}
