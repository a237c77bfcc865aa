import { join } from "node:path";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { beforeAll, describe, it } from "vitest";
import { root } from "../docs/support/block.ts";
import { entriesOf, reportsOf } from "./report-of.ts";

const packages = ["types", "client", "mock"].map((name) => {
  const folder = join(root, "packages", name);
  return { name, folder, entries: entriesOf(folder) };
});
let reports: ReadonlyMap<string, string>;

beforeAll(() => {
  reports = reportsOf(packages.flatMap(({ entries }) => entries));
}, 60_000);

describe.each(packages)("the public surface of $name", ({ folder, entries }) => {
  it.each(entries)("in the entry $name is as recorded", ({ name, declarations }) => {
    expectRecorded(join(folder, "api", `${name}.api.md`), reports.get(declarations) ?? "");
  });
});
