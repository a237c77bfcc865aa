import { root } from "../boot/repository.ts";
import { fingerprintOf } from "./accepted.ts";
import { bumpFor } from "./bump.ts";
import { acceptedReport, placesIn, writeChangeset } from "./contract-changeset.ts";

const settled = await acceptedReport(root).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const isKept = writeChangeset(root, settled) === "kept";
const { report, stale } = settled;
const bump = bumpFor(report);
console.log(
  bump === undefined
    ? "The contract has not changed since the last release; it needs no changeset."
    : `.changeset/contract.md: ${report.verdict}, so a ${bump} bump. ${isKept ? "It is up to date; its text is unchanged." : "Its text was regenerated: review it, and recover earlier edits from git."}`,
);
for (const change of report.changes.filter(({ severity }) => severity === "breaking"))
  console.log(`  ${fingerprintOf(change)}  ${change.method} ${change.where}: ${change.what}`);
for (const { fingerprint } of stale) {
  console.error(
    `${placesIn(root).accepted}: no finding matches ${fingerprint} any more; remove the entry.`,
  );
  process.exitCode = 1;
}
