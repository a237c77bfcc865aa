/**
 * Turns the changesets that wait into the next version: manifests, changelogs, the contract's own version and `spec/released/`.
 * `npm run version`
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "../boot/children.mjs";
import { quietTurbo, root } from "../boot/repository.ts";
import { pendingChangesets, shareContractChanges } from "./changesets.ts";
import { writeReleased } from "./released.ts";
import { packagesVersion, withContractVersion } from "./versions.ts";

process.exitCode = await makeVersion();

async function makeVersion(): Promise<number> {
  if (pendingChangesets().length === 0) {
    console.error("No changeset waits for a version. `npm run changeset` writes one.");
    return 1;
  }
  shareContractChanges();
  const code = (await changesetVersion()) || (await versionContract());
  if (code !== 0) {
    console.error(
      "The version is half made: `git restore .`, mend what is said above, start again.",
    );
    return code;
  }
  await writeReleased();
  console.log(`Version ${packagesVersion()}. Review and commit it, then \`npm run release\`.`);
  return 0;
}

function changesetVersion(): Promise<number> {
  const changeset = join(root, "node_modules/@changesets/cli/bin.js");
  const env = { ...process.env, VOX_ACCOUNTS_VERSION: "1" };
  return runChild(process.execPath, [changeset, "version"], { cwd: root, env });
}

/** Gives the contract the packages' version, and generates what carries it. */
function versionContract(): Promise<number> {
  const file = join(root, "spec/openapi.yaml");
  writeFileSync(file, withContractVersion(readFileSync(file, "utf8"), packagesVersion()));
  return quietTurbo("generating", ["generate"]);
}
