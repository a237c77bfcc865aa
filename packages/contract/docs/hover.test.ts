import { join } from "node:path";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { Editor } from "@vox-accounts/test-kit/editor";
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

  test("has named types for its parameters and its answer", () => {
    expect(editor.exportsOf(join(types, "index.ts"))).toEqual(
      expect.arrayContaining([`${name}Params`, `${name}Response`]),
    );
  });
});
