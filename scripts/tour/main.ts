/** Calls every method against the mock and prints the results. */
import { createRequire } from "node:module";
import { startMock } from "@vox-accounts/mock";
import type { Contract } from "../contract/document.ts";
import { rounds } from "./rounds.ts";
import { printHeader, printRow } from "./table.ts";

const contract: Contract = createRequire(import.meta.url)("@vox-accounts/types/openapi.json");

const started = performance.now();
const mock = await startMock();
console.log(`Mock at ${mock.url}, with a new key pair.`);
console.log("Every call goes over HTTP with a token that the mock verifies.\n");
printHeader();

let unexpected = 0;
for await (const row of rounds(mock, contract)) {
  printRow(row);
  if (!row.asExpected) unexpected++;
}
await mock.close();

const seconds = ((performance.now() - started) / 1000).toFixed(1);
const verdict =
  unexpected === 0
    ? `Every row is as expected (${seconds} s).`
    : `${unexpected} rows are not as expected.`;
console.log(`\n${verdict}`);
process.exitCode = unexpected === 0 ? 0 : 1;
