import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from "@microsoft/api-extractor";

/** An entry of a package, and its declarations. */
export interface Entry {
  readonly packageFolder: string;
  /** The report's file name without its extension. */
  readonly name: string;
  readonly declarations: string;
}

/** The entries of a built package, from its `exports`. */
export function entriesOf(packageFolder: string): Entry[] {
  const manifest = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    exports: Readonly<Record<string, string>>;
  };
  const modules = Object.entries(manifest.exports).filter(([, file]) => file.endsWith(".js"));
  return modules.map(([path, file]) => ({
    packageFolder,
    name: path === "." ? "main" : path.slice(2),
    declarations: join(packageFolder, file.replace(/\.js$/u, ".d.ts")),
  }));
}

/** API Extractor's report on each entry, by the file of its declarations. One compiler reads them all. */
export function reportsOf(entries: readonly Entry[]): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "vox-surface-"));
  try {
    const configs = entries.map((entry, index) => configOf(entry, join(folder, String(index))));
    const [first, ...others] = configs;
    if (!first) return new Map();
    const compilerState = CompilerState.create(first, {
      additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
    });
    for (const config of configs) {
      const { errorCount } = Extractor.invoke(config, {
        localBuild: true,
        compilerState,
        messageCallback: (message) => {
          message.handled = message.logLevel !== ExtractorLogLevel.Error;
        },
      });
      if (errorCount > 0)
        throw new Error(`API Extractor failed on ${config.mainEntryPointFilePath}.`);
    }
    return new Map(
      entries.map(({ name, declarations }, index) => [
        declarations,
        readFileSync(join(folder, String(index), `${name}.api.md`), "utf8"),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configOf({ packageFolder, name, declarations }: Entry, folder: string): ExtractorConfig {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, "package.json"),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: { overrideTsconfig },
      apiReport: {
        enabled: true,
        includeForgottenExports: true, // an option's type counts even if it is not exported
        reportFolder: folder,
        reportTempFolder: join(folder, "temp"),
        reportFileName: `${name}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
}

const overrideTsconfig = {
  compilerOptions: {
    module: "nodenext",
    moduleResolution: "nodenext",
    target: "es2022",
    lib: ["es2023", "dom"],
    types: ["node"],
    strict: true,
    skipLibCheck: true,
  },
};
