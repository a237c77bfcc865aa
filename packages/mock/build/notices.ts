import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allowedLicence } from "./licences.ts";

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** The old form of the field. */
  readonly licenses?: readonly { readonly type: string }[];
}

/** Returns the packages of files, by `name version`, with their licence texts. */
export function noticesOf(files: Iterable<string>): ReadonlyMap<string, string> {
  const notices = new Map<string, string>();
  for (const folder of new Set([...files].map(packageFolder))) {
    const { name, version, licenses, license = licenses?.[0]?.type } = manifestIn(folder);
    const licence = allowedLicence(`${name} ${version}`, license);
    notices.set(
      `${name} ${version}`,
      `${licence}\n\n${licenceText(folder) ?? "(The package comes without a text of its licence.)"}`,
    );
  }
  return new Map([...notices].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function packageFolder(file: string): string {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json")) || manifestIn(folder).version === undefined)
    folder = dirname(folder);
  return folder;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

function licenceText(folder: string): string | undefined {
  const files = readdirSync(folder).filter((name) =>
    /^(licen[cs]e|notice|copying)([.-].*)?$/i.test(name),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8").trim());
  return texts.length > 0 ? texts.join("\n\n") : undefined;
}
