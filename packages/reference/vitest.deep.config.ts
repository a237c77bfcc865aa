import { defineConfig } from "vitest/config";
import { deepTests } from "../../vitest.shared.ts";

// nothing here measures time, so that two files can share the machine
export default defineConfig({ test: { ...deepTests, fileParallelism: true, maxWorkers: 2 } });
