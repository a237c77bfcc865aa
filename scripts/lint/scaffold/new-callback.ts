import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { callbackFile } from "../../contract/callbacks.ts";
import { payloadTypeName } from "../../contract/names.ts";
import { readSources } from "../../contract/source/source-folder.ts";
import { NameRefused, withLine } from "./new-method.ts";
import { callbackTemplate } from "./templates.ts";

/** Writes the files of a new type of callback into the contract, and gives their paths in its folder. */
export async function newCallback(folder: string, type: string): Promise<string[]> {
  const sources = await readSources(folder);
  const file = callbackFile(type);
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u.test(type)) {
    const advice = "write it as the vendor does, as in card_replaced";
    throw new NameRefused(`${type || "An empty text"} is no type of callback; ${advice}.`);
  }
  if (sources.has(file)) throw new NameRefused(`There is ${file} already; edit it.`);
  const text = (name: string) => sources.get(name)?.text ?? "";
  const hook = `  ${type}: { $ref: "${file}#/webhook" }`;
  const evidence = `  ${payloadTypeName(type)}: { key: [todo_name] }`;
  const files = {
    [file]: callbackTemplate(type),
    "openapi.yaml": withLine(text("openapi.yaml"), "webhooks", hook),
    "always-there.yaml": withLine(text("always-there.yaml"), "schemas", evidence),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return Object.keys(files);
}
