import { join } from "node:path";
import { root } from "../docs/support/block.ts";

/** The file that records what the mock's control path takes and answers. */
export const controlSurfaceFile: string = join(root, "packages/mock/api/control.openapi.json");

const MAX_LINE_LENGTH = 100;

/** The OpenAPI document of the control path without words and sources, which no program depends on. */
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

/** A field may have such a name, too, but is described by an object. */
function isWords(name: string, value: unknown): boolean {
  if (name.startsWith("x-")) return true;
  if (name === "examples") return Array.isArray(value);
  return ["description", "summary", "title"].includes(name) && typeof value === "string";
}

/** JSON in which whatever fits stands on one line, so that a field is a line of the diff. */
function written(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  const isShort = indent.length + line.length <= MAX_LINE_LENGTH;
  if (isShort || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Object.entries(value).map(([name, one]) => {
    const label = Array.isArray(value) ? "" : `${JSON.stringify(name)}: `;
    return `${inner}${label}${written(one, inner)}`;
  });
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}
