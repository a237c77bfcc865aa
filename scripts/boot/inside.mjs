import { pnpmVersion, versionFaults } from "./versions.mjs";

const faults = versionFaults({ node: process.version, pnpm: pnpmVersion() });
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}

const { runCommand } = await import("./commands.ts");
process.exitCode = await runCommand(process.argv.slice(2));
