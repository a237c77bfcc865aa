/** The members whose code is mutated. */
export interface Member {
  /** The member's test files that run the build or read the sources without importing them. */
  readonly testsOfBuild: readonly string[];
  /** Members whose tests use the build, relative to the root of the repository. */
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
