/** A code block after a comment that names an example file and, after `#`, a region of it. */
const embedded = /(?<=^<!-- example: ([^\s#]+)(?:#(\S+))? -->\n)```(\w+)\n.*?^```$/gmsu;

/** The page with its examples copied from their files; `read` returns a file by its path in the repository. */
export function embedExamples(page: string, read: (path: string) => string): string {
  return page.replace(embedded, (_, path: string, region: string | undefined, language: string) => {
    const text = read(path);
    const code = region === undefined ? wholeOf(text) : regionOf(text, region, path);
    return `\`\`\`${language}\n${code}\n\`\`\``;
  });
}

/** The example marks of a page that no code block follows. */
export function examplesWithoutBlock(page: string): string[] {
  const marks = [...page.matchAll(/^<!-- example: (\S+) -->\n(?!```)/gmu)];
  return marks.map(([, example = ""]) => example);
}

/** A file without its summary on the first line and without region marks. */
function wholeOf(text: string): string {
  const withoutSummary = text.replace(/^\/\/ .*\n/u, "");
  return withoutSummary.replaceAll(/^ *\/\/ #(?:end)?region.*\n/gmu, "").trim();
}

/** The unindented lines from `// #region name` to the next `// #endregion`. @throws if there is no such region. */
function regionOf(text: string, name: string, path: string): string {
  const [, indent = "", body] =
    new RegExp(`^( *)// #region ${name}\\n(.*?)^ *// #endregion`, "msu").exec(text) ?? [];
  if (body === undefined) throw new Error(`${path} has no region ${name}.`);
  return body.replaceAll(new RegExp(`^${indent}`, "gmu"), "").trim();
}
