import { join } from "node:path";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test, vi } from "vitest";
import { getDependencyReleaseLine, getReleaseLine } from "../../.changeset/changelog.mjs";
import { root } from "../boot/repository.ts";
import { scratchCopy } from "../workspace/scratch-copy.ts";

test("a changeset becomes a list item, with its lines and inner lists indented", () => {
  vi.stubEnv("VOX_ACCOUNTS_VERSION", "1");
  expect(getReleaseLine({ summary: "GetOne:\n\n- `two` is gone\n" })).toBe(
    "- GetOne:\n\n  - `two` is gone",
  );
  expect(getDependencyReleaseLine()).toBe("");
  vi.unstubAllEnvs();
});

test("`changeset version` refuses to run alone, changes nothing and says what to run", async () => {
  using copy = scratchCopy((file) => /package\.json$|^pnpm|^\.changeset\//.test(file));
  const changesets = join(root, "node_modules/@changesets/cli/bin.js");
  const options = { cwd: copy.folder, env: { VOX_ACCOUNTS_VERSION: undefined } };
  const run = await runProgram(process.execPath, [changesets, "version"], options);
  expect(run.code).not.toBe(0);
  expect(run.stdout + run.stderr).toContain("npm run version");
  const { stdout } = await runProgram("git", ["status", "--porcelain"], { cwd: copy.folder });
  expect(stdout).toBe("");
});
