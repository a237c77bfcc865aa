import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { responseTypeName } from "../../contract/names.ts";
import { readSources, type Sources } from "../../contract/source/source-folder.ts";
import { answersFile, type Facts, methodFile } from "./templates.ts";

/** A name that a new method or callback cannot have. */
export class NameRejected extends Error {}

/** Writes the files of a new method to the contract, and returns their paths in its folder. */
export async function newMethod(folder: string, name: string): Promise<string[]> {
  const sources = await readSources(folder);
  refuseUnusable(sources, name);
  const text = (file: string) => sources.get(file)?.text ?? "";
  const [root, evidence] = [text("openapi.yaml"), text("always-there.yaml")];
  const facts = { name, ...tagAndUrl(sources, name) };
  const files = {
    [`methods/${name}.yaml`]: methodFile(facts),
    [`answers/${name}.yaml`]: answersFile(facts),
    "openapi.yaml": withLine(root, "paths", `  /${name}: { $ref: methods/${name}.yaml }`),
    "always-there.yaml": withLine(
      evidence,
      "schemas",
      `  ${responseTypeName(name)}: { key: [result] }`,
    ),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return Object.keys(files);
}

function refuseUnusable(sources: Sources, name: string): void {
  if (!/^[A-Z][a-z]+(?:[A-Z][a-z0-9]*|\d+)+$/u.test(name)) {
    const advice = "write it as the vendor does, as in GetAccountHistory";
    throw new NameRejected(`${name || "An empty string"} is not a method name; ${advice}.`);
  }
  const taken = [...sources.keys()].find((file) => {
    return [`methods/${name}.yaml`, `answers/${name}.yaml`].some((own) => isSame(own, file));
  });
  if (taken) throw new NameRejected(`${taken} already exists; edit it, or choose another name.`);
}

/** Some file systems ignore case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The common facts of the contract's methods. */
function tagAndUrl(sources: Sources, name: string): Pick<Facts, "tag" | "url"> {
  const root = sources.get("openapi.yaml")?.value as { tags?: { name: string }[] } | undefined;
  const methods = [...sources.values()].filter((file) => file.name.startsWith("methods/"));
  const pages = methods.flatMap(({ value }) => {
    const { operationId, externalDocs } = (value as MethodFile | undefined)?.post ?? {};
    const ending = operationId?.toLowerCase() ?? " ";
    return externalDocs?.url.endsWith(ending) ? [externalDocs.url.slice(0, -ending.length)] : [];
  });
  const [page] = pages;
  const tag = root?.tags?.[0]?.name ?? "TODO";
  return { tag, url: page === undefined ? undefined : `${page}${name.toLowerCase()}` };
}

/** The relevant facts of another method's file, which may be incomplete. */
interface MethodFile {
  post?: { operationId?: string; externalDocs?: { url: string } };
}

/** Adds a line under a top-level key of a file, in alphabetical order. */
export function withLine(text: string, key: string, own: string): string {
  const lines = text.split("\n");
  const start = lines.indexOf(`${key}:`);
  if (start < 0) throw new NameRejected(`There is no line \`${key}:\` to add the entry to.`);
  const isBelow = (line: string | undefined) => line !== undefined && /^ {2}/u.test(line);
  let at = start + 1;
  while (isBelow(lines[at]) && ((lines[at] ?? "") < own || /^ {3}/u.test(lines[at] ?? ""))) at++;
  return lines.toSpliced(at, 0, own).join("\n");
}
