/** Adds an entry to a YAML text and does not change any other character. */
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

type Path = readonly (string | number)[];

/** Longer lines are folded, as in handwritten files. */
const LINE_WIDTH = 120;

/**
 * Adds `value` at the end of the list or map at `path`, under `key` if it is a map. Returns the
 * text unchanged if the map already has the key.
 */
export function inserted(
  text: string,
  path: Path,
  key: string | undefined,
  value: unknown,
): string {
  const collection = nodeAt(parseDocument(text), path);
  if (!isMap<ParsedNode>(collection) && !isSeq<ParsedNode>(collection)) {
    throw new Error(`There is no list or map at ${path.join("/")}.`);
  }
  if (isMap(collection) && key !== undefined && collection.has(key)) return text;
  const entry = key === undefined ? [value] : { [key]: value };
  return collection.flow ? intoFlow(text, collection, entry) : intoBlock(text, collection, entry);
}

/** The node at a path; aliases are resolved. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: Path): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    const child: unknown = node.get(isSeq(node) ? Number(step) : step, true);
    node = isAlias(child) ? child.resolve(document) : child;
  }
  return node;
}

function intoFlow(text: string, collection: CollectionNode, entry: object): string {
  const close = endOf(collection) - 1; // the bracket
  const written = asFlow(entry).slice(1, -1).trim();
  const before = text.slice(0, close).trimEnd();
  const comma = collection.items.length > 0 ? "," : "";
  const space = isMap(collection) || comma === "," ? " " : "";
  return `${before}${comma}${space}${written}${isMap(collection) ? " " : ""}${text.slice(close)}`;
}

function intoBlock(text: string, collection: CollectionNode, entry: object): string {
  const column = columnOf(text, collection);
  const end = lineAfter(text, lastOffset(collection));
  const head = text.slice(0, end);
  const lines = asBlock(entry).trimEnd().split("\n");
  const block = lines.map((line) => (line === "" ? line : " ".repeat(column) + line)).join("\n");
  return `${head}${head.endsWith("\n") ? "" : "\n"}${block}\n${text.slice(end)}`;
}

type CollectionNode = YAMLMap<ParsedNode> | YAMLSeq<ParsedNode>;

/** The column where the entries of a block begin: that of the key, or of the dash. */
function columnOf(text: string, collection: CollectionNode): number {
  const start = collection.range?.[0] ?? 0;
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}

/** The end of the last value inside. */
function lastOffset(node: unknown): number {
  if (isPair(node))
    return isNode(node.value) && lengthOf(node.value) > 0
      ? lastOffset(node.value)
      : lastOffset(node.key);
  if (isCollection(node) && !node.flow) return lastOffset(node.items.at(-1));
  return isNode(node) ? endOf(node) : 0;
}

function lengthOf(node: unknown): number {
  const [start = 0, end = 0] = (isNode(node) && node.range) || [];
  return end - start;
}

function endOf(node: { range?: readonly [number, number, number] | null | undefined }): number {
  return node.range?.[1] ?? 0;
}

/** The start of the line after an offset; a block scalar includes its line break. */
function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

function asFlow(entry: object): string {
  const document = new Document(entry);
  visit(document, {
    Scalar: quoteAmbiguous,
    Collection: (_, node) => {
      node.flow = true;
    },
  });
  return tightLists(document.toString({ lineWidth: 0 })).trim();
}

/** Small collections of plain values go on one line, as elsewhere in the contract. */
function asBlock(entry: object): string {
  const document = new Document(entry);
  visit(document, {
    Scalar: quoteAmbiguous,
    Collection: (_, node) => {
      const isSmall = node.items.length <= 4 && String(node).length < 90;
      const isTop = node === document.contents || document.contents === null;
      if (isSmall && !isTop && isPlain(node)) node.flow = true;
    },
  });
  return tightLists(document.toString({ lineWidth: LINE_WIDTH, indentSeq: true }));
}

/** Older YAML parsers read `2024-04-01` as a timestamp, and people read `S003:41` as a pair. */
function quoteAmbiguous(_: unknown, node: Scalar): void {
  if (typeof node.value === "string" && /^\d|:/u.test(node.value)) node.type = "QUOTE_DOUBLE";
}

/** `[ a, b ]` -> `[a, b]`, as elsewhere in the contract. */
function tightLists(text: string): string {
  return text.replaceAll(/\[ ((?:"[^"]*"|[^[\]{}"])*) \]/gu, "[$1]");
}

function isPlain(node: { items: readonly unknown[] }): boolean {
  return node.items.every((item) =>
    isPair(item) ? isScalar(item.value) && item.value.type !== "BLOCK_FOLDED" : isScalar(item),
  );
}
