import { createRequire } from "node:module";
import { startMock } from "@vox-accounts/mock";
import { readCalls, rounds } from "./rounds.ts";
import { printHeader, printRow } from "./table.ts";

const bundle = createRequire(import.meta.url)("@vox-accounts/types/openapi.json");

const started = performance.now();
const mock = await startMock();
console.log(
  `Mock at ${mock.url}, with a key pair made just now. Every call goes over HTTP with a token that it verifies.\n`,
);
printHeader();

let unexpected = 0;
for await (const row of rounds(mock, readCalls(bundle))) {
  printRow(row);
  if (!row.asExpected) unexpected++;
}
await mock.close();

const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  unexpected === 0
    ? `\nEvery row is as expected (${seconds} s).`
    : `\n${unexpected} rows are not as expected.`,
);
process.exitCode = unexpected === 0 ? 0 : 1;
