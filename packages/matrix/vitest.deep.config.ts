import { defineConfig } from "vitest/config";
import { deepTests } from "../../vitest.shared.ts";

/** Two tests at a time, because compilers and engines are separate processes. */
export default defineConfig({ test: { ...deepTests, maxConcurrency: 2 } });
