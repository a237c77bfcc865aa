import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findTools } from "./borrow.mjs";
import { runChild } from "./children.mjs";

const here = dirname(fileURLToPath(import.meta.url));

try {
  const tools = findTools(join(here, "..", ".."));
  process.exitCode = await runChild(
    tools.node,
    [join(here, "inside.mjs"), ...process.argv.slice(2)],
    { env: tools.env },
  );
  tools.keep();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
