import type { Plugin } from "rolldown";

/** Parts of Prism that only proxies, Postman collections or Swagger 2 need. */
const UNUSED = new Set([
  "node-fetch",
  "http-proxy-agent",
  "https-proxy-agent",
  "@stoplight/http-spec/oas2/operation",
  "@stoplight/http-spec/postman/operation",
]);

/** Patches for main files that break in a bundle, by the end of their path. */
const REPAIRS: readonly (readonly [path: RegExp, found: string, instead: string])[] = [
  [/\/uri-template-lite\/index\.js$/, "this.URI", "exports.URI"], // it has neither `exports` nor `module`, so it looks like an ES module
  [
    /\/@stoplight\/json-schema-ref-parser\/lib\/util\/url\.js$/,
    'require("url").resolve', // prints a warning outside node_modules
    '(from, to) => { const url = new URL(to, new URL(from, "here:///")); return url.protocol === "here:" ? url.pathname + url.search + url.hash : url.href; }',
  ],
];

/** Makes the packages around Prism fit into one file. */
export function thirdParty(): Plugin {
  const repaired = new Set<RegExp>();
  return {
    name: "third-party",
    resolveId(id, importer) {
      if (UNUSED.has(id)) return `\0unused:${id}`;
      if (id === "jsonc-parser") return this.resolve("jsonc-parser/lib/esm/main.js", importer); // its main file is UMD
      if (id === "@faker-js/faker") return this.resolve("@faker-js/faker/locale/en", importer); // only one of seventy languages
      return undefined;
    },
    load: (id) => (id.startsWith("\0unused:") ? "export {};" : undefined),
    transform(code, id) {
      const repair = REPAIRS.find(([path]) => path.test(id));
      if (!repair) return undefined;
      const [path, found, instead] = repair;
      if (!code.includes(found)) throw new Error(`${id} has changed: it no longer says ${found}.`);
      repaired.add(path);
      return { code: code.replaceAll(found, () => instead), map: null };
    },
    buildEnd(error) {
      if (error) return;
      const left = REPAIRS.filter(([path]) => !repaired.has(path));
      if (left.length > 0)
        throw new Error(
          `No longer bundled, drop the repair: ${left.map(([path]) => path.source).join(", ")}`,
        );
    },
  };
}
