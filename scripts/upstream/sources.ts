/** Reads a source of any kind. */
import { readFile, stat } from "node:fs/promises";
import { basename, parse as parsePath } from "node:path";
import { readClient } from "./client/read-client.ts";
import { download, downloadLimits } from "./download.ts";
import { type ApiFacts, UnreadableError } from "./facts.ts";
import { folderSources, packageSources } from "./npm-package.ts";
import { OpenApiDocument } from "./openapi/document.ts";
import { readOpenApi } from "./openapi/read-openapi.ts";
import { openApiIn } from "./page.ts";

/** An address, a file, a folder with a client, or `npm:name@version`, and the key to cite it by. */
export async function readSource(source: string, key?: string): Promise<ApiFacts> {
  if (source.startsWith("npm:")) return readPackage(source.slice("npm:".length), key);
  if (/^[a-z]+:\/\//iu.test(source)) {
    const text = await download(source);
    return readText(text, source, { file: pageName(source), key, hasFixedLines: false });
  }
  const found = await stat(source).catch(() => undefined);
  if (!found) {
    const expected = "an https address, a file, a client's folder or npm:name@version";
    throw new UnreadableError(`${source}: expected ${expected}, found nothing there`);
  }
  if (found.isDirectory()) return readFolder(source, key);
  if (found.size > downloadLimits.maxBytes) {
    throw new UnreadableError(`${source}: expected at most ${downloadLimits.maxBytes} bytes`);
  }
  const text = await readFile(source, "utf8");
  return readText(text, source, { file: basename(source), key, hasFixedLines: true });
}

interface TextLabels {
  readonly file: string;
  readonly key: string | undefined;
  readonly hasFixedLines: boolean;
}

function readText(text: string, title: string, { file, key, hasFixedLines }: TextLabels): ApiFacts {
  const document = new OpenApiDocument(openApiIn(text, file));
  return readOpenApi(document, { title, key: key ?? parsePath(file).name, hasFixedLines });
}

async function readPackage(spec: string, key?: string): Promise<ApiFacts> {
  const { version, files } = await packageSources(spec);
  const name = spec.replace(/(?<=.)@[^@/]*$/u, "");
  return readClient(files, {
    title: `${name} ${version}`,
    key: key?.replace("{version}", version) ?? `${name}-${version}`,
    hasFixedLines: false,
  });
}

async function readFolder(folder: string, key = basename(folder)): Promise<ApiFacts> {
  return readClient(await folderSources(folder), { title: folder, key, hasFixedLines: false });
}

/** The page's own name: `get-account-info.md`. */
function pageName(address: string): string {
  const { pathname, host } = new URL(address);
  return pathname.split("/").findLast((step) => step !== "") ?? host;
}
