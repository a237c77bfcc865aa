const MAX_LINE_LENGTH = 3000; // all headers together must stay under 16 KB

/** Makes a text fit into a header and a log line. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/[^\x20-\x7e]/g, "?");
  return line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}...` : line;
}

export const MAX_HARMLESS_LENGTH = 5; // too short for a secret, or for a useful part of one

/** Replaces a name that may be a secret. */
export const UNNAMED = "with a hidden name";

/**
 * Returns a caller's name if it cannot be a secret: if it is short or close to a known name.
 */
export function safeName(name: string, known: Iterable<string>): string | undefined {
  if (!isWord(name)) return undefined;
  return name.length <= MAX_HARMLESS_LENGTH || nearest(name, known) !== undefined
    ? name
    : undefined;
}

/** Whether a text looks like a name. */
export function isWord(name: string): boolean {
  return name.length <= 40 && /^[a-z]+(_[a-z]+)*$/i.test(name);
}

/** Suggests what to use instead of an unknown name. */
export function suggest(name: string, known: Iterable<string>): string {
  const names = [...known];
  const meant = nearest(name, names);
  return meant ? `did you mean ${meant}?` : `known: ${names.join(", ") || "none"}.`;
}

const MAX_NAME_LENGTH = 60; // longer names would be slow to compare

/** Returns the nearest known name: equal except for case or a few letters. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The number of letters to add, remove, change or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, at(row, j) + 1, at(next, j - 1) + 1));
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
