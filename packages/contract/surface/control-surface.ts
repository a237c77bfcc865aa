import { join } from "node:path";
import { root } from "../docs/support/block.ts";

/** Records the requests and answers of the mock's control path. */
export const controlSurfaceFile: string = join(root, "packages/mock/api/control.openapi.json");

const MAX_LINE_LENGTH = 100;

/** The control path's OpenAPI document without descriptions, which no program depends on. */
export function controlSurface(document: { readonly info: object }): string {
  const info = { title: "The mock's control path", version: "0.0.0" }; // each release has another
  return `${written({ ...withoutWords(document), info }, "")}\n`;
}

function withoutWords(value: object): object {
  const strip = (inner: unknown) =>
    typeof inner === "object" && inner !== null ? withoutWords(inner) : inner;
  if (Array.isArray(value)) return value.map(strip);
  const kept = Object.entries(value).filter(([name, inner]) => !isWords(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, strip(inner)]));
}

/** A description is a string; a field of that name has an object. */
function isWords(name: string, value: unknown): boolean {
  if (name.startsWith("x-")) return true;
  if (name === "examples") return Array.isArray(value);
  return ["description", "summary", "title"].includes(name) && typeof value === "string";
}

/** JSON with each value on one line if it fits, so that a diff shows a field as a line. */
function written(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  const isShort = indent.length + line.length <= MAX_LINE_LENGTH;
  if (isShort || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const parts = Object.entries(value).map(([name, one]) => {
      return `${inner}${JSON.stringify(name)}: ${written(one, inner)}`;
    });
    return `{\n${parts.join(",\n")}\n${indent}}`;
  }
  const isPlain = value.every((one) => typeof one !== "object");
  const lines = isPlain ? filled(value, inner) : value.map((one) => inner + written(one, inner));
  return `[\n${lines.join(",\n")}\n${indent}]`;
}

/** Lines of values, each as long as fits. */
function filled(values: readonly unknown[], indent: string): string[] {
  const lines: string[] = [];
  for (const value of values) {
    const text = JSON.stringify(value);
    const last = lines.at(-1);
    if (last === undefined || last.length + text.length + 2 > MAX_LINE_LENGTH)
      lines.push(indent + text);
    else lines[lines.length - 1] = `${last}, ${text}`;
  }
  return lines;
}
