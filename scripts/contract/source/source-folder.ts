/** Reads the files of a contract, in the layout of `spec/`. */
import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { SourceFile } from "./source-file.ts";

/** The YAML files of a contract, by path in its folder. */
export type Sources = ReadonlyMap<string, SourceFile>;

const folders = ["methods", "answers", "schemas", "examples", "callbacks"];
/** The required files of a contract. */
export const topFiles = ["openapi.yaml", "errors.yaml", "always-there.yaml"] as const;
const optionalFiles = ["page-lengths.yaml"];

/**
 * Reads every YAML file of the contract in `folder`. Does not parse a file again if `known` has the
 * same text.
 */
export async function readSources(folder: string, known?: Sources): Promise<Sources> {
  const inFolders = await Promise.all(folders.map((name) => yamlFiles(folder, name)));
  const present = await readdir(folder);
  const top = [...topFiles, ...optionalFiles].filter((name) => present.includes(name));
  const names = [...top, ...inFolders.flat()].sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const files = names.map((name, i) => {
    const [text = "", before] = [texts[i], known?.get(name)];
    return [name, before?.text === text ? before : new SourceFile(name, text)] as const;
  });
  return new Map(files);
}

async function yamlFiles(folder: string, subfolder: string): Promise<string[]> {
  try {
    const names = await readdir(join(folder, subfolder), { recursive: true });
    const yaml = names.filter((name) => /\.ya?ml$/iu.test(name));
    return yaml.map((name) => `${subfolder}/${name.split(sep).join("/")}`);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
