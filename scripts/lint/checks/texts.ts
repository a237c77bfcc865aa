import { callbackFile, listCallbacks } from "../../contract/callbacks.ts";
import type { Contract } from "../../contract/document.ts";
import { type ListedOperation, listOperations } from "../../contract/operations.ts";
import { allSchemas } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Sentences are complete, and none was left over from a copied file. */
export const texts: Check = ({ contract }) => {
  const operations = listOperations(contract);
  return [
    ...sentences(contract, operations).flatMap(sentenceProblems),
    ...operations.flatMap((operation) => copyProblems(operation, operations)),
    ...unwrittenIn(contract, []),
  ];
};

interface Sentence {
  readonly where: string;
  readonly text: unknown;
}

function sentences(contract: Contract, operations: readonly ListedOperation[]): Sentence[] {
  const ofMethods = operations.flatMap(({ name, object, parameters, in: place }) => {
    const file = `methods/${name}.yaml`;
    const query = place === "query" ? parameters : [];
    return [
      { where: `${file} post/summary`, text: object.summary },
      { where: `${file} post/description`, text: object.description },
      ...query.map((parameter) => {
        const where = `${file} parameters/${parameter.name}/description`;
        return { where, text: parameter.description };
      }),
    ];
  });
  const ofCallbacks = listCallbacks(contract).flatMap(({ type, object }) => [
    { where: `${callbackFile(type)} post/summary`, text: object.summary },
    { where: `${callbackFile(type)} post/description`, text: object.description },
  ]);
  const ofSchemas = allSchemas(contract).map(({ where, schema }) => {
    const separator = where.includes(" ") ? "/" : " ";
    return { where: `${where}${separator}description`, text: schema.description };
  });
  return [...ofMethods, ...ofCallbacks, ...ofSchemas];
}

function sentenceProblems({ where, text }: Sentence): Problem[] {
  if (typeof text !== "string" || isTodo(text)) return [];
  const problems: Problem[] = [];
  if (!/[.!?]$/u.test(text)) {
    problems.push(
      problem(where, "the text does not end like a sentence", "end it with a full stop"),
    );
  }
  if (/\S {2,}\S/u.test(text)) {
    problems.push(problem(where, "the text has two spaces in a row", "remove one"));
  }
  if (/^[a-z]/u.test(text)) {
    problems.push(
      problem(where, "the text begins with a lowercase letter", "begin it like a sentence"),
    );
  }
  if (text.split("`").length % 2 === 0) {
    problems.push(problem(where, "a backtick is not closed", "put one on each side of the word"));
  }
  return problems;
}

/** Texts that are often left over from the copied method. */
function copyProblems(
  { name, object }: ListedOperation,
  all: readonly ListedOperation[],
): Problem[] {
  const file = `methods/${name}.yaml`;
  const others = all.slice(
    0,
    all.findIndex((one) => one.object === object),
  );
  const twin = others.find((one) => one.object.summary === object.summary);
  const url = object.externalDocs?.url;
  const isOtherPage = url !== undefined && !url.toLowerCase().endsWith(name.toLowerCase());
  const link = `the link does not name ${name}`;
  return [
    ...(twin && object.summary
      ? [
          problem(
            `${file} post/summary`,
            `the method has the summary of ${twin.name}`,
            "summarize this method",
          ),
        ]
      : []),
    ...(isOtherPage
      ? [problem(`${file} externalDocs/url`, link, "link to the method's page")]
      : []),
  ];
}

/** `TODO` marks a text that is not written yet, as in a scaffold. */
function unwrittenIn(node: unknown, path: readonly string[]): Problem[] {
  if (typeof node === "string" && isTodo(node)) {
    const [, advice = "write it"] = /TODO:?\s*(.+?)\.?$/u.exec(node) ?? [];
    return [problem(`/${path.join("/")}`, "this text is not written yet", advice)];
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => unwrittenIn(child, [...path, key]));
}

/** Whether a text is a note to its author. */
export function isTodo(text: string): boolean {
  return /\b(?:TODO|FIXME|TBD|XXX)\b/u.test(text);
}
