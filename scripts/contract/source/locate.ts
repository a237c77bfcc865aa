/** Finds places in the files of a contract. */

import { isObjectOrList } from "../json.ts";
import type { Path, Place, SourceFile } from "./source-file.ts";
import type { Sources } from "./source-folder.ts";

/** A place in a file of the contract. */
export interface FilePlace extends Place {
  readonly file: string;
}

/**
 * The place that a text such as `methods/BuyBooks.yaml x-rules/0` describes: a file and a path in
 * it. Skips missing parts of the path; undefined if the file does not exist.
 */
export function locate(sources: Sources, where: string): FilePlace | undefined {
  const [name = "", ...words] = where.split(" ");
  const steps = words.flatMap((word) => word.split("/")).filter((step) => step !== "");
  const found = fileOf(sources, name);
  if (!found) return undefined;
  const { file, within } = found;
  return { file: file.name, ...file.placeOf(pathTo(file.value, [...within, ...steps])) };
}

interface FoundFile {
  readonly file: SourceFile;
  /** The key in the file that contains the schema. */
  readonly within: readonly string[];
}

/** The file of that name, or the file in the same folder that contains the schema of that name. */
function fileOf(sources: Sources, name: string): FoundFile | undefined {
  const own = sources.get(name);
  if (own) return { file: own, within: [] };
  const [, folder = "", title = ""] = /^(.+\/)(.+)\.yaml$/u.exec(name) ?? [];
  const inFolder = [...sources.values()].filter((one) => one.name.startsWith(folder));
  const holder = folder && inFolder.find(({ value }) => isObjectOrList(value) && title in value);
  if (holder) return { file: holder, within: [title] };
  return undefined;
}

/** The path to the last step; each step is a child of the last one or its nearest descendant. */
function pathTo(root: unknown, steps: readonly string[]): Path {
  const path: (string | number)[] = [];
  let node = root;
  for (const step of steps) {
    const below = parametersPath(node, step) ?? nearest(node, step);
    if (!below) continue;
    path.push(...below);
    node = below.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], node);
  }
  return path;
}

/** Parameters are in the query or in a form. */
function parametersPath(node: unknown, step: string): Path | undefined {
  if (step !== "parameters" || !isObjectOrList(node) || !isObjectOrList(node.post))
    return undefined;
  if ("parameters" in node.post) return ["post", "parameters"];
  const body = nearest(node.post, "requestBody");
  const inBody =
    body && isObjectOrList(node.post.requestBody) && nearest(node.post.requestBody, "properties");
  return inBody ? ["post", "requestBody", ...inBody] : undefined;
}

function nearest(root: unknown, step: string): Path | undefined {
  let level: { node: unknown; path: Path }[] = [{ node: root, path: [] }];
  while (level.length > 0) {
    for (const { node, path } of level) {
      const key = keyIn(node, step);
      if (key !== undefined) return [...path, key];
    }
    level = level.flatMap(({ node, path }) =>
      isObjectOrList(node)
        ? Object.entries(node).map(([key, child]) => ({ node: child, path: [...path, key] }))
        : [],
    );
  }
  return undefined;
}

/**
 * The key or index of the child with that name: a key, a path with its slash, or a named list item.
 */
function keyIn(node: unknown, step: string): string | number | undefined {
  if (!isObjectOrList(node)) return undefined;
  if (Array.isArray(node)) {
    const index = node.findIndex(
      (one) => one === step || (isObjectOrList(one) && String(one.name).trim() === step),
    );
    if (index >= 0) return index;
    return /^\d+$/u.test(step) && Number(step) < node.length ? Number(step) : undefined;
  }
  return [step, `/${step}`].find((key) => Object.hasOwn(node, key));
}
