/** The changelog of unreleased changes, for packs. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../boot/repository.ts";
import { pendingChangesets, sharedWithAll } from "../release/changesets.ts";

/** Adds the pending changesets of a package on top of the changelog in its folder. */
export function writeUnreleased(folder: string, name: string, repository: string = root): void {
  const file = join(folder, "CHANGELOG.md");
  const released = existsSync(file) ? readFileSync(file, "utf8") : `# ${name}\n`;
  const [title = "", ...versions] = released.split(/^(?=## )/m);
  const entries = pendingEntries(name, repository);
  if (entries.length === 0 && versions.length > 0) return;
  const list = entries.length > 0 ? entries.join("\n\n") : "- Nothing yet.";
  writeFileSync(file, `${title.trimEnd()}\n\n## Unreleased\n\n${list}\n\n${versions.join("")}`);
}

function pendingEntries(name: string, repository: string): string[] {
  return pendingChangesets(repository).flatMap((file) => {
    const text = sharedWithAll(readFileSync(join(repository, ".changeset", file), "utf8"));
    const [, head = "", summary = ""] = /^---\r?\n(.*?)^---\r?\n(.*)$/ms.exec(text) ?? [];
    if (!head.includes(`"${name}"`)) return [];
    return [`- ${summary.trim().replaceAll(/\n(?=.)/g, "\n  ")}`];
  });
}
