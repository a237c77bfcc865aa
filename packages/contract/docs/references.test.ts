import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { pageText, root } from "./support/block.ts";
import { brokenLinks, unknownCommands } from "./support/references.ts";

const pages = globSync(["*.md", "docs/**/*.md", "spec/*.md", "packages/*/*.md"], {
  cwd: root,
}).sort();
const { scripts } = JSON.parse(pageText("package.json")) as { scripts: Record<string, string> };

it("finds the pages", () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      "CONTRIBUTING.md",
      "README.md",
      "packages/client/README.md",
      "spec/README.md",
    ]),
  );
});

it.each(pages)("every relative link in %s works", (page) => {
  expect(brokenLinks(page, pageText(page))).toEqual([]);
});

const current = pages.filter((page) => !page.startsWith("docs/decisions/")); // decisions describe the past
it.each(current)("every npm or pnpm command in %s exists", (page) => {
  expect(unknownCommands(pageText(page), scripts)).toEqual([]);
});

it("the checks fail for missing files, headings and commands", () => {
  const text =
    "# Two words\n[a](LICENSE) [b](#two-words) [c](README.md#the-mock) [d](LICENCE) [e](#three) [f](README.md#no)\n";
  expect(brokenLinks("CONTRIBUTING.md", text)).toEqual(["LICENCE", "#three", "README.md#no"]);
  const commands =
    "`npm start`, `npm run mock -- --port 1`, `pnpm bench cost`, `npm bench`, `npm run nothing`\n```sh\npnpm nothing\n```\n";
  expect(unknownCommands(commands, scripts)).toEqual([
    "npm bench",
    "npm run nothing",
    "pnpm nothing",
  ]);
});
