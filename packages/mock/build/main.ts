import { readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { minifySync } from "rolldown/experimental";
import { pruneDeclarations } from "./declarations.ts";
import { trimMaps } from "./maps.ts";
import { noticesOf } from "./notices.ts";
import { thirdParty } from "./third-party.ts";

/** What is not bundled: our packages, peer dependencies, and what must exist only once. */
const EXTERNAL = [/^node:/, /^@vox-accounts\//, "jose", "vitest"];
const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
const isThirdParty = /[\\/]node_modules[\\/]/;
const forTls =
  /[\\/]node_modules[\\/](selfsigned|@peculiar|asn1js|pvtsutils|pvutils|bytestreamjs|reflect-metadata|tsyringe)[\\/]/;

const packages = pruneDeclarations(dist, ["index.d.ts", "bin.d.ts", "vitest.d.ts"]);
const strange = packages.filter(
  (name) =>
    !EXTERNAL.some((known) => (typeof known === "string" ? known === name : known.test(name))),
);
if (strange.length > 0)
  throw new Error(
    `Our declarations name packages that consumers do not have: ${strange.join(", ")}`,
  );

const bundle = await rolldown({
  input: {
    index: join(root, "src/index.ts"),
    bin: join(root, "src/bin.ts"),
    vitest: join(root, "src/vitest.ts"),
  },
  platform: "node",
  external: EXTERNAL,
  transform: { target: "node20.19" },
  plugins: [thirdParty()],
  onLog(level, log) {
    if (level === "warn" && !isThirdParty.test(log.id ?? "")) throw new Error(log.message);
  },
});

const { output } = await bundle.write({
  dir: dist,
  sourcemap: true,
  // the first import: on an older Node, bundled packages would fail less clearly
  banner: ({ isEntry }) => (isEntry ? 'import "@vox-accounts/types/supported-node";' : ""),
  chunkFileNames: "chunks/[name].js",
  minify: false, // keeps our code readable in a debugger
  plugins: [
    {
      name: "minify-third-party",
      renderChunk: (code, { name }) =>
        name.startsWith("third-party")
          ? { code: minifySync(`${name}.js`, code, { module: true }).code, map: { mappings: "" } }
          : undefined,
    },
  ],
  codeSplitting: {
    groups: [
      { name: "third-party-tls", test: forTls, priority: 2 },
      { name: "third-party", test: isThirdParty, priority: 1 },
    ],
  },
});

const written = new Set(output.map(({ fileName }) => join(dist, fileName)));
for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
  if (name.endsWith(".js") && !written.has(join(dist, name))) rmSync(join(dist, name)); // removed last, so that processes running old files continue
}

trimMaps(dist);

const files = output.flatMap((chunk) => (chunk.type === "chunk" ? Object.keys(chunk.modules) : []));
const notices = noticesOf(
  files.filter((file) => isThirdParty.test(file) && !file.startsWith("\0")),
);
const text = [...notices].map(([name, licence]) => `${"=".repeat(80)}\n${name}\n${licence}\n`);
writeFileSync(
  join(dist, "THIRD-PARTY.txt"),
  `The files in chunks/ hold these ${notices.size} packages.\n\n${text.join("\n")}`,
);
for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" }).toReversed()) {
  try {
    rmdirSync(join(dist, name)); // only empty folders
  } catch {}
}
