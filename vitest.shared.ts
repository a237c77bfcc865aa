const include = ["**/*.test.ts"];
const deep = ["**/*.deep.test.ts"];
const built = ["**/node_modules/**", "**/dist/**"];

/** Every member's `pnpm test`. The total is counted from the JSON reports. */
export const fastTests = {
  include,
  exclude: [...built, ...deep],
  passWithNoTests: false,
  isolate: false, // reloading Prism for every file took a third of the time; tests undo their stubs
  testTimeout: 30_000, // catches hangs without failing on a busy machine
  hookTimeout: 30_000,
  reporters: ["default", "json"],
  outputFile: { json: ".report/vitest.json" },
};

/** A member's `pnpm test:deep`: `*.deep.test.ts`, one file at a time because they are heavy. */
export const deepTests = {
  include: deep,
  exclude: built,
  passWithNoTests: false,
  fileParallelism: false,
  testTimeout: 600_000,
  hookTimeout: 600_000,
  reporters: ["default", "json"],
  outputFile: { json: ".report/vitest-deep.json" },
};
