import { root } from "../boot/repository.ts";
import { fingerprintOf } from "./accepted.ts";
import { bumpFor } from "./changeset-file.ts";
import { placesIn, settledReport, writeChangeset } from "./contract-changeset.ts";

const settled = await settledReport(root).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
writeChangeset(root, settled);
const { report, stale } = settled;
const bump = bumpFor(report);
console.log(
  bump === undefined
    ? "The contract is as it was released; it needs no changeset."
    : `.changeset/contract.md: ${report.verdict}, so a ${bump} step. Review its text; your own words are kept.`,
);
for (const change of report.changes.filter(({ severity }) => severity === "breaking"))
  console.log(`  ${fingerprintOf(change)}  ${change.method} ${change.where}: ${change.what}`);
for (const { fingerprint } of stale) {
  console.error(`${placesIn(root).accepted}: nothing is found for ${fingerprint}; take it out.`);
  process.exitCode = 1;
}
