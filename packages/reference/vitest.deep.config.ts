import { defineConfig } from "vitest/config";
import { deepTests } from "../../vitest.shared.ts";

// nothing here measures time, so two files can run at once
export default defineConfig({ test: { ...deepTests, fileParallelism: true, maxWorkers: 2 } });
