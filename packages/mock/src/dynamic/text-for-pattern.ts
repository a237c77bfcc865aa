import { pick, type Random, whole } from "./random.ts";

const PIECE = /(\[[^\]]+\]|\\d|\\w|\\?[^\\[\](){}|*+?^$])(?:\{(\d+)(?:,(\d*))?\}|([*+?]))?/gy;
const DIGITS = "0123456789";
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * Returns a text for a simple pattern of classes, characters and counts; undefined for any other
 * pattern.
 */
export function textForPattern(random: Random, pattern: string): string | undefined {
  const inner = pattern.replace(/^\^|\$$/g, "");
  let text = "";
  let read = 0;
  for (const [piece, of = "", least, most, sign] of inner.matchAll(PIECE)) {
    read += piece.length;
    const from = Number(least ?? (sign === "*" || sign === "?" ? 0 : 1));
    const to = most ? Number(most) : sign === "?" ? 1 : sign || most === "" ? from + 5 : from;
    const characters = charactersOf(of);
    for (let left = whole(random, from, to); left > 0; left--)
      text += pick(random, characters) ?? "";
  }
  return read === inner.length && new RegExp(pattern, "u").test(text) ? text : undefined;
}

function charactersOf(piece: string): string[] {
  if (piece === "\\d") return [...DIGITS];
  if (piece === "\\w") return [...LETTERS, ...DIGITS];
  if (!piece.startsWith("[")) return [piece.replace("\\", "")];
  const within = piece.slice(1, -1).replace("\\d", "0-9");
  return [...within.matchAll(/(.)-(.)|\\?(.)/g)].flatMap(([, first, last, one]) => {
    if (!first || !last) return [one ?? ""];
    const start = first.charCodeAt(0);
    return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, step) =>
      String.fromCharCode(start + step),
    );
  });
}
