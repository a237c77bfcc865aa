import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** The output of a bundler for a piece of code. */
export interface Bundle {
  readonly code: string;
  readonly minified: number;
  readonly gzipped: number;
  /** The bundled files. */
  readonly modules: readonly string[];
}

const entry = "virtual-entry";

/** Bundles and minifies code for a browser; `external` packages stay outside. */
export async function bundle(code: string, external: string[] = []): Promise<Bundle> {
  const build = await rolldown({
    input: entry,
    cwd: import.meta.dirname,
    external,
    platform: "browser",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? `${import.meta.dirname}/entry.js` : undefined),
        load: (id) => (id === `${import.meta.dirname}/entry.js` ? code : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: "esm", minify: true, codeSplitting: false });
  await build.close();
  const [chunk] = output;
  return {
    code: chunk.code,
    minified: Buffer.byteLength(chunk.code),
    gzipped: gzipSync(chunk.code, { level: 9 }).length,
    modules: chunk.moduleIds,
  };
}
