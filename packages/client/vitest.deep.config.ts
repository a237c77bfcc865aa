import { defineConfig } from "vitest/config";
import { deepTests } from "../../vitest.shared.ts";

export default defineConfig({ test: deepTests });
