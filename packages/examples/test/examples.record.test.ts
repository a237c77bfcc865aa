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

it("there is no example of a method that the contract lacks", () => {
  const gone = examplesIn("methods").filter((file) => !methods.includes(methodOf(file)));
  if (isRecording()) for (const file of gone) rmSync(join(root, file));
  else expect(gone, "delete these files; `npm run record` does").toEqual([]);
});

it.each(["methods", "recipes"] as const)(
  "README lists all %s in the words of their files",
  (folder) => {
    const lines = examplesIn(folder).map((file) => {
      const path = file.slice(member.length + 1);
      return `- [${path.split("/").at(-1)}](${path}): ${summaryOf(file)}\n`;
    });
    expectRecordedIn(join(root, member, "README.md"), folder, lines.join(""));
  },
);
