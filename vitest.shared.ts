const include = ["**/*.test.ts"];
const deep = ["**/*.deep.test.ts"];
const built = ["**/node_modules/**", "**/dist/**"];

/** Every member's `pnpm test`: the report is what the total is counted from. */
export const fastTests = {
  include,
  exclude: [...built, ...deep],
  passWithNoTests: false,
  isolate: false, // loading Prism anew for every file took a third of the time; tests undo what they stub
  testTimeout: 30_000, // a hang is caught all the same, and a busy machine is no failure
  hookTimeout: 30_000,
  reporters: ["default", "json"],
  outputFile: { json: ".report/vitest.json" },
};

/** A member's `pnpm test:deep`: `*.deep.test.ts`, one file after another as they are heavy. */
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
