import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Sources } from "../contract/source/source-folder.ts";
import { type Outputs, outputs } from "./outputs.ts";

const root = join(import.meta.dirname, "../..");

/** A contract, and the member for which files are generated. */
export interface Job {
  readonly contractFolder: string;
  readonly memberFolder: string;
}

/** Generates the member's files, deletes obsolete ones, and does not touch unchanged ones. */
export async function writeMember(
  { contractFolder, memberFolder }: Job,
  sources?: Sources,
): Promise<Outputs> {
  const source = relative(root, resolve(contractFolder)).split(sep).join("/");
  const made = await outputs(resolve(contractFolder), source, sources);
  await deleteObsolete(memberFolder, made.files);
  for (const [path, text] of made.files) await writeIfChanged(join(memberFolder, path), text);
  return made;
}

const generatedFolder = "src/generated";

async function deleteObsolete(memberFolder: string, files: Outputs["files"]): Promise<void> {
  const folder = join(memberFolder, generatedFolder);
  await mkdir(folder, { recursive: true });
  const present = await readdir(folder);
  const old = present.filter((name) => !files.has(`${generatedFolder}/${name}`));
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true })));
}

/** Does not touch an unchanged file, so that watchers of it do not run. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  const present = await readFile(file, "utf8").catch(() => undefined);
  if (present === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
