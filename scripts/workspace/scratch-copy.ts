import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../boot/root.ts";

export interface ScratchCopy extends Disposable {
  readonly folder: string;
}

/** A copy of the working tree (what git tracks or would track) as a repository of its own with one commit. */
export function scratchCopy(wanted: (file: string) => boolean = () => true): ScratchCopy {
  const folder = mkdtempSync(join(tmpdir(), "vox-scratch-"));
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", args, { cwd, encoding: "utf8" });
  const files = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split(
    "\0",
  );
  for (const file of files.filter(
    (name) => name !== "" && wanted(name) && existsSync(join(root, name)),
  )) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "add", "--all");
  const author = [
    "-c",
    "user.name=scratch",
    "-c",
    "user.email=scratch@localhost",
    "-c",
    "commit.gpgsign=false",
  ];
  git(folder, ...author, "commit", "--quiet", "--no-verify", "--message=scratch");
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
