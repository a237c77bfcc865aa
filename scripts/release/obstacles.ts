/** Checks whether a working tree can be released. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../boot/repository.ts";
import { pendingChangesets } from "./changesets.ts";
import { packagesVersion } from "./versions.ts";

const makeOne = "Run `npm run version`, review and commit it.";

/** Each obstacle with its remedy; empty if there are none. */
export function obstaclesIn(repository: string = root): string[] {
  const version = packagesVersion(repository);
  const pending = pendingChangesets(repository);
  const changed = changedFiles(repository);
  const obstacles: string[] = [];
  if (version === "0.0.0") obstacles.push(`There is no version to release yet. ${makeOne}`);
  else if (!/^\d+\.\d+\.\d+$/.test(version))
    obstacles.push(`${version} is a prerelease, which must not become \`latest\`. ${makeOne}`);
  if (pending.length > 0)
    obstacles.push(`There are pending changesets: ${pending.join(", ")}. ${makeOne}`);
  if (changed.length > 0) obstacles.push(`There are uncommitted changes:\n${listed(changed)}`);
  // a pending or missing version explains a stale contract
  if (obstacles.length === 0 && !hasReleasedContract(repository, version))
    obstacles.push(
      "spec/released/ is not the contract of this version. Restore it, or add a changeset and " +
        "run `npm run version`.",
    );
  return obstacles;
}

function hasReleasedContract(repository: string, version: string): boolean {
  const [released, current] = ["spec/released", "packages/types"].map((folder) => {
    const file = join(repository, folder, "openapi.json");
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  });
  if (released === undefined || released !== current) return false;
  return (JSON.parse(released) as { info: { version: string } }).info.version === version;
}

function changedFiles(repository: string): string[] {
  const options = { cwd: repository, encoding: "utf8" } as const;
  const lines = execFileSync("git", ["status", "--porcelain"], options).split("\n");
  return lines.filter((line) => line !== "").map((line) => line.slice(3));
}

function listed(files: readonly string[]): string {
  const shown = files.slice(0, 10).map((file) => `  ${file}`);
  const others = files.length - shown.length;
  return [...shown, ...(others > 0 ? [`  and ${others} more`] : [])].join("\n");
}
