import { join } from "node:path";
import { lint, loadConfig } from "@redocly/openapi-core";
import type { Contract } from "../contract/document.ts";
import { inSource } from "../contract/read.ts";
import { placeOfSchema } from "../contract/schemas.ts";
import { shapeProblems } from "../contract/shape/shape-problems.ts";
import { type FilePlace, locate } from "../contract/source/locate.ts";
import { readSources, type Sources } from "../contract/source/source-folder.ts";
import { readingProblems, type SourceProblem } from "../contract/source/source-problems.ts";
import { runChecks } from "./checks.ts";
import { citationProblems, pagesIn } from "./citations.ts";
import { readSpec } from "./spec.ts";

/** A problem, its place, and which check found it. */
export interface PlacedProblem extends SourceProblem {
  readonly check: string;
}

export interface LintOptions {
  /** The file that explains the format. */
  readonly readmeFile?: string | undefined;
  /** A folder with copies of the cited pages. */
  readonly pages?: string | undefined;
  /** Files that were read before; those with the same text are not parsed again. */
  readonly known?: Sources | undefined;
  /** Skips Redocly's rules, which take half of the time. */
  readonly ownChecksOnly?: boolean;
}

/** All mistakes in the contract of a folder, by file and line. */
export async function lintContract(
  folder: string,
  { readmeFile, pages, known, ownChecksOnly = false }: LintOptions = {},
): Promise<PlacedProblem[]> {
  const sources = await readSources(folder, known);
  const unreadable = named("reading", readingProblems(sources));
  if (unreadable.length > 0) return unreadable;
  const misshapen = named("shape", shapeProblems(sources));
  const [byRedocly, spec] = await Promise.all([
    ownChecksOnly ? [] : redoclyProblems(folder),
    readSpec(folder, readmeFile, sources),
  ]);
  const checked = [
    ...runChecks(spec),
    ...(pages ? citationProblems(spec.contract, pagesIn(pages)) : []).map((found) => {
      return { check: "citations", ...found };
    }),
  ].map((found) => {
    const place = placeInReadme(spec.readme, readmeFile, found.where);
    return placed(sources, inFile(spec.contract, found), place);
  });
  return withoutEchoes([...misshapen, ...byRedocly, ...checked]);
}

/** The problems that Redocly finds with the rules of spec/redocly.yaml. */
async function redoclyProblems(folder: string): Promise<PlacedProblem[]> {
  const config = await loadConfig({ configPath: redoclyRules });
  const found = await lint({ ref: join(folder, "openapi.yaml"), config });
  const toProblem = inSource(folder);
  return found.map((problem) => {
    const check = problem.ruleId;
    const fix = advice[check];
    return { ...toProblem(problem), check, ...(fix && !problem.suggest?.length ? { fix } : {}) };
  });
}

/** The fix for each of Redocly's rules. */
const advice: Readonly<Record<string, string>> = {
  "array-parameter-serialization": "write a string with `x-list` instead",
  "operation-description": "say what the method does",
  "operation-operationId-unique": "name it after its file",
  "operation-parameters-unique": "declare each parameter once",
  "operation-singular-tag": "write one tag",
  "operation-summary": "say in a few words what the method does",
  "operation-tag-defined": "write a tag that openapi.yaml declares",
  "parameter-description": "say what the parameter is for",
  "request-mime-type": "write application/x-www-form-urlencoded",
  "response-mime-type": "write application/json",
  "spec-example-values": "correct the example, or the schema",
  "tags-alphabetical": "sort the tags",
};

const redoclyRules = join(import.meta.dirname, "../../spec/redocly.yaml");

function named(check: string, problems: readonly SourceProblem[]): PlacedProblem[] {
  return problems.map((problem) => ({ check, ...problem }));
}

/** The line of README.md that explains an extension; its first line if none does. */
function placeInReadme(
  readme: string,
  readmeFile = "README.md",
  where: string,
): FilePlace | undefined {
  const [, name] = /^README\.md (.+)$/u.exec(where) ?? [];
  if (name === undefined) return undefined;
  const index = readme.split("\n").findIndex((line) => line.includes(`\`${name}\``));
  return { file: readmeFile, line: Math.max(index, 0) + 1, column: 1 };
}

type FoundProblem = ReturnType<typeof runChecks>[number];

/** Converts a pointer into the bundle to its source file. */
function inFile(contract: Contract, found: FoundProblem): FoundProblem {
  const { where } = found;
  const [, top, name = "", rest = ""] =
    /^\/(paths\/|webhooks|components\/schemas|components\/examples)\/([^/]+)\/?(.*)$/u.exec(
      where,
    ) ?? [];
  if (top === undefined)
    return where.startsWith("/") ? { ...found, where: `openapi.yaml ${where}` } : found;
  if (top === "paths/") return { ...found, where: `methods/${name}.yaml ${rest}` };
  if (top === "webhooks") return { ...found, where: `callbacks/${name}.yaml ${rest}` };
  if (top === "components/examples") return { ...found, where: `examples/${name}.yaml ${rest}` };
  const place = placeOfSchema(contract, name);
  return { ...found, where: `${place}${place.includes(" ") ? "/" : " "}${rest}` };
}

/** Gives a problem its place in the files, and keeps what the place is called. */
function placed(
  sources: Sources,
  { check, where, what, fix }: FoundProblem,
  inReadme: FilePlace | undefined,
): PlacedProblem {
  const [file = "", ...within] = where.split(" ");
  const place = inReadme ?? locate(sources, where) ?? { file, line: 1, column: 1 };
  const name = within.length > 0 ? `${within.join(" ")}: ` : "";
  return { check, ...place, what: `${name}${what}`, fix };
}

/** Drops other problems on lines whose shape is wrong. */
function withoutEchoes(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const isShape = ({ check }: PlacedProblem) => check === "shape";
  const lines = new Set(problems.filter(isShape).map(({ file, line }) => `${file}:${line}`));
  const isEcho = ({ file, line }: PlacedProblem) => lines.has(`${file}:${line}`);
  const others = problems.filter(({ file }) => file !== NO_PLACE);
  const isLoud = (problem: PlacedProblem) => problem.file !== NO_PLACE || others.length === 0;
  const kept = problems.filter((one) => isShape(one) || (!isEcho(one) && isLoud(one)));
  // a problem in a shared part is reported once
  const distinct = new Map(kept.map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The `where` of a check that failed, which is not a real place. */
const NO_PLACE = "spec";
