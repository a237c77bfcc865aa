import { dirname, join } from "node:path";
import ts from "typescript-5";

/** What an editor shows when hovering over a word. */
export interface Hover {
  readonly signature: string;
  readonly documentation: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * An editor with a file that contains `source`. To name a place in it, pass the text that ends there.
 */
export class Editor {
  readonly #file: string;
  readonly #source: string;
  readonly #service: ts.LanguageService;

  /** @param folder The folder of the file, for its imports. */
  constructor(folder: string, source: string) {
    this.#file = join(folder, "consumer.ts");
    this.#source = source;
    this.#service = ts.createLanguageService(this.#host(), ts.createDocumentRegistry());
  }

  problems(): string[] {
    const found = [
      ...this.#service.getSyntacticDiagnostics(this.#file),
      ...this.#service.getSemanticDiagnostics(this.#file),
    ];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  }

  hover(place: string): Hover {
    const info = this.#service.getQuickInfoAtPosition(this.#file, this.#at(place));
    return {
      signature: ts.displayPartsToString(info?.displayParts),
      documentation: ts.displayPartsToString(info?.documentation),
      tags: Object.fromEntries(
        (info?.tags ?? []).map(({ name, text }) => [name, ts.displayPartsToString(text)]),
      ),
    };
  }

  definitions(place: string): { file: string; name: string; container: string }[] {
    const found = this.#service.getDefinitionAtPosition(this.#file, this.#at(place)) ?? [];
    return found.map(({ fileName, name, containerName }) => ({
      file: fileName,
      name,
      container: containerName,
    }));
  }

  /** The completions after `place`. */
  completions(place: string): string[] {
    const list = this.#service.getCompletionsAtPosition(this.#file, this.#at(place) + 1, {});
    return (list?.entries ?? []).map(({ name }) => name);
  }

  /** The names that the module in `file` exports. */
  exportsOf(file: string): string[] {
    const program = this.#service.getProgram();
    const sourceFile = program?.getSourceFile(file);
    if (!program || !sourceFile) return [];
    const checker = program.getTypeChecker();
    const symbol = checker.getSymbolAtLocation(sourceFile);
    return symbol ? checker.getExportsOfModule(symbol).map(({ name }) => name) : [];
  }

  #at(place: string): number {
    const start = this.#source.indexOf(place);
    if (start < 0) throw new Error(`The source does not contain ${place}`);
    return start + place.length - 1;
  }

  #host(): ts.LanguageServiceHost {
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    };
    const read = (file: string) => (file === this.#file ? this.#source : ts.sys.readFile(file));
    return {
      getCompilationSettings: () => options,
      getCurrentDirectory: () => dirname(this.#file),
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      getScriptFileNames: () => [this.#file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (file) => {
        const text = read(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (file) => file === this.#file || ts.sys.fileExists(file),
      readFile: read,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    };
  }
}
