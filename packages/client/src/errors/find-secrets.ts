import { lettersOf, type View, viewsOf } from "./decode-text.ts";

/** How many characters of a secret in a row count as a leak. */
const runLength = 6;

/** Shorter secrets are not looked for here. */
const minSecretLength = 4;

/** After as many runs have been looked up in the secrets themselves, an index of their runs is made. */
const maxUnindexedRuns = 512;

/** More characters of secrets than this are not looked for, as that would take long. */
const maxSecretsLength = 20_000;

type Place = readonly [start: number, end: number];

/** Takes the secrets it knows out of a text. */
export type CutSecrets = (text: string, replacement: string) => string;

/**
 * Makes a function that cuts out of a text what matches one of the patterns, and every run of six or more
 * characters of these secrets in any case. A server may echo a secret cut short, escaped, or as base64 or
 * hex: so both are compared with their escapes undone, level by level, and by their letters and digits alone.
 * Encodings of encodings, such as base64 of base64, and rarer ones, such as base32 and UTF-16, are not looked for.
 */
export function secretCutter(secrets: readonly string[], patterns: readonly RegExp[]): CutSecrets {
  const tooMany = secrets.join("").length > maxSecretsLength;
  let known: KnownRuns | undefined;
  return (text, replacement) => {
    const views = viewsOf(text);
    if (!views || (tooMany && text)) return replacement;
    known ??= new KnownRuns(secrets.flatMap(spellings));
    const { holds } = known;
    const outermost = views.filter((_, level) => level === 0 || level === views.length - 1);
    const places = [
      ...views.flatMap((view) => patterns.flatMap((pattern) => matchesIn(view, pattern))),
      ...[...views, ...outermost.map(lettersOf)].flatMap((view) => placesIn(view, holds)),
    ];
    return cut(text, places, replacement);
  };
}

/** What no text may show: runs of long spellings, and short ones whole. */
class KnownRuns {
  readonly #long: string;
  readonly #short: ReadonlySet<string>;
  #index: ReadonlySet<string> | undefined;
  #unindexed = 0;

  constructor(spelt: readonly string[]) {
    this.#long = spelt.filter(({ length }) => length >= runLength).join("\n");
    this.#short = new Set(spelt.filter(({ length }) => length < runLength));
  }

  /** Looks a run of a text up. An index pays for long texts, and for many. */
  readonly holds = (run: string): boolean => {
    if (run.length < runLength) return this.#short.has(run);
    if (this.#unindexed++ < maxUnindexedRuns) return this.#long.includes(run);
    this.#index ??= new Set(runsIn(this.#long));
    return this.#index.has(run);
  };
}

function matchesIn({ text, starts, ends }: View, pattern: RegExp): Place[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => [
    starts[index] ?? 0,
    ends[index + length - 1] ?? 0,
  ]);
}

/** Where runs of secrets stand in the text. */
function placesIn({ text, starts, ends }: View, isSecret: KnownRuns["holds"]): Place[] {
  const places: Place[] = [];
  const folded = fold(text);
  for (let start = 0; start <= folded.length - minSecretLength; start++) {
    for (let end = start + minSecretLength; end <= start + runLength; end++) {
      if (isSecret(folded.slice(start, end)))
        places.push([starts[start] ?? 0, ends[Math.min(end, folded.length) - 1] ?? 0]);
    }
  }
  return places;
}

function cut(text: string, places: readonly Place[], replacement: string): string {
  let rest = 0;
  let kept = "";
  for (const [start, end] of places.toSorted(([one], [other]) => one - other)) {
    if (start > rest || (start === rest && !kept)) kept += text.slice(rest, start) + replacement;
    rest = Math.max(rest, end);
  }
  return kept + text.slice(rest);
}

/** A text as it is compared: in lower case, and both spaces of a form the same. */
function fold(text: string): string {
  return text.replaceAll(/[A-Z+\u0080-\uffff]/gu, (letter) => {
    const lower = letter === "+" ? " " : letter.toLowerCase();
    return lower.length === letter.length ? lower : letter; // places must match
  });
}

function runsIn(text: string, size = runLength): string[] {
  const count = Math.max(text.length - size + 1, 0);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + size));
}

/** A secret as servers, logs and libraries write it, but for what `viewsOf` undoes. */
function spellings(secret: string): string[] {
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  const readable = viewsOf(secret)?.map(({ text }) => text) ?? [secret];
  const composed = [secret.normalize("NFC"), secret.normalize("NFD")];
  const escaped = new Set([...readable, ...composed, form, JSON.stringify(secret).slice(1, -1)]);
  const opaque = [...escaped].flatMap(opaqueSpellings);
  const spelt = [...new Set([...readable, ...composed, ...opaque])];
  const shrunk = readable.slice(1).flatMap((text) => runsIn(text, minSecretLength)); // an escape in a secret is several of its characters
  const letters = spelt.map((text) => text.replaceAll(/[^a-z\d]/giu, ""));
  return [...spelt, ...shrunk, ...letters.filter(({ length }) => length >= runLength)].map(fold);
}

/** As hex, as decimal bytes, and as base64 in both alphabets, at each of the three places that a secret can take inside a longer text. */
function opaqueSpellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const base64 = [0, 1, 2].flatMap((before) => {
    const padded = [...new Uint8Array(before), ...bytes];
    const binary = padded.map((byte) => String.fromCharCode(byte)).join("");
    const whole = btoa(binary).replace(/=+$/u, "");
    const text = before === 0 ? whole : whole.slice(before + 1); // the first characters mix in what stands before
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [hex, bytes.join(""), ...base64];
}
