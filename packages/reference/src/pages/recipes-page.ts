import { shownFile } from "../samples/tested-files.ts";
import { escaped, htmlPage, inlineMarkdown } from "./layout.ts";

/** A file of the examples. */
export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

/** Every recipe: its opening comment as text, the rest as code. */
export function recipesPage(recipes: readonly SourceFile[]): string {
  const read = recipes.map(readRecipe);
  const contents = read.map(({ id, title, text }) => {
    const about = text[0] ? `: ${inlineMarkdown(text[0])}` : "";
    return `<li><a href="#${escaped(id)}">${escaped(title)}</a>${about}</li>`;
  });
  const sections = read.map(
    ({ id, name, title, text, code }) => `<section id="${escaped(id)}">
<h2>${escaped(title)}</h2>
<p class="facts"><code>${escaped(name)}</code></p>
${text.map((paragraph) => `<p>${inlineMarkdown(paragraph)}</p>`).join("\n")}
<pre tabindex="0" aria-label="${escaped(title)}"><code>${escaped(code)}</code></pre>
</section>`,
  );
  const listed = contents.length > 0 ? `<ul>\n${contents.join("\n")}\n</ul>` : "";
  const body = `<main class="page">
<h1>Recipes</h1>
<p>Each is a file in the repository, and the tests run it against the mock.</p>
${listed}
${sections.join("\n")}
</main>`;
  return htmlPage({ title: "Recipes", file: "recipes.html", body });
}

interface ReadableRecipe {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly code: string;
}

const openingComment = /^\s*(?:\/\*\*?(?<block>[\s\S]*?)\*\/|(?<lines>(?:\/\/.*\n)+))/u;

function readRecipe({ name, source: file }: SourceFile): ReadableRecipe {
  const source = shownFile(file);
  const opening = openingComment.exec(source);
  const comment = opening?.groups?.block ?? opening?.groups?.lines ?? "";
  const text = comment
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\*|\/\/) ?/u, "").trim())
    .join("\n")
    .trim();
  return {
    id: name.replaceAll(".", "-"),
    name,
    title: titleOf(name),
    text: text ? text.split(/\n{2,}/u).map((one) => one.replaceAll("\n", " ")) : [],
    code: source.slice(opening?.[0].length ?? 0).trim(),
  };
}

/** `balance-watch.mock.test.ts` -> `Balance watch, mock`. */
function titleOf(name: string): string {
  const [stem = name, ...kinds] = name.split(".").slice(0, -1);
  const words = [stem.replaceAll(/[-_]/gu, " "), ...kinds.filter((kind) => kind !== "test")];
  const title = words.join(", ");
  return title.charAt(0).toUpperCase() + title.slice(1);
}
