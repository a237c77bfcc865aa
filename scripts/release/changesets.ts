/** The pending changesets. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { releasedMembers, root } from "../boot/repository.ts";

const contract = "@vox-accounts/types";

/** File names of the pending changesets. */
export function pendingChangesets(repository: string = root): string[] {
  const files = readdirSync(join(repository, ".changeset"));
  return files.filter((file) => file.endsWith(".md") && file !== "README.md").sort();
}

/** Extends every pending changeset of the types to all three packages. */
export function shareContractChanges(repository: string = root): void {
  for (const file of pendingChangesets(repository)) {
    const path = join(repository, ".changeset", file);
    const text = readFileSync(path, "utf8");
    const shared = sharedWithAll(text);
    if (shared !== text) writeFileSync(path, shared);
  }
}

/**
 * Adds client and mock to a changeset of the types, with the same bump unless they already have
 * one: a change of the contract affects all three.
 */
export function sharedWithAll(changeset: string): string {
  const [whole = "", head = ""] = /^---\r?\n(.*?)^---/ms.exec(changeset) ?? [];
  const bumps = (parse(head) ?? {}) as Readonly<Record<string, string>>;
  const bump = bumps[contract];
  if (bump === undefined || bump === "none") return changeset;
  const unnamed = releasedMembers
    .map((name) => `@vox-accounts/${name}`)
    .filter((name) => !Object.hasOwn(bumps, name));
  const added = unnamed.map((name) => `"${name}": ${bump}\n`).join("");
  return changeset.replace(whole, () => whole.replace(/---$/, `${added}---`));
}
