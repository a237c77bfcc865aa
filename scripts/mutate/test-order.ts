/** The order of test files for a mutated source file, so that most mutations are noticed soon. */
import { basename } from "node:path";

export interface TestOrder {
  /** The test files, the most promising first. */
  readonly of: (sourceFile: string) => readonly string[];
  /** Records which test files noticed a mutation of a source file. */
  readonly noticed: (sourceFile: string, testFiles: readonly string[]) => void;
}

/**
 * Test files that noticed a mutation of the same file come first, then those with the same name,
 * then quick ones.
 */
export function createTestOrder(msByTest: ReadonlyMap<string, number>): TestOrder {
  const counts = new Map<string, number>();
  const key = (sourceFile: string, testFile: string) => `${sourceFile} ${testFile}`;
  return {
    of: (sourceFile) => {
      const stem = basename(sourceFile, ".ts");
      const cost = (testFile: string) => {
        const noticed = counts.get(key(sourceFile, testFile)) ?? 0;
        const isNamesake = basename(testFile).startsWith(`${stem}.`);
        return (msByTest.get(testFile) ?? 0) / (1 + noticed) / (isNamesake ? 10 : 1);
      };
      return [...msByTest.keys()].sort((one, other) => cost(one) - cost(other));
    },
    noticed: (sourceFile, testFiles) => {
      for (const testFile of testFiles) {
        const name = key(sourceFile, testFile);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    },
  };
}
