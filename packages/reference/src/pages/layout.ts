/** A page of the site. All its links are relative, so that the site works in any folder. */
export interface Page {
  readonly title: string;
  /** The name of the page's file, which the navigation marks as current. */
  readonly file: string;
  readonly body: string;
  /** In addition to the common ones. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
}

const navigation: readonly (readonly [file: string, label: string])[] = [
  ["index.html", "Methods"],
  ["errors.html", "Error codes"],
  ["values.html", "Known values"],
  ["recipes.html", "Recipes"],
];

/** Scripts may only connect to the site itself. */
export const CONNECT_SOURCES = "connect-src 'self'";
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  CONNECT_SOURCES,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A whole HTML document. */
export function htmlPage({ title, file, body, styles = [], scripts = [] }: Page): string {
  const links = navigation.map(([target, label]) => {
    const here = target === file ? ' aria-current="page"' : "";
    return `<a href="${target}"${here}>${label}</a>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
${["site.css", ...styles].map((href) => `<link rel="stylesheet" href="${href}">`).join("\n")}
</head>
<body>
<script src="theme.js"></script>
<nav class="site-navigation" aria-label="Site">${links.join("")}</nav>
${body}
${scripts.map((src) => `<script src="${src}"></script>`).join("\n")}
</body>
</html>
`;
}

/** Escapes text for HTML, including attributes. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/gu, (character) => names[character] ?? character);
}

/** Escapes text and formats code in backticks. */
export function inlineMarkdown(text: string): string {
  return escaped(text).replace(/`([^`]+)`/gu, "<code>$1</code>");
}

/** A search box that hides entries of the page without the typed words. */
export function searchBox(label: string): string {
  return `<p class="search"><label for="search">${escaped(label)}</label>
<input id="search" type="search" autocomplete="off" spellcheck="false">
<output id="found" for="search"></output></p>`;
}
