import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, it } from "vitest";
import { CliProcess } from "./support/cli.ts";

it.each([0, 3, 6, 12])(
  "the command saves its state though the signal that stops it comes twice, %d ms apart",
  async (gapMs) => {
    const file = join(folderForTest().path, "state.json");
    const command = new CliProcess("--json", "--state-file", file);
    const { tokenFile } = await command.started();
    command.child.kill("SIGINT");
    await setTimeout(gapMs);
    await command.stop(); // the second one may meet a process that is done but for its exit code
    expect(existsSync(file)).toBe(true);
    expect(existsSync(tokenFile)).toBe(false);
  },
);
