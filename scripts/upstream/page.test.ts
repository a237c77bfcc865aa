import { describe, expect, test } from "vitest";
import { openApiIn } from "./page.ts";

const yaml = "openapi: 3.1.0\ninfo: { title: Library, version: '1' }\npaths: {}\n";

describe("openApiIn finds the document", () => {
  test("that is the text itself, YAML or JSON", () => {
    const json = '{"info": {}, "openapi": "3.0.3", "paths": {}}';
    for (const text of [yaml, `# A comment\n---\n${yaml}`, json]) {
      expect(openApiIn(text, "api")).toEqual({ text, file: "api", linesBefore: 0 });
    }
  });

  test("in a fenced block of a page, after blocks of other things", () => {
    const page = `# Page\n\n\`\`\`sh\ncurl\n\`\`\`\n\n\`\`\`yaml\n${yaml}\`\`\`\n\nMore.\n`;
    expect(openApiIn(page, "page.md")).toMatchObject({ text: yaml, linesBefore: 7 });
  });

  test("and fences inside its descriptions do not end it", () => {
    const body = `${yaml}x-text: |\n  \`\`\`\n  code\n  \`\`\`\nx-last: 1\n`;
    expect(openApiIn(`\`\`\`yaml\n${body}\`\`\`\n`, "page.md").text).toBe(body);
  });

  test("in HTML, highlighted and escaped", () => {
    const coloured = yaml
      .replace("openapi:", '<span class="key">openapi</span>:')
      .replaceAll("'", "&#39;");
    const page = `<!doctype html>\n<html><body>\n<p>Text</p>\n<pre><code>${coloured}</code></pre></body></html>`;
    expect(openApiIn(page, "page.html")).toMatchObject({ text: yaml, linesBefore: 3 });
  });

  test("in HTML, as data of a script", () => {
    const page = `<html><script type="application/json">{"openapi":"3.1.0","paths":{}}</script></html>`;
    expect(openApiIn(page, "page.html").text).toBe('{"openapi":"3.1.0","paths":{}}');
  });
});

test.each([
  ["", "an empty text"],
  ["# Only words\n", '"# Only words"'],
  ["<!doctype html><html><pre>curl</pre></html>", "<!doctype html>"],
  ["```yaml\nname: other\n```\n", "```yaml"],
])(
  "a text without a document is rejected, and the error says what was expected: %j",
  (text, found) => {
    expect(() => openApiIn(text, "page")).toThrow(/^page: expected an OpenAPI 3 document/u);
    expect(() => openApiIn(text, "page")).toThrow(found);
  },
);
