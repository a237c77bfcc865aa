/**
 * Tries vendor changes in a copy of the repository: `node scripts/vendor-changes/try.ts [name of a
 * change ...]`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../boot/repository.ts";
import { scratchCopy } from "../workspace/scratch-copy.ts";
import { type VendorChange, vendorChanges } from "./changes.ts";
import { SpecFolder } from "./edit-spec.ts";

/** The result of a command. */
export interface Outcome {
  readonly command: string;
  readonly code: number | null;
  readonly printed: string;
}

/** Makes the changes in a copy and runs these commands until one fails. */
export function tryChanges(
  changes: readonly VendorChange[],
  commands: readonly string[],
): Outcome[] {
  using copy = scratchCopy();
  const spec = new SpecFolder(join(copy.folder, "spec"));
  for (const { edit } of changes) edit(spec);
  const outcomes: Outcome[] = [];
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync("npm", ["run", command], {
      cwd: copy.folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    outcomes.push({ command, code: status, printed: stdout + stderr });
    if (status !== 0) break;
  }
  return outcomes;
}

if (process.argv[1] === join(root, "scripts/vendor-changes/try.ts")) {
  const wanted = process.argv.slice(2);
  const chosen = vendorChanges.filter(({ name, mayNeedDecision }) =>
    wanted.length > 0 ? wanted.includes(name) : !mayNeedDecision,
  );
  const commands = ["generate", "record", "spec:changeset", "test"];
  for (const { command, code, printed } of tryChanges(chosen, commands)) {
    console.log(`${command}: ${code}`);
    if (code !== 0) console.log(printed);
  }
}
