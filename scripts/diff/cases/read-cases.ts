/** Reads the cases and creates the documents that they compare. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Edit, edited } from "./edit.ts";

export type Class = "breaking" | "feature" | "fix" | "docs" | "none";

/** Two documents and the expected verdict. */
export interface Case {
  readonly topic: string;
  readonly title: string;
  readonly base: unknown;
  readonly revision: unknown;
  readonly class: Class;
  readonly side?: string | undefined;
  readonly method?: string | undefined;
}

interface EditFile {
  base: string;
  places: Record<string, string>;
  cases: {
    title: string;
    class?: Class;
    back?: Class;
    side?: string;
    method?: string;
    before?: Edit[];
    edit: Edit[];
  }[];
}

interface Pair {
  title: string;
  from: unknown;
  to: unknown;
  toVersion?: string;
  relation?: keyof typeof relations;
  request?: [Class, Class];
  response?: [Class, Class];
}

const relations = {
  wider: { request: ["feature", "breaking"], response: ["breaking", "fix"] },
  other: { request: ["breaking", "breaking"], response: ["breaking", "breaking"] },
  same: { request: ["none", "none"], response: ["none", "none"] },
} satisfies Record<string, Record<string, [Class, Class]>>;

const here = import.meta.dirname;

/** The cases that edit a document, except the error catalogue. */
export function editCases(): Case[] {
  const files = readdirSync(here).filter((name) => name.endsWith(".yaml"));
  return files
    .filter((name) => !name.startsWith("schemas") && name !== "catalogue.yaml")
    .flatMap(casesOf);
}

/** The cases that edit the catalogue of error codes. */
export function catalogueCases(): Case[] {
  return casesOf("catalogue.yaml");
}

/** Each pair of schemas in a request and in an answer, in both directions. */
export function schemaCases(): Case[] {
  return [...pairsOf("schemas.yaml", "3.1.0"), ...pairsOf("schemas-3.0.yaml", "3.0.3")];
}

function casesOf(file: string): Case[] {
  const { base: name, places, cases } = read(file) as EditFile; // our own files
  const topic = file.replace(".yaml", "");
  return cases.flatMap(({ title, before = [], edit, side, method, ...classes }) => {
    const base = edited(read(join("bases", `${name}.yaml`)), before, places);
    const revision = edited(base, edit, places);
    const refactoring = topic === "refactorings";
    const forth = refactoring ? "none" : classes.class;
    const back = refactoring ? "none" : classes.back;
    if (!forth) throw new Error(`${file}: "${title}" has no class.`);
    return [
      { topic, title, base, revision, class: forth, side, method },
      ...(back
        ? [{ topic, title: `${title}, back`, base: revision, revision: base, class: back }]
        : []),
    ];
  });
}

function pairsOf(file: string, version: string): Case[] {
  const { pairs } = read(file) as { pairs: Pair[] }; // our own files
  return pairs.flatMap((pair) =>
    (["request", "response"] as const).flatMap((side) => {
      const classes = pair[side] ?? (pair.relation && relations[pair.relation][side]);
      if (!classes) throw new Error(`${file}: "${pair.title}" has no class.`);
      const base = documentWith(side, pair.from, version);
      const revision = documentWith(side, pair.to, pair.toVersion ?? version);
      const topic = `${file.replace(".yaml", "")}, ${side}`;
      return [
        { topic, title: pair.title, base, revision, class: classes[0] },
        { topic, title: `${pair.title}, back`, base: revision, revision: base, class: classes[1] },
      ];
    }),
  );
}

function documentWith(side: "request" | "response", schema: unknown, version: string): object {
  const content = { "application/json": { schema } };
  const plain = { "application/json": { schema: { type: "object" } } };
  return {
    openapi: version,
    info: { title: "Pair", version: "1.0.0" },
    paths: {
      "/pair": {
        post: {
          operationId: "pair",
          requestBody: { required: true, content: side === "request" ? content : plain },
          responses: {
            200: { description: "Done.", content: side === "response" ? content : plain },
          },
        },
      },
    },
    components: { schemas: { Word: { type: "string" } } },
  };
}

function read(file: string): unknown {
  return parse(readFileSync(join(here, file), "utf8"));
}
