/** How many characters of a secret in a row count as a leak. */
const runLength = 6;

/** Texts up to this length are looked up run by run; for longer ones, an index of the secrets' runs pays. */
const maxSearchedText = 256;

/** More characters of secrets than this are not indexed, as that would take long. */
const maxIndexed = 50_000;

/** Takes the secrets it knows out of a text. */
export type CutSecrets = (text: string, replacement: string) => string;

/**
 * Makes a function that cuts every run of six or more characters of these secrets out of a text, in any
 * common spelling and in any case: a server may echo a secret cut short, escaped, or as base64.
 */
export function secretCutter(secrets: readonly string[]): CutSecrets {
  let haystack: string | undefined;
  let index: ReadonlySet<string> | undefined;
  const isRun = (length: number) => {
    haystack ??= secrets.flatMap(spellings).join("\n").toLowerCase();
    const spelt = haystack;
    if (length <= maxSearchedText || spelt.length > maxIndexed)
      return (run: string) => spelt.includes(run);
    index ??= new Set(runsIn(spelt));
    const runs = index;
    return (run: string) => runs.has(run);
  };
  return (text, replacement) => {
    if (secrets.length === 0 || text.length < runLength) return text;
    const lower = text.toLowerCase();
    if (lower.length !== text.length) return replacement; // places would not match
    return cut(text, placesOf(isRun(lower.length), lower), replacement);
  };
}

/** Where runs of secrets stand in the text, merged: pairs of start and end. */
function placesOf(
  isRun: (run: string) => boolean,
  lower: string,
): readonly (readonly [start: number, end: number])[] {
  const places: [number, number][] = [];
  for (let start = 0; start + runLength <= lower.length; start++) {
    if (!isRun(lower.slice(start, start + runLength))) continue;
    const last = places.at(-1);
    if (last && start <= last[1]) last[1] = start + runLength;
    else places.push([start, start + runLength]);
  }
  return places;
}

function cut(
  text: string,
  places: readonly (readonly [number, number])[],
  replacement: string,
): string {
  let rest = 0;
  let kept = "";
  for (const [start, end] of places) {
    kept += text.slice(rest, start) + replacement;
    rest = end;
  }
  return kept + text.slice(rest);
}

function runsIn(text: string): string[] {
  const count = Math.max(text.length - runLength + 1, 0);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + runLength));
}

/** A secret as servers, logs and libraries write it. */
function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [secret, encoded(secret), form, json, asHtml(secret), hex, ...base64Spellings(bytes)];
}

function encoded(secret: string): string {
  return encodeURIComponent(secret.replaceAll(/\p{Cs}/gu, "\uFFFD")); // a lone surrogate cannot be encoded
}

function asHtml(secret: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return secret.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** Base64 at each of the three places that a secret can take inside a longer text, in both alphabets. */
function base64Spellings(bytes: Uint8Array): string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    const whole = btoa(Array.from(padded, (byte) => String.fromCharCode(byte)).join("")).replace(
      /=+$/u,
      "",
    );
    const text = before === 0 ? whole : whole.slice(before + 1); // the first characters mix in what stands before
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
