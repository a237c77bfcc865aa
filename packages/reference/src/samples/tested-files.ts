/** The import of the shared client in a tested file. */
const sharedImport = /^import \{[^}]*\} from "\.\.\/accounts\.ts";\n/mu;
const importStatement = /^import [\s\S]*?;\n/gmu;
const openingComment = /^(?:\/\/.*\n)+/u;
const regionMark = /^\s*\/\/ #(?:end)?region.*\n/gmu;

/** A tested file without the region marks, which are for tools. */
export function shownFile(source: string): string {
  return source.replace(regionMark, "").trim();
}

/** A tested file with the shared client inlined, so that readers can copy it. */
export function standaloneFile(source: string, shared: string): string {
  const shown = `${shownFile(source)}\n`;
  if (!sharedImport.test(shown)) return shown.trim();
  const own = splitFile(shown.replace(sharedImport, ""));
  const client = splitFile(`${shownFile(shared)}\n`);
  const code = `${client.code.replaceAll(/^export /gmu, "")}\n\n${own.code}`;
  return `${own.comment}${client.imports}${own.imports}\n${code}`.trim();
}

function splitFile(source: string): { comment: string; imports: string; code: string } {
  const comment = openingComment.exec(source)?.[0] ?? "";
  const rest = source.slice(comment.length);
  const imports = rest.match(importStatement)?.join("") ?? "";
  return { comment, imports, code: rest.replaceAll(importStatement, "").trim() };
}
