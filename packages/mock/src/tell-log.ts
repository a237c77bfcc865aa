/** Calls a log and ignores its failures: what it reports has already happened. */
export function tellLog<T>(log: ((entry: T) => void) | undefined, entry: T): void {
  try {
    // a copy: substrings would keep whole requests in memory for as long as the log keeps entries
    const result: unknown = log?.(structuredClone(entry));
    Promise.resolve(result).catch(() => {});
  } catch {}
}
