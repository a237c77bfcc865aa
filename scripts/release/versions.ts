/** The common version of types, client, mock and contract. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { releasedMembers, root } from "../boot/repository.ts";

/**
 * The version in the manifests of the released packages.
 *
 * @throws if they differ.
 */
export function packagesVersion(repository: string = root): string {
  const versions = releasedMembers.map((name) => {
    const manifest = readFileSync(join(repository, "packages", name, "package.json"), "utf8");
    return (JSON.parse(manifest) as { version: string }).version;
  });
  const [version = ""] = versions;
  if (versions.every((other) => other === version)) return version;
  const differing = releasedMembers.map((name, index) => `${name} ${versions[index]}`);
  throw new Error(
    `The packages must have the same version, not ${differing.join(", ")}. ` +
      "Restore their manifests, then run `npm run version`.",
  );
}

/** The text of `spec/openapi.yaml` with another version in `info`, and nothing else changed. */
export function withContractVersion(text: string, version: string): string {
  const changed = text.replace(
    /^(info:\r?\n(?:(?: .*)?\r?\n)*? {2}version: ).*$/m,
    (_, before: string) => before + version,
  );
  if (changed === text && !text.includes(`\n  version: ${version}`))
    throw new Error("The contract has no `info.version` to set.");
  return changed;
}
