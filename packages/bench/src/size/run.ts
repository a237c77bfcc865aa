import type { Section } from "../section.ts";
import type { Bundle } from "./bundle.ts";
import { measureSize } from "./measure-size.ts";

/** What the client adds to a bundle. */
export async function runSize(): Promise<Section> {
  const { client, libraries, ownProvider, ours, added } = await measureSize();
  const row = (name: string, { minified, gzipped }: Bundle) =>
    `| ${name} | ${minified} | ${gzipped} |`;
  const text = [
    "| | minified, bytes | and gzipped |",
    "|---|---|---|",
    row("openapi-fetch and what is used of jose", libraries),
    row("the client, with both", client),
    row("the client with an own token provider: no jose", ownProvider),
    row("our code and table alone", ours),
    "",
    `Our code and table add ${added} bytes (min+gzip) to the libraries.`,
  ].join("\n");
  const data = {
    client: sizes(client),
    libraries: sizes(libraries),
    ownProvider: sizes(ownProvider),
    ours: sizes(ours),
    added,
  };
  return { title: "Size", text, data };
}

function sizes({ minified, gzipped }: Bundle) {
  return { minified, gzipped };
}
