import { join } from "node:path";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { beforeAll, describe, it } from "vitest";
import { root } from "../docs/support/block.ts";
import { entriesOf, reportsOf } from "./report-of.ts";

describe.each(["types", "client", "mock"])("the public surface of %s", (name) => {
  const folder = join(root, "packages", name);
  const entries = entriesOf(folder);
  let reports: ReadonlyMap<string, string>;

  beforeAll(() => {
    reports = reportsOf(entries);
  }, 60_000);

  it.each(entries.map((entry) => entry.name))("in the entry %s is as recorded", (entry) => {
    expectRecorded(join(folder, "api", `${entry}.api.md`), reports.get(entry) ?? "");
  });
});
