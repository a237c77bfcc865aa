import type { Section } from "../section.ts";
import type { Bundle } from "./bundle.ts";
import { measureSize } from "./measure-size.ts";

/** What the client adds to a bundle. */
export async function runSize(): Promise<Section> {
  const { client, libraries, ownProvider, ours, added } = await measureSize();
  const row = (name: string, { minified, gzipped }: Bundle) =>
    `| ${name} | ${minified} | ${gzipped} |`;
  const text = [
    "| | minified, bytes | minified and gzipped, bytes |",
    "|---|---|---|",
    row("openapi-fetch and the used part of jose", libraries),
    row("the client with both", client),
    row("the client with a custom token provider, without jose", ownProvider),
    row("our code and table", ours),
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
