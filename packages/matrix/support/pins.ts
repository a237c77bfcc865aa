/** What is tried, at which version: each pin stands in one manifest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of this member. */
export const member: string = join(import.meta.dirname, "..");

/** A package at its version, under the name that it is installed by. */
export interface Pin {
  readonly alias: string;
  readonly version: string;
}

/** Manifests of what is installed with npm as the tests run. */
export const manifests = {
  engines: "tools/engines/package.json",
  compilers: "tools/compilers/package.json",
  stranger: "strangers/package.json",
} as const;

/** The pins of a manifest, in its order. */
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
 * @throws if it is not there.
 */
export function versionOf(name: keyof typeof manifests, alias: string): string {
  const found = pinsOf(name).find((pin) => pin.alias === alias);
  if (!found) throw new Error(`${manifests[name]} does not pin ${alias}.`);
  return found.version;
}
