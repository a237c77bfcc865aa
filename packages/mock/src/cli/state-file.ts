import { randomUUID } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { isRecord } from "../checks.ts";
import type { MockState } from "../stateful/snapshot/mock-state.ts";

/** A file that a state is loaded from and saved to. */
export interface StateFile {
  /** What it held; undefined if there was no such file. */
  readonly loaded: MockState | undefined;
  /** Replaces the file in one step, so that it always holds a whole state. */
  save(state: MockState): void;
}

/** Opens a state file; throws an error in words for one that cannot be read, or written later. */
export function openStateFile(path: string): StateFile {
  const file = existsSync(path) ? realpathSync(path) : resolve(path);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new Error(`--state-file: the folder ${dirname(file)} is missing or cannot be written.`);
  }
  return { loaded: existsSync(file) ? load(file) : undefined, save: (state) => save(file, state) };
}

function load(file: string): MockState {
  let state: unknown;
  try {
    state = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const problem = code === undefined ? "is not JSON" : `cannot be read (${code})`;
    throw new Error(`--state-file: ${file} ${problem}; it was left as it is.`);
  }
  if (isRecord(state)) return state as unknown as MockState; // checked when the mock starts
  throw new Error(`--state-file: ${file} holds no state; it was left as it is.`);
}

function save(file: string, state: MockState): void {
  const draft = `${file}.${randomUUID()}.tmp`; // in containers, every run has the same pid
  try {
    const handle = openSync(draft, "wx", 0o600); // it has API keys
    try {
      writeFileSync(handle, `${JSON.stringify(state, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code = "for no known reason" } = error as NodeJS.ErrnoException;
    throw new Error(`--state-file: ${file} could not be saved (${code}).`, { cause: error });
  }
}
