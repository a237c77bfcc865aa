import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  Contract,
  ErrorCatalogue,
  OperationObject,
  WebhookObject,
} from "../../contract/document.ts";
import { modulesOf } from "../../generate/modules.ts";
import type { Change } from "../change.ts";
import type { Loaded } from "../read/load.ts";
import { releasedFolder } from "../released.ts";
import { brokenUses } from "./compile.ts";

const handWritten = join(import.meta.dirname, "../../../packages/types/src");

/**
 * The third judge: compiles uses by callers of the base against the types of the revision, if both
 * are contracts like ours. Each new error is a breaking change.
 */
export async function gate(base: Loaded, revision: Loaded): Promise<Change[]> {
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
}

/** The released types for the released contract; otherwise types from the current generator. */
async function baseTypes(base: Loaded, folder: string): Promise<string> {
  const released = join(releasedFolder, "src/index.ts");
  return base.file === join(releasedFolder, "openapi.json") && existsSync(released)
    ? released
    : writeTypes(base, folder);
}

/**
 * Writes the types of a contract in the layout of the types package, and returns the path of their
 * index.
 */
async function writeTypes(loaded: Loaded, folder: string): Promise<string> {
  await mkdir(join(folder, "generated"), { recursive: true });
  for (const [name, text] of await modulesOf(contractOf(loaded), noCatalogue))
    await writeFile(join(folder, "generated", name), text);
  for (const name of ["index.ts", "operation.ts"])
    await cp(join(handWritten, name), join(folder, name));
  return join(folder, "index.ts");
}

const noCatalogue: ErrorCatalogue = { classes: {}, codes: {} }; // only comments contain codes

/**
 * Parts that the lint requires in `spec/` but other documents may lack; they only affect comments.
 */
const operationDefaults = {
  summary: "",
  "x-roles": { allowed: [] },
  "x-lifecycle": { state: "active" },
  "x-error-codes": { codes: [] },
  "x-request-examples": {},
  "x-sources": [],
} satisfies Partial<OperationObject>;

const callbackDefaults = {
  summary: "",
  "x-lifecycle": { state: "active" },
  "x-sources": [],
} satisfies Partial<WebhookObject>;

function contractOf({ document }: Loaded): Contract {
  const contract = document.root as unknown as Contract; // checked by `isContract`
  const paths = Object.entries(contract.paths).map(([path, item]) => {
    return [path, { ...item, post: { ...operationDefaults, ...item.post } }];
  });
  const webhooks = Object.entries(contract.webhooks ?? {}).map(([type, item]) => {
    return [type, { ...item, post: { ...callbackDefaults, ...item.post } }];
  });
  return {
    ...contract,
    paths: Object.fromEntries(paths),
    ...(contract.webhooks && { webhooks: Object.fromEntries(webhooks) }),
  };
}
