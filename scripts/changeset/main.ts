import { root } from "../boot/repository.ts";
import { fingerprintOf } from "./accepted.ts";
import { bumpFor } from "./changeset-file.ts";
import { acceptedReport, placesIn, writeChangeset } from "./contract-changeset.ts";

const settled = await acceptedReport(root).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
writeChangeset(root, settled);
const { report, stale } = settled;
const bump = bumpFor(report);
console.log(
  bump === undefined
    ? "The contract has not changed since the last release; it needs no changeset."
    : `.changeset/contract.md: ${report.verdict}, so a ${bump} bump. Review its text; your edits are kept.`,
);
for (const change of report.changes.filter(({ severity }) => severity === "breaking"))
  console.log(`  ${fingerprintOf(change)}  ${change.method} ${change.where}: ${change.what}`);
for (const { fingerprint } of stale) {
  console.error(
    `${placesIn(root).accepted}: no finding matches ${fingerprint} any more; remove the entry.`,
  );
  process.exitCode = 1;
}
