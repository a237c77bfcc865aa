import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that is removed with its contents. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** Writes files by path in the folder, and creates missing folders. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
}

/**
 * Creates a folder that the caller must remove. Within one test, use `folderForTest`, which removes
 * it automatically.
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

/** Creates a folder that is removed after the running test. */
export function folderForTest(): TemporaryFolder {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  return folder;
}
