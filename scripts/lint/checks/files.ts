import { callbackFile } from "../../contract/callbacks.ts";
import { placeOfSchema } from "../../contract/schemas.ts";
import { type Check, type Folder, type Problem, problem, type Spec } from "../spec.ts";

/** A file is named after what it holds, and no file lies about unused. */
export const files: Check = (spec) => [
  ...pathProblems(spec),
  ...webhookProblems(spec),
  ...titleProblems(spec),
  ...unusedFiles(spec),
];

/** The extensions in use are those that the README explains. */
export const extensions: Check = ({ contract, readme }) => {
  const whereOf = (name: string) => `README.md ${name}`;
  const used = extensionsIn(contract);
  const explained = extensionsExplained(readme);
  const unexplained = [...used].filter((name) => !explained.has(name));
  const unused = [...explained].filter((name) => !used.has(name));
  return [
    ...unexplained.map((name) => {
      const fix = "correct the name, or add it to the table";
      return problem(whereOf(name), `${name} is used, but not explained`, fix);
    }),
    ...unused.map((name) => {
      return problem(
        whereOf(name),
        `${name} is explained, but not used`,
        "take it out of the table",
      );
    }),
  ];
};

function pathProblems({ contract, pathFiles }: Spec): Problem[] {
  return Object.entries(contract.paths).flatMap(([path, { post }]) => {
    const { operationId } = post;
    const file = pathFiles[path];
    if (path === `/${operationId}` && file === `methods/${operationId}.yaml`) return [];
    const things = `the path ${path}, the operationId ${operationId} and the file ${file}`;
    const what = `${things} are not of one name`;
    const isFiled = file === `methods${path}.yaml`;
    const where = isFiled ? `methods${path}.yaml operationId` : `openapi.yaml paths${path}`;
    return [problem(where, what, "name all three alike")];
  });
}

function webhookProblems({ webhookFiles }: Spec): Problem[] {
  return Object.entries(webhookFiles).flatMap(([type, place]) => {
    if (place === `${callbackFile(type)}#/webhook`) return [];
    const what = `the webhook ${type} refers to ${place}`;
    const fix = `refer to ${callbackFile(type)}#/webhook`;
    return [problem(`openapi.yaml webhooks/${type}`, what, fix)];
  });
}

function titleProblems({ contract }: Spec): Problem[] {
  return Object.entries(contract.components.schemas).flatMap(([name, { title }]) => {
    if (title === name) return [];
    const where = placeOfSchema(contract, name);
    return [problem(where, `the title is ${title}`, `write \`title: ${name}\``)];
  });
}

function unusedFiles({ contract, files: present, pathFiles, webhookFiles }: Spec): Problem[] {
  const methodNames = Object.values(pathFiles).map((file) =>
    file.replace(/^methods\/|\.yaml$/gu, ""),
  );
  const used: Record<Folder, string[]> = {
    methods: methodNames,
    answers: methodNames,
    schemas: [...Object.keys(contract.components.schemas), ...titlesInPlace(contract)],
    examples: Object.keys(contract.components.examples ?? {}),
    callbacks: Object.keys(webhookFiles),
  };
  const folders = Object.keys(used) as Folder[]; // the keys of the record above
  return folders.flatMap((folder) => {
    const unused = present[folder].filter((name) => !used[folder].includes(name));
    return unused.map((name) =>
      problem(`${folder}/${name}.yaml`, "nothing refers to this file", "refer to it, or remove it"),
    );
  });
}

/** Titles of schemas that the bundle holds in place, as it does inside of extensions. */
function titlesInPlace(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const title = "title" in node && typeof node.title === "string" ? [node.title] : [];
  return [...title, ...Object.values(node).flatMap(titlesInPlace)];
}

/** The names in the first column of the README's table. */
function extensionsExplained(readme: string): Set<string> {
  const cells = readme.split("\n").map((line) => /^\|([^|]+)\|/u.exec(line)?.[1] ?? "");
  const names = cells.flatMap((cell) => [...cell.matchAll(/`(x-[a-z-]+)`/gu)]);
  return new Set(names.map(([, name = ""]) => name));
}

function extensionsIn(node: unknown): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  const names = Object.keys(node).filter((key) => key.startsWith("x-"));
  const inside = Object.values(node).flatMap((child) => [...extensionsIn(child)]);
  return new Set([...names, ...inside]);
}
