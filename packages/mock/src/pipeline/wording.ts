const MAX_LINE_LENGTH = 3000; // all headers together must stay under 16 KB

/** Makes a text fit for a header and a log line. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/[^\x20-\x7e]/g, "?");
  return line.length > MAX_LINE_LENGTH ? `${line.slice(0, MAX_LINE_LENGTH)}...` : line;
}

export const MAX_HARMLESS_LENGTH = 5; // no secret, and too little of one

/** Stands for a name that may be a secret. */
export const UNNAMED = "with a name not repeated here";

/**
 * A name that a caller wrote, unless it may be a secret: only if it is short, or close to a known
 * name.
 */
export function sayName(name: string, known: Iterable<string>): string | undefined {
  if (!isWord(name)) return undefined;
  return name.length <= MAX_HARMLESS_LENGTH || nearest(name, known) !== undefined
    ? name
    : undefined;
}

/** Whether a name looks like one. */
export function isWord(name: string): boolean {
  return name.length <= 40 && /^[a-z]+(_[a-z]+)*$/i.test(name);
}

/** What to do about a name that is not known. */
export function suggest(name: string, known: Iterable<string>): string {
  const names = [...known];
  const meant = nearest(name, names);
  return meant ? `did you mean ${meant}?` : `it takes ${names.join(", ") || "none"}.`;
}

const MAX_NAME_LENGTH = 60; // keeps the distance cheap however long a name is sent

/** The known name that was most likely meant: the same but for case, or but for a few letters. */
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

/** Letters to add, drop, change or swap with their neighbour. */
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
