/** Runs the tests of the member in the working directory, in the order of MUTATE_ORDER. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { fastTests } from "../../vitest.shared.ts";

const order: readonly string[] = JSON.parse(process.env.MUTATE_ORDER ?? "[]");

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      order.findIndex((file) => moduleId.endsWith(file));
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  root: process.cwd(),
  test: {
    ...fastTests,
    sequence: { sequencer: QuickestFirst },
    reporters: ["json", { onTestCaseResult: () => void process.stdout.write(".") }], // shows that it goes on
    testTimeout: 20_000, // a mutation that hangs is noticed sooner
  },
});
