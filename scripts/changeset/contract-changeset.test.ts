import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { describe, expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { type Change, reportOf } from "../diff/change.ts";
import { applyAcceptances, fingerprintOf, readAcceptances } from "./accepted.ts";
import {
  acceptedReport,
  changesetProblems,
  placesIn,
  writeChangeset,
} from "./contract-changeset.ts";

/** A folder for changesets, with the given text of the contract's changeset. */
function repository() {
  const { path } = folderForTest();
  for (const folder of [".changeset", "spec"]) mkdirSync(join(path, folder));
  const file = join(path, ".changeset/contract.md");
  return {
    path,
    changeset: () => (existsSync(file) ? readFileSync(file, "utf8") : undefined),
    write: (text: string) => writeFileSync(file, text),
    accept: (text: string) => writeFileSync(join(path, "spec/accepted.yaml"), text),
  };
}

const at = { method: "GetLibrary", side: "request", todo: "" } as const;
const gone: Change = {
  ...at,
  ...{ severity: "breaking", where: "query sort", what: "was removed", todo: "Stop sending it." },
};
const added: Change = { ...at, severity: "feature", where: "query order", what: "was added" };
const reworded: Change = { ...at, severity: "docs", where: "summary", what: "changes" };

test("the pending changeset matches the changes of the contract", async () => {
  expect(changesetProblems(root, await acceptedReport(root))).toEqual([]);
});

test("an edit of the contract needs a changeset; without an edit, none is needed", async () => {
  const { path } = repository();
  cpSync(fixtureFolder, join(path, "spec"), { recursive: true });
  mkdirSync(join(path, "spec/released"));
  cpSync(join(fixtureFolder, "../openapi.json"), join(path, "spec/released/openapi.json"));
  expect(changesetProblems(path, await acceptedReport(path))).toEqual([]);
  const method = join(path, "spec/methods/GetLibrary.yaml");
  const text = readFileSync(method, "utf8");
  writeFileSync(method, text.replace("name: with_newest_book", "name: with_newest"));
  const settled = await acceptedReport(path);
  expect(settled.report.verdict).toBe("breaking");
  expect(changesetProblems(path, settled).join()).toContain("it has no changeset");
});

describe("the changeset of the contract", () => {
  test("is removed if nothing changed", () => {
    const { path, write, changeset } = repository();
    const settled = applyAcceptances(reportOf([]), []);
    write("old");
    expect(changesetProblems(path, settled).join()).toContain("does not have");
    writeChangeset(path, settled);
    expect(changeset()).toBeUndefined();
    expect(changesetProblems(path, settled)).toEqual([]);
  });

  test("is rejected if its bump is too small", () => {
    const { path, write, changeset } = repository();
    const settled = applyAcceptances(reportOf([gone, added]), []);
    writeChangeset(path, settled);
    expect(changesetProblems(path, settled)).toEqual([]);
    write(`${changeset()}`.replaceAll("major", "minor"));
    expect(changesetProblems(path, settled).join()).toContain("npm run spec:changeset");
  });

  test("keeps an edited text until the contract changes again", () => {
    const { path, write, changeset } = repository();
    const settled = applyAcceptances(reportOf([gone, added]), []);
    writeChangeset(path, settled);
    write(`${changeset()}`.replace("was removed", "does not exist any more"));
    expect(changesetProblems(path, settled)).toEqual([]);
    writeChangeset(path, settled);
    expect(changeset()).toContain("does not exist any more");
    const later = applyAcceptances(reportOf([gone]), []);
    expect(changesetProblems(path, later).join()).toContain("other changes");
  });

  test("lists the changes by method, most severe first, and bumps all three packages", () => {
    const { path, changeset } = repository();
    writeChangeset(path, applyAcceptances(reportOf([reworded, added, gone]), []));
    for (const name of ["types", "client", "mock"])
      expect(changeset()).toContain(`"@vox-accounts/${name}": major`);
    expect(changeset()).toMatch(
      /Breaking:\n\n- `GetLibrary`, query sort: was removed\. Stop sending it\.\n\nNew:\n\n- .*order.*\n\nDocumented:/u,
    );
  });

  test.each([
    ["breaking", "major", gone],
    ["feature", "minor", added],
    ["docs", "patch", reworded],
  ])("the verdict %s requires a %s bump", (_, bump, change) => {
    const { path, changeset } = repository();
    writeChangeset(path, applyAcceptances(reportOf([change]), []));
    expect(changeset()).toContain(`"@vox-accounts/types": ${bump}`);
  });
});

describe("an accepted finding", () => {
  const entry = `- fingerprint: ${fingerprintOf(gone)}
  severity: docs
  reason: Nobody sends it.
  date: "2026-01-31"
`;

  test("counts with its accepted severity", () => {
    const { path, accept, changeset } = repository();
    accept(entry);
    const acceptances = readAcceptances(placesIn(path).accepted);
    writeChangeset(path, applyAcceptances(reportOf([gone, added]), acceptances));
    expect(changeset()).toContain('"@vox-accounts/types": minor');
  });

  test("is rejected once no finding matches it", () => {
    const { path, accept } = repository();
    accept(entry);
    const acceptances = readAcceptances(placesIn(path).accepted);
    const settled = applyAcceptances(reportOf([]), acceptances);
    expect(changesetProblems(path, settled).join()).toContain("remove the entry");
  });

  test.each(["severity", "reason", "date"])("needs its %s", (name) => {
    const { path, accept } = repository();
    accept(entry.replace(new RegExp(` {2}${name}.*\n`, "u"), ""));
    expect(() => readAcceptances(placesIn(path).accepted)).toThrow(/Entry 1 .* reason and date/u);
  });
});
