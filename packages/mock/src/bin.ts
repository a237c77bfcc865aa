#!/usr/bin/env node
// imported dynamically: an old Node cannot link it, and could not print that it is too old
const { runCli } = await import("./cli/run-cli.ts");

process.exitCode = await runCli(process.argv.slice(2));

export {};
