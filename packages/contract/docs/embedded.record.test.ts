import { join } from "node:path";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { describe, expect, it } from "vitest";
import { pages, pageText, root } from "./support/block.ts";
import { embedExamples, examplesWithoutBlock } from "./support/embed-examples.ts";

it.each(pages)("the examples in %s match their files", (page) => {
  const text = pageText(page);
  expect(examplesWithoutBlock(text), "every mark needs a code block after it").toEqual([]);
  const expected = embedExamples(text, pageText);
  if (expected !== text) expectRecorded(join(root, page), expected); // other tests record parts of the same page
});

describe("an example in a page", () => {
  const file = `// Says hello.
import { log } from "log";

function hello() {
  // #region inner
  if (true) {
    log("hello");
  }
  // #endregion
}
`;
  const read = (path: string) => {
    expect(path).toBe("src/hello.ts");
    return file;
  };
  const block = (mark: string, code: string) =>
    `Text.\n<!-- example: ${mark} -->\n\`\`\`ts\n${code}\n\`\`\`\nMore.\n\`\`\`ts\nother();\n\`\`\`\n`;

  it("is the file without its first line and region marks", () => {
    const whole =
      'import { log } from "log";\n\nfunction hello() {\n  if (true) {\n    log("hello");\n  }\n}';
    expect(embedExamples(block("src/hello.ts", "old();"), read)).toBe(block("src/hello.ts", whole));
  });

  it("is an unindented region of the file", () => {
    const inner = 'if (true) {\n  log("hello");\n}';
    const mark = "src/hello.ts#inner";
    expect(embedExamples(block(mark, "old();"), read)).toBe(block(mark, inner));
    expect(() => embedExamples(block("src/hello.ts#outer", ""), read)).toThrow("no region outer");
  });

  it("is reported if no code block follows the mark", () => {
    const page = `${block("src/hello.ts", "")}\n<!-- example: src/lost.ts -->\n\nText.\n`;
    expect(examplesWithoutBlock(page)).toEqual(["src/lost.ts"]);
  });
});
