import { join } from "node:path";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { Editor } from "@vox-accounts/test-kit/editor";
import { publicMembers } from "@vox-accounts/test-kit/public-members";
import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, expect, test } from "vitest";
import { root } from "./support/block.ts";

const methods = Object.entries(operationTable).map(([name, { parameters }]) => ({
  name,
  call: functionName(name),
  parameters: Object.keys(parameters),
}));
const types = join(root, "packages/types/src");
const lines = methods.flatMap(({ name, call, parameters }) => [
  `void accounts.${call};`,
  ...parameters.map(
    (parameter) => `type ${name}_${parameter} = types.${name}Params["${parameter}"];`,
  ),
]);
const editor = new Editor(
  types,
  `import type * as types from "./index.ts";
declare const accounts: types.AccountsMethods;
${lines.join("\n")}
`,
);

test("the source in the editor compiles", () => {
  expect(editor.problems()).toEqual([]);
});

describe("the hovers of exported types", () => {
  const generated = ["callback-table", "error-codes", "operation-facts", "operation-table"];
  const entries = ["index", ...generated.map((name) => `generated/${name}`)];
  const files = entries.map((name) => join(types, `${name}.ts`));
  const members = publicMembers(files, types);

  test("exist for every member, except in the structure that openapi-fetch needs", () => {
    const structure =
      /^(paths|operations|webhooks)\.|^components\.(schemas|responses|parameters|requestBodies|headers|pathItems)$/u;
    const bare = members.filter(
      ({ name, documentation }) => !documentation && !structure.test(name),
    );
    expect(members.length).toBeGreaterThan(bare.length);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test("have only values as @defaultValue, and no keys of sources", () => {
    for (const { defaults, documentation } of members) {
      for (const value of defaults) expect(value).toMatch(/^`[^`]+`$/u);
      expect(documentation).not.toMatch(/sourceKeys|Sources:/u);
    }
  });

  test("show the items of a list instead of its wire pattern", () => {
    const lists = members.filter(({ documentation }) => documentation.includes("a list of"));
    expect(lists).not.toHaveLength(0);
    for (const { documentation } of lists) expect(documentation).not.toContain("pattern `");
  });
});

describe.each(methods)("$name", ({ name, call, parameters }) => {
  test("has documentation for itself and each parameter", () => {
    const { documentation } = editor.hover(`void accounts.${call}`);
    expect(documentation).toMatch(
      /^\S.*\n\n[\s\S]*- Effect: (read|(write|money)\n- If the outcome is `unknown`: check with `\w+` .*)\n- Roles: \S/,
    );
    const undocumented = parameters.filter(
      (parameter) => editor.hover(`types.${name}Params["${parameter}`).documentation.trim() === "",
    );
    expect(undocumented).toEqual([]);
  });

  test("has named types for its parameters and its response", () => {
    expect(editor.exportsOf(join(types, "index.ts"))).toEqual(
      expect.arrayContaining([`${name}Params`, `${name}Response`]),
    );
  });
});
