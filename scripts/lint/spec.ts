import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract, ErrorCatalogue } from "../contract/document.ts";
import { errorCatalogue, readContract } from "../contract/read.ts";
import { readSources, type Sources } from "../contract/source/source-folder.ts";

/** Everything that the checks use. */
export interface Spec {
  contract: Contract;
  errors: ErrorCatalogue;
  alwaysThere: AlwaysThere;
  /** The number of lines of each cited page, by source key. */
  pageLengths: Record<string, number>;
  /** The contract as last released, if there was a release. */
  released: Contract | undefined;
  /** The text that explains the format and its extensions. */
  readme: string;
  /** The file that each path of openapi.yaml refers to. */
  pathFiles: Record<string, string>;
  /** The place that each webhook of openapi.yaml refers to. */
  webhookFiles: Record<string, string>;
  /** The names of the files in each folder, without extension; a file with several schemas counts by their names. */
  files: Record<Folder, string[]>;
}

export type Folder = "methods" | "answers" | "schemas" | "examples" | "callbacks";

/** always-there.yaml: the evidence that fields of an answer are always present. */
export interface AlwaysThere {
  /** The clients on which `typed` is based. */
  clients: string[];
  schemas: Record<
    string,
    {
      /** The fields that identify a record. */
      key?: string[];
      /** The fields that the clients type as always present. */
      typed?: string[];
      /** The fields that a parameter leaves out. */
      "left-out"?: { fields: string[]; "x-sources": string[] };
    }
  >;
}

/** A mistake in the contract. */
export interface Problem {
  /** The file, and the place in it. */
  where: string;
  what: string;
  fix: string;
}

/** Creates a problem. */
export function problem(where: string, what: string, fix: string): Problem {
  return { where, what, fix };
}

/** A check returns problems; an empty list is a pass. */
export type Check = (spec: Spec) => Problem[];

/** Reads the contract in `folder`, bundled, and its other files. */
export async function readSpec(
  folder: string,
  readmeFile = join(folder, "README.md"),
  read?: Sources,
): Promise<Spec> {
  const sources = read ?? (await readSources(folder));
  const contentOf = <T>(file: string) => sources.get(file)?.value as T; // the lint checks its shape
  const [contract, readme, released] = await Promise.all([
    readContract(folder, sources),
    readFile(readmeFile, "utf8"),
    readReleased(folder),
  ]);
  const { paths, webhooks = {} } = contentOf<Root>("openapi.yaml");
  return {
    ...{ contract, released, readme },
    errors: errorCatalogue(sources),
    alwaysThere: contentOf<AlwaysThere>("always-there.yaml"),
    pageLengths: contentOf<Spec["pageLengths"]>("page-lengths.yaml") ?? {},
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

/** openapi.yaml with unresolved references. */
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
