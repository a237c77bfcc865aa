/** How many characters of a secret in a row count as telling it. */
const runLength = 6;

/** Takes the secrets it knows out of a text. */
export type CutSecrets = (text: string, replacement: string) => string;

/**
 * Makes a function that cuts every run of six or more characters of these secrets out of a text, in any
 * common spelling and in any case: a server may echo a secret cut short, escaped, or as base64.
 */
export function secretCutter(secrets: readonly string[]): CutSecrets {
  let runs: Set<string> | undefined;
  return (text, replacement) => {
    runs ??= new Set(secrets.flatMap(spellings).flatMap(runsIn));
    return cut(text, coveredBy(runs, text), replacement);
  };
}

/** Where runs of secrets stand in the text, merged: pairs of start and end. */
function coveredBy(runs: ReadonlySet<string>, text: string): readonly (readonly [start: number, end: number])[] {
  const lower = text.toLowerCase();
  if (runs.size === 0 || lower.length !== text.length) return runs.size === 0 ? [] : [[0, text.length]]; // places would not match
  const covered: [number, number][] = [];
  for (let start = 0; start + runLength <= lower.length; start++) {
    if (!runs.has(lower.slice(start, start + runLength))) continue;
    const last = covered.at(-1);
    if (last && start <= last[1]) last[1] = start + runLength;
    else covered.push([start, start + runLength]);
  }
  return covered;
}

function cut(text: string, places: readonly (readonly [number, number])[], replacement: string): string {
  let rest = 0;
  let kept = "";
  for (const [start, end] of places) {
    kept += text.slice(rest, start) + replacement;
    rest = end;
  }
  return kept + text.slice(rest);
}

function runsIn(spelling: string): string[] {
  const lower = spelling.toLowerCase();
  return Array.from({ length: Math.max(lower.length - runLength + 1, 0) }, (_, start) => lower.slice(start, start + runLength));
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
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return secret.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** Base64 at each of the three places that a secret can take inside a longer text, in both alphabets. */
function base64Spellings(bytes: Uint8Array): string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    const whole = btoa(String.fromCharCode(...padded)).replace(/=+$/u, "");
    const text = before === 0 ? whole : whole.slice(before + 1); // the first characters mix in what stands before
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
