/** A code block that shows an example, behind a comment that names the file and, after `#`, a region of it. */
const embedded = /(?<=^<!-- example: ([^\s#]+)(?:#(\S+))? -->\n)```(\w+)\n.*?^```$/gmsu;

/** The page with each example in it as its file has it. `read` gives a file's text by its path in the repository. */
export function embedExamples(page: string, read: (path: string) => string): string {
  return page.replace(embedded, (_, path: string, region: string | undefined, language: string) => {
    const text = read(path);
    const code = region === undefined ? wholeOf(text) : regionOf(text, region, path);
    return `\`\`\`${language}\n${code}\n\`\`\``;
  });
}

/** The pages' examples that no code block follows. */
export function examplesWithoutBlock(page: string): string[] {
  const marks = [...page.matchAll(/^<!-- example: (\S+) -->\n(?!```)/gmu)];
  return marks.map(([, example = ""]) => example);
}

/** A file without its first line, which says what it shows, and without the marks of regions. */
function wholeOf(text: string): string {
  const withoutSummary = text.replace(/^\/\/ .*\n/u, "");
  return withoutSummary.replaceAll(/^ *\/\/ #(?:end)?region.*\n/gmu, "").trim();
}

/** What stands between `// #region name` and the next `// #endregion`, moved to the left. @throws if the file has no such region. */
function regionOf(text: string, name: string, path: string): string {
  const [, indent = "", body] =
    new RegExp(`^( *)// #region ${name}\\n(.*?)^ *// #endregion`, "msu").exec(text) ?? [];
  if (body === undefined) throw new Error(`${path} has no region ${name}.`);
  return body.replaceAll(new RegExp(`^${indent}`, "gmu"), "").trim();
}
