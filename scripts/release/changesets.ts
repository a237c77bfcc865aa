/** The changesets that wait for a version. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { releasedMembers, root } from "../boot/repository.ts";

const contract = "@vox-accounts/types";

/** Files of the changesets that wait, by their names. */
export function pendingChangesets(repository: string = root): string[] {
  const files = readdirSync(join(repository, ".changeset"));
  return files.filter((file) => file.endsWith(".md") && file !== "README.md").sort();
}

/** Has what is said of the contract reach the readers of all three changelogs. */
export function shareContractChanges(repository: string = root): void {
  for (const file of pendingChangesets(repository)) {
    const path = join(repository, ".changeset", file);
    const text = readFileSync(path, "utf8");
    const shared = sharedWithAll(text);
    if (shared !== text) writeFileSync(path, shared);
  }
}

/**
 * A changeset that names the types names client and mock as well, with the same step unless it gives them one of their own: a
 * change of the contract is a change of all three.
 */
export function sharedWithAll(changeset: string): string {
  const [whole = "", head = ""] = /^---\r?\n(.*?)^---/ms.exec(changeset) ?? [];
  const steps = (parse(head) ?? {}) as Readonly<Record<string, string>>;
  const step = steps[contract];
  if (step === undefined || step === "none") return changeset;
  const unnamed = releasedMembers
    .map((name) => `@vox-accounts/${name}`)
    .filter((name) => !Object.hasOwn(steps, name));
  const added = unnamed.map((name) => `"${name}": ${step}\n`).join("");
  return changeset.replace(whole, () => whole.replace(/---$/, `${added}---`));
}
