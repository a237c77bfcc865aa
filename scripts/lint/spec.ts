import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract, ErrorCatalogue } from "../contract/document.ts";
import { errorCatalogue, readContract } from "../contract/read.ts";
import { readSources, type Sources } from "../contract/source/source-folder.ts";

/** Everything that the checks look at. */
export interface Spec {
  contract: Contract;
  errors: ErrorCatalogue;
  alwaysThere: AlwaysThere;
  /** How many lines the pages have whose lines are cited, by their source key. */
  pageLengths: Record<string, number>;
  /** The contract as last released, if it ever was. */
  released: Contract | undefined;
  /** The text that explains the format, its extensions among it. */
  readme: string;
  /** The file that each path of openapi.yaml refers to. */
  pathFiles: Record<string, string>;
  /** The place that each webhook of openapi.yaml refers to. */
  webhookFiles: Record<string, string>;
  /** Names of the files in each folder, without their ending; of schemas that share a file, theirs. */
  files: Record<Folder, string[]>;
}

export type Folder = "methods" | "answers" | "schemas" | "examples" | "callbacks";

/** always-there.yaml: what is known of which fields of an answer are always there. */
export interface AlwaysThere {
  /** The clients that `typed` goes by. */
  clients: string[];
  schemas: Record<
    string,
    {
      /** What a record is one by. */
      key?: string[];
      /** What the clients type as always there. */
      typed?: string[];
      /** What a parameter leaves out. */
      "left-out"?: { fields: string[]; "x-sources": string[] };
    }
  >;
}

/** Something in the contract that does not hold. */
export interface Problem {
  /** The file, and the place in it. */
  where: string;
  what: string;
  fix: string;
}

/** Puts a problem together. */
export function problem(where: string, what: string, fix: string): Problem {
  return { where, what, fix };
}

/** A check tells what does not hold; an empty list is a pass. */
export type Check = (spec: Spec) => Problem[];

/** Reads the contract in `folder`, bundled, with what stands beside it. */
export async function readSpec(
  folder: string,
  readmeFile = join(folder, "README.md"),
  read?: Sources,
): Promise<Spec> {
  const sources = read ?? (await readSources(folder));
  const held = <T>(file: string) => sources.get(file)?.value as T; // the lint holds it to its shape
  const [contract, readme, released] = await Promise.all([
    readContract(folder, sources),
    readFile(readmeFile, "utf8"),
    readReleased(folder),
  ]);
  const { paths, webhooks = {} } = held<Root>("openapi.yaml");
  return {
    ...{ contract, released, readme },
    errors: errorCatalogue(sources),
    alwaysThere: held<AlwaysThere>("always-there.yaml"),
    pageLengths: held<Spec["pageLengths"]>("page-lengths.yaml") ?? {},
    files: {
      methods: namesIn(sources, "methods"),
      answers: namesIn(sources, "answers"),
      schemas: schemaNames(sources),
      examples: namesIn(sources, "examples"),
      callbacks: namesIn(sources, "callbacks"),
    },
    pathFiles: referredTo(paths),
    webhookFiles: referredTo(webhooks),
  };
}

/** openapi.yaml before its references are followed. */
interface Root {
  paths: Record<string, { $ref?: string }>;
  webhooks?: Record<string, { $ref?: string }>;
}

function referredTo(items: Root["paths"]): Record<string, string> {
  const files = Object.entries(items).map(([key, { $ref }]) => [key, $ref ?? "openapi.yaml"]);
  return Object.fromEntries(files);
}

async function readReleased(folder: string): Promise<Contract | undefined> {
  try {
    const text = await readFile(join(folder, "released/openapi.json"), "utf8");
    return JSON.parse(text) as Contract; // the release wrote it from a contract that passed
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function schemaNames(sources: Sources): string[] {
  return namesIn(sources, "schemas").flatMap((name) => {
    const file = sources.get(`schemas/${name}.yaml`)?.value;
    if (typeof file !== "object" || file === null || "title" in file) return [name];
    return Object.keys(file);
  });
}

function namesIn(sources: Sources, folder: Folder): string[] {
  const names = [...sources.keys()].filter((name) => name.startsWith(`${folder}/`));
  return names.map((name) => name.slice(folder.length + 1).replace(/\.yaml$/u, ""));
}
