/** Finds the places of a TypeScript project that stop compiling when the contract changes. */
import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import type { Contract, ErrorCatalogue } from "../../contract/document.ts";
import { InputError } from "../read/api-document.ts";
import type { Folders, Loaded } from "../read/load.ts";
import { type Declarations, declarationsOf, native, packageName } from "./declarations.ts";

/** A place that compiles with the base but not with the revision. */
export interface CallSite {
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const typesPackage = "@vox-accounts/types";

/**
 * Compiles the project with the types of both contracts and lists errors that only the new ones
 * cause.
 */
export async function impactOf(
  project: string,
  base: Loaded,
  revision: Loaded,
  { here, root }: Folders,
): Promise<CallSite[]> {
  const folder = [resolve(here, project), resolve(root, project)].find((one) => existsSync(one));
  if (folder === undefined) throw new InputError(`The folder ${project} does not exist.`);
  const errors = base.errors ?? revision.errors;
  const before = sitesOf(folder, await typesOf(base, errors));
  const after = sitesOf(folder, await typesOf(revision, revision.errors ?? errors));
  const known = new Set(before.map(({ key }) => key));
  return after.filter(({ key }) => !known.has(key)).map(({ site }) => site);
}

function typesOf({ name, document }: Loaded, errors: unknown): Promise<Declarations> {
  if (!document.isContract || errors === undefined) {
    throw new InputError(
      `--impact needs contracts like spec/, with error codes; ${name} is not one.`,
    );
  }
  // the lint checks the shape of both
  return declarationsOf(document.root as unknown as Contract, errors as ErrorCatalogue);
}

/** A place with a comparison key, because error messages may differ between two versions. */
interface Found {
  readonly key: string;
  readonly site: CallSite;
}

function sitesOf(folder: string, types: Declarations): Found[] {
  const { options, fileNames } = projectIn(folder);
  const host = ts.createCompilerHost(options);
  const overlay = overlayFor(types);
  const read = host.readFile;
  host.readFile = (file) => overlay.text(file) ?? read(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram(fileNames, { ...options, noEmit: true }, host);
  const diagnostics = ts.getPreEmitDiagnostics(program);
  if (!overlay.isUsed())
    throw new InputError(`The project in ${folder} does not use ${typesPackage}.`);
  return diagnostics.flatMap((diagnostic) => siteOf(folder, diagnostic));
}

function projectIn(folder: string): ts.ParsedCommandLine {
  const file = join(folder, "tsconfig.json");
  const { config = {} } = existsSync(file) ? ts.readConfigFile(file, ts.sys.readFile) : {};
  const project = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  if (project.fileNames.length === 0) {
    throw new InputError(`${folder} does not contain a TypeScript project.`);
  }
  return project;
}

/** The new declarations, wherever the project has the types package installed. */
function overlayFor(types: Declarations) {
  const isTypes = new Map<string, boolean>();
  let used = false;
  return {
    isUsed: () => used,
    text(file: string): string | undefined {
      const [folder, path] = native(file).split(`${sep}dist${sep}`);
      if (folder === undefined || path === undefined) return undefined;
      const known = isTypes.get(folder) ?? packageName(folder) === typesPackage;
      isTypes.set(folder, known);
      const text = known ? types.get(path.split(sep).join("/")) : undefined;
      used ||= text !== undefined;
      return text;
    },
  };
}

function siteOf(folder: string, { file, start, code, messageText }: ts.Diagnostic): Found[] {
  if (!file || start === undefined) return [];
  const path = relative(folder, native(file.fileName)).split(sep).join("/");
  if (path.startsWith("..") || path.includes("node_modules/")) return [];
  const { line } = file.getLineAndCharacterOfPosition(start);
  const [message = ""] = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
  return [{ key: `${path}:${start}:${code}`, site: { file: path, line: line + 1, message } }];
}
