import { defineConfig } from "vitest/config";
import { fastTests } from "../../vitest.shared.ts";

export default defineConfig({ test: fastTests });
