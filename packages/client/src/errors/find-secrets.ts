import { lettersOf, type View, viewsOf } from "./decode-text.ts";

/** How many consecutive characters of a secret count as a leak. */
const runLength = 6;

/** Shorter secrets are ignored here. */
const minSecretLength = 4;

/** How many runs are searched for directly before building an index pays off. */
const maxUnindexedRuns = 512;

/** If the secrets have more characters in total, searching would take too long, so whole texts are replaced instead. */
const maxSecretsLength = 20_000;

type Place = readonly [start: number, end: number];

/** Replaces all known secrets in a text. */
export type CutSecrets = (text: string, replacement: string) => string;

/**
 * Creates a function that replaces everything that matches a pattern, and every run of six or more characters of a secret,
 * regardless of case. A server may echo a secret truncated, escaped, or as base64 or hex, so texts and secrets are also compared
 * with their escapes decoded, level by level, and by letters and digits alone. Nested encodings such as base64 of base64, and
 * rare ones such as base32 and UTF-16, are not covered.
 */
export function secretCutter(secrets: readonly string[], patterns: readonly RegExp[]): CutSecrets {
  const tooMany = secrets.join("").length > maxSecretsLength;
  let known: KnownRuns | undefined;
  return (text, replacement) => {
    const views = viewsOf(text);
    if (!views || (tooMany && text)) return replacement;
    known ??= new KnownRuns(secrets.flatMap(spellingsOf));
    const { has } = known;
    const outermost = views.filter((_, level) => level === 0 || level === views.length - 1);
    const places = [
      ...views.flatMap((view) => patterns.flatMap((pattern) => matchesIn(view, pattern))),
      ...[...views, ...outermost.map(lettersOf)].flatMap((view) => placesIn(view, has)),
    ];
    return cut(text, places, replacement);
  };
}

/** What texts must not contain: any run of a long spelling, or a whole short one. */
class KnownRuns {
  readonly #long: string;
  readonly #short: ReadonlySet<string>;
  #index: ReadonlySet<string> | undefined;
  #unindexed = 0;

  constructor(spellings: readonly string[]) {
    this.#long = spellings.filter(({ length }) => length >= runLength).join("\n");
    this.#short = new Set(spellings.filter(({ length }) => length < runLength));
  }

  /** Whether a run of a text is secret. Builds an index only for long or many texts, where it pays off. */
  readonly has = (run: string): boolean => {
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

/** Where the text contains runs of secrets. */
function placesIn({ text, starts, ends }: View, isSecret: KnownRuns["has"]): Place[] {
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

/** Normalizes a text for comparison: in lowercase, and with `+` as a space, because forms use both. */
function fold(text: string): string {
  return text.replaceAll(/[A-Z+\u0080-\uffff]/gu, (letter) => {
    const lower = letter === "+" ? " " : letter.toLowerCase();
    return lower.length === letter.length ? lower : letter; // keep positions unchanged
  });
}

function runsIn(text: string, size = runLength): string[] {
  const count = Math.max(text.length - size + 1, 0);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + size));
}

/** A secret in all spellings that servers, logs and libraries use, except for those that `viewsOf` decodes. */
function spellingsOf(secret: string): string[] {
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  const readable = viewsOf(secret)?.map(({ text }) => text) ?? [secret];
  const composed = [secret.normalize("NFC"), secret.normalize("NFD")];
  const escaped = new Set([...readable, ...composed, form, JSON.stringify(secret).slice(1, -1)]);
  const opaque = [...escaped].flatMap(opaqueSpellings);
  const spellings = [...new Set([...readable, ...composed, ...opaque])];
  const decodedRuns = readable.slice(1).flatMap((text) => runsIn(text, minSecretLength)); // decoding an escape shortens a run
  const letters = spellings.map((text) => text.replaceAll(/[^a-z\d]/giu, ""));
  const longLetters = letters.filter(({ length }) => length >= runLength);
  return [...spellings, ...decodedRuns, ...longLetters].map(fold);
}

/** A secret as hex, as decimal bytes, and as base64 in both alphabets at each of the three possible offsets within a longer text. */
function opaqueSpellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const base64 = [0, 1, 2].flatMap((before) => {
    const padded = [...new Uint8Array(before), ...bytes];
    const binary = padded.map((byte) => String.fromCharCode(byte)).join("");
    const whole = btoa(binary).replace(/=+$/u, "");
    const text = before === 0 ? whole : whole.slice(before + 1); // the first characters depend on the preceding bytes
    return [text, text.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [hex, bytes.join(""), ...base64];
}
