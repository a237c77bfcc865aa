/**
 * Puts the types into the packed client and mock. While the packages are unpublished, a tarball that depends on
 * `@vox-accounts/types` makes pnpm and yarn ask the public registry for it, even if the types' tarball is installed with it.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly sideEffects: boolean | readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The folder of the types inside another package. */
const inside = "contract";

/**
 * Copies the unpacked types into an unpacked package, which then no longer depends on them.
 *
 * @throws if it imports something that the types do not export.
 */
export function foldTypes(folder: string, types: string): void {
  const contract = manifestIn(types);
  for (const part of [...contract.files, "LICENSE"].filter((name) => existsSync(join(types, name))))
    cpSync(join(types, part), join(folder, inside, part), { recursive: true });
  for (const file of codeIn(join(folder, "dist"))) {
    const text = readFileSync(file, "utf8");
    const folded = text.replace(specifiers(contract.name), (_, entry: string) => {
      const target = contract.exports[`.${entry}`];
      if (target === undefined) throw new Error(`${contract.name}${entry} is not exported.`);
      return JSON.stringify(pathFrom(file, join(folder, inside, target)));
    });
    if (folded !== text) writeFileSync(file, folded);
  }
  writeManifest(folder, contract);
}

function writeManifest(folder: string, contract: Manifest): void {
  const { dependencies, files, sideEffects, ...others } = manifestIn(folder);
  const kept = Object.entries(dependencies).filter(([name]) => name !== contract.name);
  const manifest = {
    ...others,
    files: [...files, inside],
    sideEffects: [
      ...listed(sideEffects),
      ...listed(contract.sideEffects).map((file) => `./${join(inside, file)}`),
    ],
    dependencies: Object.fromEntries(kept),
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

function listed(sideEffects: Manifest["sideEffects"]): readonly string[] {
  return typeof sideEffects === "boolean" ? [] : sideEffects;
}

/** Quoted import specifiers of a package; the group is the rest after its name. */
function specifiers(name: string): RegExp {
  return new RegExp(`"${name}((?:/[^"]*)?)"`, "g");
}

function pathFrom(file: string, target: string): string {
  const path = relative(dirname(file), target).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}

function codeIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(?:js|d\.ts)$/.test(name)).map((name) => join(folder, name));
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
