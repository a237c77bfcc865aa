import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Contract, ErrorCatalogue } from "../../contract/document.ts";
import { methodsModule } from "../../generate/methods.ts";
import { openapiTypes } from "../../generate/types.ts";
import type { CompileGate } from "../compile-gate.ts";
import type { Loaded } from "../read/load.ts";
import { releasedFolder } from "../released.ts";
import { brokenUses } from "./compile.ts";

const handWritten = join(import.meta.dirname, "../../../packages/types/src/operation.ts");

/** Compiles what callers of the base may do against the types of the revision, where both are contracts like ours. */
export const gate: CompileGate = async (base, revision) => {
  if (!base.document.isContract || !revision.document.isContract) return [];
  const folder = await mkdtemp(join(tmpdir(), "vox-gate-"));
  try {
    const before = await baseTypes(base, join(folder, "base"));
    const after = await writeTypes(revision, join(folder, "revision"));
    return brokenUses(contractOf(base), before, after).map(({ method, side, where, message }) => ({
      severity: "breaking",
      side,
      method,
      where,
      what: `no longer compiles: ${message}`,
      todo: "Change the code that does this.",
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The types as they were released, if it is the released contract; else as they are generated today. */
async function baseTypes(base: Loaded, folder: string): Promise<string> {
  const released = join(releasedFolder, "src/index.ts");
  return base.file === join(releasedFolder, "openapi.json") && existsSync(released)
    ? released
    : writeTypes(base, folder);
}

/** Writes the types of a contract and gives the path of their index. */
async function writeTypes(loaded: Loaded, folder: string): Promise<string> {
  const contract = contractOf(loaded);
  const files = {
    "index.ts": `export type * from "./generated/methods.ts";\nexport type * from "./generated/openapi.ts";\n`,
    "generated/openapi.ts": await openapiTypes(contract),
    "generated/methods.ts": methodsModule(contract, noCatalogue),
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await cp(handWritten, join(folder, "operation.ts"));
  return join(folder, "index.ts");
}

const noCatalogue: ErrorCatalogue = { classes: {}, codes: {} }; // only comments name codes

function contractOf({ document }: Loaded): Contract {
  return document.root as unknown as Contract; // `isContract` was asked
}
