import type { Problem } from "../problem.ts";
import type { Check, Folder } from "../spec.ts";

/** A file is named after what it holds, and nothing lies about unused. */
export const files: Check = ({ contract, files: present, pathFiles }) => {
  const paths = Object.entries(contract.paths).flatMap(([path, { post }]) => {
    const named = path === `/${post.operationId}` && pathFiles[path] === `methods/${post.operationId}.yaml`;
    const what = `the path ${path}, the operationId ${post.operationId} and the file ${pathFiles[path]} are not of one name`;
    return named ? [] : [{ where: `openapi.yaml paths${path}`, what, fix: "name all three alike" }];
  });
  const titles = Object.entries(contract.components.schemas).flatMap(([name, { title }]) =>
    title === name ? [] : [{ where: `schemas/${name}.yaml`, what: `the title is ${title}`, fix: `write \`title: ${name}\`` }],
  );
  const used: Record<Folder, string[]> = {
    methods: Object.values(pathFiles).map((file) => file.replace(/^methods\/|\.yaml$/gu, "")),
    schemas: [...Object.keys(contract.components.schemas), ...inlined(contract)],
    examples: Object.keys(contract.components.examples ?? {}),
  };
  const folders = Object.keys(used) as Folder[];
  const unused = folders.flatMap((folder): Problem[] => {
    const names = present[folder].filter((name) => !used[folder].includes(name));
    return names.map((name) => ({
      where: `${folder}/${name}.yaml`,
      what: "nothing refers to this file",
      fix: "refer to it, or remove it",
    }));
  });
  return [...paths, ...titles, ...unused];
};

/** Titles of schemas that the bundle holds in place, as it does inside of extensions. */
function inlined(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const title = "title" in node && typeof node.title === "string" ? [node.title] : [];
  return [...title, ...Object.values(node).flatMap(inlined)];
}
