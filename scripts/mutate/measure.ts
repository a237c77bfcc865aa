/** Applies one mutation after the other and finds the check that notices it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./checks.ts";
import { type Mutation, mutated } from "./mutations.ts";

export interface Judged {
  readonly mutation: Mutation;
  /** The first check that failed; undefined for a survivor. */
  readonly noticedBy: Check["name"] | undefined;
}

/** Judges mutations of the files in a folder and restores the files. */
export async function* judge(
  folder: string,
  mutations: readonly Mutation[],
  checks: readonly Check[],
): AsyncGenerator<Judged> {
  for (const mutation of mutations) {
    const path = join(folder, mutation.file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, mutated(text, mutation));
    try {
      yield { mutation, noticedBy: await firstToFail(checks, mutation.file) };
    } finally {
      writeFileSync(path, text);
    }
  }
}

async function firstToFail(
  checks: readonly Check[],
  file: string,
): Promise<Check["name"] | undefined> {
  for (const check of checks) {
    if (!(await check.passes(file))) return check.name;
  }
  return undefined;
}
