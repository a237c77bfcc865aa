/** Finds the OpenAPI document in a page of the vendor's reference, Markdown or HTML. */
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { UnreadableError } from "./facts.ts";
import type { OpenApiText } from "./openapi/document.ts";

/** The version of a document: at the start of a line in YAML, or anywhere in JSON. */
const yamlVersion = /^["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/mu;
const jsonVersion = /"(?:openapi|swagger)"\s*:\s*"\d/u;

/** The document in a text: embedded in a page, or the text itself. */
export function openApiIn(text: string, file: string): OpenApiText {
  const found = looksLikeHtml(text) ? inHtml(text, file) : inMarkdown(text, file);
  if (found) return found;
  if (isDocument(text)) return { text, file, linesBefore: 0 };
  const expected =
    "an OpenAPI 3 document (YAML or JSON), or a page with one in a code block, such as the Markdown edition of a page (its address with .md)";
  throw new UnreadableError(`${file}: expected ${expected}, found ${startOf(text)}`);
}

/** A fenced block; a fence of the same length ends it, so shorter fences inside are text. */
function inMarkdown(text: string, file: string): OpenApiText | undefined {
  const lines = text.split(/\r?\n/u);
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = "", fence] = /^(\s*)(`{3,}|~{3,})/u.exec(lines[at] ?? "") ?? [];
    if (!fence) continue;
    // a document contains indented fences
    const end = lines.findIndex((line, index) => index > at && line.trimEnd() === indent + fence);
    const body = lines.slice(at + 1, end === -1 ? undefined : end).join("\n");
    if (isDocument(body)) return { text: `${body}\n`, file, linesBefore: at + 1 };
    if (end !== -1) at = end;
  }
  return undefined;
}

type Node = DefaultTreeAdapterMap["node"];

/** A `<pre>`, `<code>` or `<script>` whose text is a document. */
function inHtml(text: string, file: string): OpenApiText | undefined {
  const page = parse(text, { sourceCodeLocationInfo: true });
  for (const node of nodesUnder(page)) {
    if (!("tagName" in node) || !["pre", "code", "script", "textarea"].includes(node.tagName))
      continue;
    const body = textUnder(node);
    if (!isDocument(body)) continue;
    const [first] = node.childNodes;
    const line = first?.sourceCodeLocation?.startLine ?? node.sourceCodeLocation?.startLine ?? 1;
    return { text: body, file, linesBefore: line - 1 };
  }
  return undefined;
}

function* nodesUnder(node: Node): Generator<Node> {
  yield node;
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) yield* nodesUnder(child);
}

function textUnder(node: Node): string {
  return [...nodesUnder(node)]
    .map((one) => (one.nodeName === "#text" && "value" in one ? one.value : ""))
    .join("");
}

function isDocument(text: string): boolean {
  return (/^\s*\{/u.test(text) ? jsonVersion : yamlVersion).test(text);
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<[a-z]+[\s>])/iu.test(text);
}

function startOf(text: string): string {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  return line === "" ? "an empty text" : JSON.stringify(line.slice(0, 80));
}
