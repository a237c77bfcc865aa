import { defineConfig } from "vitest/config";
import { deepTests } from "../../vitest.shared.ts";

/** Two at a time, as compilers and engines are processes of their own. */
export default defineConfig({ test: { ...deepTests, maxConcurrency: 2 } });
