/** Converts the place of a redocly finding into the terms of our own comparison. */

import { isObject, objectOf } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { operationsOf } from "../model/operations.ts";
import type { ApiDocument } from "../read/api-document.ts";

/** A part of an operation that both judges compare. */
export type Part = "request" | "answer" | "security" | "operation" | "document";

export interface FindingPlace {
  /** The affected operations; none means the document. */
  readonly methods: readonly string[];
  readonly part: Part;
}

const verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The place of a pointer such as `#/paths/~1books/get/parameters/0`. */
export function placeOf(pointer: string, documents: readonly ApiDocument[]): FindingPlace {
  const steps = pointer.replace(/^#\/?/u, "").split("/").map(unescaped);
  if (steps[0] === "security" || steps[1] === "securitySchemes") {
    return { methods: unique(documents.flatMap(allMethods)), part: "security" };
  }
  const at = steps.findLastIndex((step, index) => {
    return verbs.includes(step) && isOperation(steps.slice(0, index + 1), documents);
  });
  if (at >= 0) {
    const names = documents.map((document) => nameAt(document, steps.slice(0, at + 1)));
    return { methods: unique(names), part: partOf(steps[at + 1]) };
  }
  if (steps[0] === "paths" && steps.length > 1) {
    const methods = documents.flatMap((document) => methodsOf(document, steps[1] ?? ""));
    return { methods: unique(methods), part: partOf(steps[2]) };
  }
  return { methods: [], part: "document" };
}

/** The place of a change that our own comparison found. */
export function partOfChange({ where, side, method }: Change): Part {
  if (method === "") return "document";
  if (side === "auth") return "security";
  if (where.startsWith("answer")) return "answer";
  return /^(body|query|path|header|cookie) ?/u.test(where) ? "request" : "operation";
}

function unique(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names)].filter((name) => name !== undefined);
}

function partOf(step: string | undefined): Part {
  if (step === "parameters" || step === "requestBody") return "request";
  if (step === "responses") return "answer";
  return step === "security" ? "security" : "operation";
}

function isOperation(steps: readonly string[], documents: readonly ApiDocument[]): boolean {
  return documents.some((document) => isObject(walked(document, steps)?.responses));
}

function nameAt(document: ApiDocument, steps: readonly string[]): string | undefined {
  const operation = walked(document, steps);
  if (!operation) return undefined;
  const path = steps.at(-2) ?? "";
  const verb = steps.at(-1) ?? "";
  const { operationId } = operation;
  return typeof operationId === "string" ? operationId : `${verb.toUpperCase()} ${path}`;
}

function walked(document: ApiDocument, steps: readonly string[]) {
  const found = steps.reduce<unknown>(
    (node, step) => (isObject(node) ? document.resolve(node)[step] : undefined),
    document.root,
  );
  return isObject(found) ? document.resolve(found) : undefined;
}

function allMethods(document: ApiDocument): string[] {
  return [...operationsOf(document, document.root.paths).values()].map(({ name }) => name);
}

function methodsOf(document: ApiDocument, path: string): string[] {
  const paths = objectOf(document.root.paths);
  const operations = operationsOf(document, { [path]: paths[path] });
  return [...operations.values()].map(({ name }) => name);
}

function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
