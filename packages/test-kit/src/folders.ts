import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is removed with all it holds. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** Writes files by their path in the folder, and makes the folders between. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
}

/**
 * Makes a folder; it is up to the caller to remove it. Within one test, `folderForTest` goes by
 * itself.
 */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "vox-test-"));
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
  };
  const remove = () => rmSync(path, { recursive: true, force: true });
  return { path, write, remove, [Symbol.dispose]: remove };
}

/** Makes a folder that is removed with the running test. */
export function folderForTest(): TemporaryFolder {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  return folder;
}
