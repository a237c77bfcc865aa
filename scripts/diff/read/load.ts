/** Loads what the user names: a file, a folder with a contract, a git revision or a file of one. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { createConfig, bundle as redoclyBundle } from "@redocly/openapi-core";
import { parse } from "yaml";
import { ApiDocument, InputError } from "./api-document.ts";

/** A bundled document, and the catalogue of error codes next to it. */
export interface Loaded {
  readonly name: string;
  /** Where it was read from. */
  readonly file: string;
  readonly document: ApiDocument;
  readonly errors: unknown;
}

export interface Folders {
  /** The repository whose `spec/` a git revision refers to. */
  readonly root: string;
  /** The base of relative file names. */
  readonly here: string;
}

/** Loads a file, a folder, a git revision, or a file of a git revision. */
export async function load(name: string, { root, here }: Folders): Promise<Loaded> {
  if (/^[a-z]+:\/\//iu.test(name)) {
    throw new InputError(`${name} is an address; download the document and pass the file.`);
  }
  const path = [resolve(here, name), resolve(root, name)].find((one) => existsSync(one));
  if (path !== undefined) return loadPath(path, name);
  if (name.includes(":")) return loadFileOfRevision(root, name);
  const commit = git(root, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (commit.status !== 0) {
    throw new InputError(`There is neither a file nor a git revision named ${name}.`);
  }
  return loadRevision(root, String(commit.stdout).trim(), name);
}

async function loadPath(path: string, name: string): Promise<Loaded> {
  const file = statSync(path).isDirectory() ? join(path, "openapi.yaml") : path;
  if (!existsSync(file)) throw new InputError(`${name} does not contain openapi.yaml.`);
  const document = new ApiDocument(await bundled(file, name), name);
  return {
    name,
    file,
    document,
    errors: document.root["x-error-catalogue"] ?? siblingCatalogue(file),
  };
}

async function loadRevision(root: string, commit: string, name: string): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), "spec-diff-"));
  try {
    const archive = git(root, ["archive", "--format=tar", commit, "spec"]);
    if (archive.status !== 0) throw new InputError(`${name} has no folder spec/.`);
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync("tar", ["-x", "-C", folder], { input: archive.stdout });
    if (status !== 0) throw new InputError(`The folder spec/ of ${name} could not be unpacked.`);
    return await loadPath(join(folder, "spec"), `spec/ of ${name}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads a document that is one file of a revision, such as `v1.2.0:packages/mock/api/x.json`. */
async function loadFileOfRevision(root: string, name: string): Promise<Loaded> {
  const shown = git(root, ["cat-file", "blob", name]);
  if (shown.status !== 0) throw new InputError(`git has no file ${name}.`);
  const folder = mkdtempSync(join(tmpdir(), "spec-diff-"));
  try {
    const file = join(folder, basename(name.slice(name.indexOf(":") + 1)));
    writeFileSync(file, shown.stdout);
    return await loadPath(file, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function git(root: string, args: readonly string[]) {
  return spawnSync("git", args, { cwd: root, maxBuffer: 2 ** 28 });
}

/** The document with every file that it references. */
async function bundled(file: string, name: string): Promise<unknown> {
  const config = await createConfig({});
  config.resolve.http.customFetch = async () => {
    throw new Error("only files are read");
  };
  const { bundle, problems } = await redoclyBundle({ ref: file, config }).catch(
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new InputError(`${name} cannot be read: ${reason}`);
    },
  );
  const broken = problems.filter(({ severity }) => severity === "error");
  if (broken.length > 0) {
    const list = broken.map(({ location: [place], message }) => {
      return `  ${place?.source.absoluteRef ?? file} ${place?.pointer ?? ""}: ${message}`;
    });
    throw new InputError(`${name} cannot be bundled:\n${list.join("\n")}`);
  }
  return bundle.parsed;
}

/** The catalogue of a contract that is not bundled. */
function siblingCatalogue(file: string): unknown {
  const path = join(dirname(file), "errors.yaml");
  return existsSync(path) ? parse(readFileSync(path, "utf8")) : undefined;
}
