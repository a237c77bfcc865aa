/** A decoded text. Character `i` comes from the part of the original between `starts[i]` and `ends[i]`. */
export interface View {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const maxLevels = 8;

/**
 * The text itself, followed by the texts from decoding its JSON, URL and HTML escapes, in any mixture, level by level. `undefined` if
 * escapes remain after eight levels.
 */
export function viewsOf(text: string): readonly View[] | undefined {
  const places = Array.from({ length: text.length + 1 }, (_, place) => place);
  const views: View[] = [{ text, starts: places, ends: places.slice(1) }];
  for (let last = views[0]; last && views.length <= maxLevels; last = views.at(-1)) {
    const next = rewrite(last, escapes, undoEscape);
    if (next.text === last.text) return views;
    views.push(next);
  }
  return undefined;
}

/** The ASCII letters and digits of a text, which neither escaping nor line wrapping changes. */
export function lettersOf(view: View): View {
  return rewrite(view, /[a-z\d]+/giu, ([letters]) => letters);
}

/** Replaces each token of a text, and drops everything between tokens. */
function rewrite(
  { text, starts, ends }: View,
  tokens: RegExp,
  write: (token: RegExpExecArray) => string,
): View {
  const written = { text: "", starts: [] as number[], ends: [] as number[] };
  for (const token of text.matchAll(tokens)) {
    const [source] = token;
    const { index } = token;
    const piece = write(token);
    const last = index + source.length - 1;
    written.text += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      written.starts.push(starts[piece === source ? index + unit : index] ?? 0);
      written.ends.push(ends[piece === source ? index + unit : last] ?? 0);
    }
  }
  return written;
}

/** Matches an escape of JSON, JavaScript, URLs or HTML, a sequence of UTF-8 bytes, or a run without escapes. */
const escapes =
  /[\\%]u([\da-fA-F]{4})|(?:\\[ux]\{|&#[xX])0*([\da-fA-F]{1,6})[;}]?|(?:%|\\x)([\da-fA-F]{2})|\\U00([\da-fA-F]{6})|&#0*(\d{1,7});?|\\([0-7]{1,3})|&(\w{2,31});|\\([bfnrt"'`/\\])|([\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})|[^\\%&\x80-\xff]+|[\s\S]/gu;

/** The entities that escaping functions produce; any other entity decodes to `?`. */
const entities = characterMap("amp lt gt quot apos", "&<>\"'");
const controls = characterMap("b f n r t", "\b\f\n\r\t");

function characterMap(names: string, characters: string): ReadonlyMap<string, string> {
  return new Map(names.split(" ").map((name, index) => [name, characters.charAt(index)]));
}

function undoEscape(token: RegExpExecArray): string {
  const [whole, four, braced, two, six, decimal, octal, entity, escaped, bytes] = token;
  if (bytes) return decodeBytes(bytes);
  if (entity) return entities.get(entity) ?? "?";
  if (escaped) return controls.get(escaped) ?? escaped;
  const code = codePointOf(four ?? braced ?? two ?? six, octal, decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function codePointOf(hex?: string, octal?: string, decimal?: string): number {
  if (hex) return Number.parseInt(hex, 16);
  return octal ? Number.parseInt(octal, 8) : Number(decimal);
}

function decodeBytes(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
