const LONGEST = 3000; // all headers together must stay under 16 KB

/** Makes a text fit for a header and a log line. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/[^\x20-\x7e]/g, "?");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}
