/** Generates the declarations that the types package would ship for a contract. */
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import type { Contract, ErrorCatalogue } from "../../contract/document.ts";
import { modulesOf } from "../../generate/modules.ts";

/** Texts by path within `dist`, such as `generated/methods.d.ts`. */
export type Declarations = ReadonlyMap<string, string>;

const sources = join(import.meta.dirname, "../../../packages/types/src");

/** The declarations of a contract's types and of the package's handwritten part. */
export async function declarationsOf(
  contract: Contract,
  errors: ErrorCatalogue,
): Promise<Declarations> {
  const generated = await modulesOf(contract, errors);
  return emitted(
    new Map([...generated].map(([name, text]) => [join(sources, "generated", name), text])),
  );
}

function emitted(generated: ReadonlyMap<string, string>): Declarations {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: sources,
    outDir: sources,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const fromDisk = { readFile: host.readFile, fileExists: host.fileExists };
  host.readFile = (file) => generated.get(native(file)) ?? fromDisk.readFile(file);
  host.fileExists = (file) => generated.has(native(file)) || fromDisk.fileExists(file);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  const declarations = new Map<string, string>();
  const roots = [join(sources, "index.ts"), ...generated.keys()];
  ts.createProgram(roots, options, host).emit(undefined, (file, text) => {
    declarations.set(relative(sources, native(file)).split(sep).join("/"), text);
  });
  return declarations;
}

/** TypeScript uses forward slashes in paths. */
export function native(file: string): string {
  return file.split("/").join(sep);
}

/** The name of the package in a folder, if there is one. */
export function packageName(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).name;
  } catch {
    return undefined;
  }
}
