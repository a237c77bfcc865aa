/** A text, and which part of its source each of its characters stands for: from `starts[i]` to `ends[i]`. */
export interface View {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const maxLevels = 8;

/**
 * A text as it is, and as it reads when its escapes are undone, level by level: those of JSON, URLs and
 * HTML, in any mixture. `undefined` for a text that still holds escapes after eight levels.
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

/** The ASCII letters and digits of a text: what no escaping and no wrapping of lines changes. */
export function lettersOf(view: View): View {
  return rewrite(view, /[a-z\d]+/giu, ([letters]) => letters);
}

/** Writes each token of a text anew, and drops what stands between tokens. */
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

/** An escape of JSON, JavaScript, a URL or HTML; bytes that are UTF-8 when read together; or what is no escape. */
const escapes =
  /[\\%]u([\da-fA-F]{4})|(?:\\[ux]\{|&#[xX])0*([\da-fA-F]{1,6})[;}]?|(?:%|\\x)([\da-fA-F]{2})|\\U00([\da-fA-F]{6})|&#0*(\d{1,7});?|\\([0-7]{1,3})|&(\w{2,31});|\\([bfnrt"'`/\\])|([\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})|[^\\%&\x80-\xff]+|[\s\S]/gu;

/** What escapers write by name; any other entity is read as one unknown sign. */
const entities = signsBy("amp lt gt quot apos", "&<>\"'");
const controls = signsBy("b f n r t", "\b\f\n\r\t");

function signsBy(names: string, signs: string): ReadonlyMap<string, string> {
  return new Map(names.split(" ").map((name, index) => [name, signs.charAt(index)]));
}

function undoEscape(token: RegExpExecArray): string {
  const [whole, four, braced, two, six, decimal, octal, entity, escaped, bytes] = token;
  if (bytes) return decodeBytes(bytes);
  if (entity) return entities.get(entity) ?? "?";
  if (escaped) return controls.get(escaped) ?? escaped;
  const hex = four ?? braced ?? two ?? six;
  const code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function decodeBytes(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
