import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectRecordedIn, isRecording } from "@vox-accounts/test-kit/recordings";
import { expect, it } from "vitest";
import { bundle, operations } from "./support/contract.ts";
import {
  exampleOf,
  examplesIn,
  member,
  methodOf,
  root,
  summaryOf,
} from "./support/example-files.ts";
import { scaffold } from "./support/scaffold.ts";

const methods = operations.map(({ name }) => name);

it.each(methods)("%s has an example", (method) => {
  const file = exampleOf(method);
  if (isRecording() && !existsSync(join(root, file)))
    writeFileSync(join(root, file), scaffold(bundle, method));
  const advice = `write ${file}, or run \`npm run record\` for a minimal one`;
  expect(existsSync(join(root, file)), advice).toBe(true);
});

it("every example shows a method of the contract", () => {
  const stale = examplesIn("methods").filter((file) => !methods.includes(methodOf(file)));
  if (isRecording()) for (const file of stale) rmSync(join(root, file));
  else expect(stale, "delete these files; `npm run record` does").toEqual([]);
});

it.each(["methods", "recipes"] as const)(
  "the README lists all %s with their first comments",
  (folder) => {
    const lines = examplesIn(folder).map((file) => {
      const path = file.slice(member.length + 1);
      return `- [${path.split("/").at(-1)}](${path}): ${summaryOf(file)}\n`;
    });
    expectRecordedIn(join(root, member, "README.md"), folder, lines.join(""));
  },
);
