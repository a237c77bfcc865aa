/**
 * `npm run version`: turns the pending changesets into the next version of manifests, changelogs,
 * contract and `spec/released/`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "../boot/children.mjs";
import { quietTurbo, root } from "../boot/repository.ts";
import { acceptedReport, changesetProblems } from "../changeset/contract-changeset.ts";
import { writeReleased } from "../diff/released.ts";
import { pendingChangesets, shareContractChanges } from "./changesets.ts";
import { packagesVersion, withContractVersion } from "./versions.ts";

process.exitCode = await makeVersion();

async function makeVersion(): Promise<number> {
  if (pendingChangesets().length === 0) {
    console.error("There is no pending changeset. `npm run changeset` writes one.");
    return 1;
  }
  const uncovered = changesetProblems(root, await acceptedReport(root));
  if (uncovered.length > 0) {
    console.error(uncovered.join("\n"));
    return 1;
  }
  shareContractChanges();
  const code = (await changesetVersion()) || (await versionContract());
  if (code !== 0) {
    console.error(
      "The version is incomplete: run `git restore .`, fix the error above, and try again.",
    );
    return code;
  }
  await writeReleased();
  console.log(`Version ${packagesVersion()}. Review and commit it, then run \`npm run release\`.`);
  return 0;
}

function changesetVersion(): Promise<number> {
  const changeset = join(root, "node_modules/@changesets/cli/bin.js");
  const env = { ...process.env, VOX_ACCOUNTS_VERSION: "1" };
  return runChild(process.execPath, [changeset, "version"], { cwd: root, env });
}

/** Sets the contract's version and regenerates the types. */
function versionContract(): Promise<number> {
  const file = join(root, "spec/openapi.yaml");
  writeFileSync(file, withContractVersion(readFileSync(file, "utf8"), packagesVersion()));
  return quietTurbo("generating", ["generate"]);
}
