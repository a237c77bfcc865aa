const RUN_LENGTH = 6;

/** Finds consecutive characters of a secret in a text, in any common encoding. */
export function findSecret(secret: string, said: readonly unknown[]): string | undefined {
  const text = said.flatMap(textsIn).join("\n");
  const spellings = spellingsOf(text);
  for (let start = 0; start + RUN_LENGTH <= secret.length; start++) {
    const run = secret.slice(start, start + RUN_LENGTH);
    if (spellings.some((spelling) => spelling.includes(run))) return run;
  }
  return undefined;
}

/** Returns all texts in a value, including property names. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, one]) => [name, ...textsIn(one)]);
}

function spellingsOf(text: string): string[] {
  const bytes = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  const inUtf8 = (latin1: string) => Buffer.from(latin1, "latin1").toString("utf8");
  const percent = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => bytes(hex));
  const twice = percent.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => bytes(hex));
  const json = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => bytes(hex));
  const html = text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => bytes(hex))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  const plain = [text, percent, twice, json, json.replace(/\\(.)/g, "$1"), html];
  return [...plain, ...plain.map(inUtf8), ...decodedRuns(text)];
}

/** Decodes base64 and hex in a text, at every possible start. */
function decodedRuns(text: string): string[] {
  const base64 = text.match(/[A-Za-z0-9+/_-]{8,}/g) ?? [];
  const hex = text.match(/[0-9a-f]{12,}/gi) ?? [];
  return [
    ...base64.flatMap((run) => [0, 1, 2, 3].map((at) => Buffer.from(run.slice(at), "base64"))),
    ...hex.flatMap((run) => [0, 1].map((at) => Buffer.from(run.slice(at), "hex"))),
  ].map((bytes) => bytes.toString("utf8"));
}
