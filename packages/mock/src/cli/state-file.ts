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
import { hostname } from "node:os";
import { dirname, resolve } from "node:path";
import { isRecord } from "../checks.ts";
import type { MockState } from "../stateful/snapshot/mock-state.ts";

/** A file that a state is loaded from and saved to, locked until it is released. */
export interface StateFile {
  /** The state in the file; undefined if the file did not exist. */
  readonly loaded: MockState | undefined;
  /** Replaces the file atomically, so that it always contains a whole state. */
  save(state: MockState): void;
  /** Lets other mocks use the file. */
  release(): void;
}

/** Opens a state file; throws if it is in use, unreadable, or cannot be written later. */
export function openStateFile(path: string): StateFile {
  const file = existsSync(path) ? realpathSync(path) : resolve(path);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new Error(`--state-file: the folder ${dirname(file)} does not exist or is not writable.`);
  }
  const release = lock(file);
  try {
    const loaded = existsSync(file) ? load(file) : undefined;
    return { loaded, save: (state) => save(file, state), release };
  } catch (error) {
    release();
    throw error;
  }
}

interface LockOwner {
  readonly pid: number;
  readonly host: string;
}

/** The lock files of this process. */
const held = new Set<string>();

/** Locks the file, so that two mocks cannot overwrite each other's state. Returns a function that releases it. */
function lock(file: string): () => void {
  const lockFile = `${file}.lock`;
  if (!claim(lockFile) && !takeOver(lockFile)) throw new Error(inUse(file, lockFile));
  held.add(lockFile);
  const release = () => {
    process.removeListener("exit", release);
    held.delete(lockFile);
    // somebody may have deleted it, and another mock may have locked the file since
    if (isOwn(readOwner(lockFile))) rmSync(lockFile, { force: true });
  };
  process.once("exit", release);
  return release;
}

/** Replaces a lock that a crash left behind; returns false if it is in use. */
function takeOver(lockFile: string): boolean {
  const stale = readOwner(lockFile);
  if (!isGone(stale, lockFile)) return false;
  const ticket = `${lockFile}.${stale.pid}`; // of several mocks that found this lock, one may delete it
  if (!claim(ticket)) return false;
  try {
    const owner = readOwner(lockFile);
    if (owner?.pid !== stale.pid || !isGone(owner, lockFile)) return false; // another mock was faster
    rmSync(lockFile, { force: true });
    return claim(lockFile);
  } finally {
    rmSync(ticket, { force: true });
  }
}

/** Creates the lock file; returns false if it exists. */
function claim(lockFile: string): boolean {
  const owner: LockOwner = { pid: process.pid, host: hostname() };
  try {
    writeFileSync(lockFile, JSON.stringify(owner), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    rmSync(lockFile, { force: true }); // a full disk leaves an empty file
    throw new Error(`--state-file: ${lockFile} could not be written (${code}).`);
  }
}

function readOwner(lockFile: string): LockOwner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(lockFile, "utf8"));
    return isRecord(owner) ? (owner as unknown as LockOwner) : undefined; // only `claim` writes it
  } catch {
    return undefined; // it is just being written, or was just removed
  }
}

/** Whether a crash left the lock behind. Processes on other hosts cannot be checked. */
function isGone(owner: LockOwner | undefined, lockFile: string): owner is LockOwner {
  if (owner?.host !== hostname()) return false;
  if (isOwn(owner)) return !held.has(lockFile); // from an earlier run: in a container the pid is always the same
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function isOwn(owner: LockOwner | undefined): boolean {
  return owner?.pid === process.pid && owner.host === hostname();
}

function inUse(file: string, lockFile: string): string {
  const owner = readOwner(lockFile);
  const who = owner ? ` (process ${owner.pid} on ${owner.host})` : "";
  return `--state-file: another mock${who} is using ${file}. If it is not running, delete ${lockFile}.`;
}

function load(file: string): MockState {
  let state: unknown;
  try {
    state = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const problem = code === undefined ? "is not JSON" : `cannot be read (${code})`;
    throw new Error(`--state-file: ${file} ${problem}; it was not changed.`);
  }
  if (isRecord(state)) return state as unknown as MockState; // checked when the mock starts
  throw new Error(`--state-file: ${file} does not contain a state; it was not changed.`);
}

function save(file: string, state: MockState): void {
  const draft = `${file}.${randomUUID()}.tmp`; // not the pid, which is the same for every run in a container
  try {
    const handle = openSync(draft, "wx", 0o600); // it contains API keys
    try {
      writeFileSync(handle, `${JSON.stringify(state, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new Error(`--state-file: ${file} could not be saved (${code}).`, { cause: error });
  }
}
