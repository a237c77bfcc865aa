import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A reader's project: an empty folder with our packages installed. */
export interface Project extends Disposable {
  readonly folder: string;
  /** Writes a file and returns its path. */
  readonly write: (name: string, content: string) => string;
}

export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "vox-reader-"));
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  write("package.json", JSON.stringify({ private: true, type: "module" }));
  symlinkSync(
    join(import.meta.dirname, "../../node_modules"),
    join(folder, "node_modules"),
    "junction",
  );
  return {
    folder,
    write,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
