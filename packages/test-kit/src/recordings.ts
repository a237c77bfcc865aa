import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { expect } from "vitest";

/** The npm command that writes the file. */
type Command = "record" | "record:deep";

/**
 * Compares a text with its recording in a file. `npm run record` writes the file instead, so that a
 * reviewer can read the diff.
 *
 * @param file Absolute path.
 */
export function expectRecorded(file: string, text: string, command: Command = "record"): void {
  if (isRecording()) write(file, text);
  else expect(text, advice(file, command)).toBe(read(file));
}

/**
 * Like `expectRecorded`, for the part of a page between `<!-- recorded: <name> -->` and `<!-- end
 * -->`.
 *
 * @throws if the page has no such part.
 */
export function expectRecordedIn(
  page: string,
  name: string,
  text: string,
  command: Command = "record",
): void {
  const whole = read(page);
  const { start, end } = partOf(whole, name, page);
  if (isRecording()) write(page, whole.slice(0, start) + text + whole.slice(end));
  else expect(text, advice(page, command)).toBe(whole.slice(start, end));
}

/** Whether `npm run record` or `record:deep` is running. */
export function isRecording(): boolean {
  return process.env.RECORD === "1";
}

function partOf(page: string, name: string, file: string): { start: number; end: number } {
  const opening = `<!-- recorded: ${name} -->\n`;
  const start = page.indexOf(opening) + opening.length;
  const end = page.indexOf("<!-- end -->", start);
  if (start < opening.length || end < 0) throw new Error(`${file} has no part "${name}".`);
  return { start, end };
}

/** The text of a file; empty if it does not exist yet. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function advice(file: string, command: Command): string {
  return `if this is intended, run \`npm run ${command}\` and review ${relative(process.cwd(), file)}`;
}
