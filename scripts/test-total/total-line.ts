import type { PackageCount } from "./count-package.ts";

type Counts = Pick<PackageCount, "passed" | "failed" | "skipped">;

/** `N passed, N failed, N skipped`. */
export function totalLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The sum over all members. */
export function sum(counts: readonly PackageCount[]): Counts {
  const add = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") };
}

/** One line per member, aligned. */
export function packageLines(counts: readonly PackageCount[]): string[] {
  const width = Math.max(...counts.map((count) => count.name.length));
  return counts.map((count) => {
    const notes = count.notes.length > 0 ? `  (${count.notes.join("; ")})` : "";
    return `${count.name.padEnd(width)}  ${totalLine(count)}${notes}`;
  });
}
