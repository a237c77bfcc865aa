import { describe, expect, test } from "vitest";
import { errorsPage } from "../src/pages/errors-page.ts";
import { recipesPage } from "../src/pages/recipes-page.ts";
import { referencePage } from "../src/pages/renderer-page.ts";
import { valuesPage } from "../src/pages/values-page.ts";
import { fixtureContract } from "./support/fixture-sources.ts";

describe("the page of error codes", () => {
  const page = errorsPage(fixtureContract);

  test("has an entry with a hint and a link for every code", () => {
    const { classes, codes } = fixtureContract["x-error-catalogue"] ?? { classes: {}, codes: {} };
    expect(Object.keys(codes).length).toBeGreaterThan(0);
    for (const [code, facts] of Object.entries(codes)) {
      const entry = page.split('<li id="').find((one) => one.startsWith(`code-${code}"`)) ?? "";
      expect(entry, code).toContain(facts.name);
      const hint = facts.hint ?? classes[facts.class]?.hint ?? "";
      expect(entry.replaceAll(/<\/?code>/gu, "`"), code).toContain(escapedText(hint));
    }
  });

  test("names the methods that return a code", () => {
    const entry = page.split('<li id="').find((one) => one.startsWith('code-902"'));
    expect(entry).toContain("Returned by AddMember.");
  });
});

test("the page of known values has every list that a parameter links to", () => {
  const page = valuesPage(fixtureContract);
  for (const [title, schema] of Object.entries(fixtureContract.components.schemas)) {
    const values = Object.keys(schema["x-known-values"] ?? {});
    if (values.length > 0) expect(page).toContain(`<section id="${title}">`);
    for (const value of values) expect(page).toContain(`<code>${value}</code>`);
  }
});

describe("the page of recipes", () => {
  test("shows the opening comment as text and the rest as code", () => {
    const source = "// Lists the `due` books,\n// every day.\nconst a = 1 < 2;\n";
    const page = recipesPage([{ name: "due-books.mock.test.ts", source }]);
    expect(page).toContain('<section id="due-books-mock-test-ts">\n<h2>Due books, mock</h2>');
    expect(page).toContain("<p>Lists the <code>due</code> books, every day.</p>");
    expect(page).toContain("<code>const a = 1 &lt; 2;</code>");
  });

  test("exists even without recipes", () => {
    expect(recipesPage([])).toContain("<h1>Recipes</h1>");
  });
});

describe("texts of the contract are escaped on the page of", () => {
  const hostile = `"'><img src=x onerror=alert(1)>`;
  const texts = new Set(["title", "description", "hint", "message", "name"]);
  const makeHostile = (name: string, value: unknown) =>
    typeof value === "string" && texts.has(name) ? `${value}${hostile}` : value;
  const contract = JSON.parse(JSON.stringify(fixtureContract, makeHostile));

  test.each([
    ["errors", errorsPage(contract)],
    ["values", valuesPage(contract)],
    ["reference", referencePage(contract)],
    ["recipes", recipesPage([{ name: `${hostile}.ts`, source: `// ${hostile}\n${hostile}` }])],
  ])("%s", (_, page) => {
    expect(page).toContain("&lt;img src=x");
    expect(page).not.toContain("<img");
  });
});

function escapedText(text: string): string {
  return text.replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
