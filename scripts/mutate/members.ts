/** The members whose code is mutated. */
export interface Member {
  /** Own test files that run what is built, or read the sources, without importing them. */
  readonly testsOfBuild: readonly string[];
  /** Members whose tests use what is built, from the root of the repository. */
  readonly users: readonly string[];
}

export const members: ReadonlyMap<string, Member> = new Map([
  [
    "client",
    {
      testsOfBuild: ["test/entries.test.ts", "test/client-hover.test.ts"],
      users: ["packages/contract"],
    },
  ],
  [
    "mock",
    {
      testsOfBuild: ["test/cli.test.ts", "test/survival.test.ts", "test/vitest.test.ts"],
      users: ["packages/contract"],
    },
  ],
]);
