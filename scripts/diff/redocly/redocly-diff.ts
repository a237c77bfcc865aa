/** The second judge, `redocly diff`, unmodified, on the bundled documents. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { isObject, listOf } from "../../contract/json.ts";
import type { ApiDocument } from "../read/api-document.ts";

/** A change as rated by redocly. */
export interface RedoclyFinding {
  readonly impact: "major" | "minor" | "patch";
  /** Where, as a JSON pointer that starts with `#`. */
  readonly path: string;
  readonly property: string;
  readonly kind: string;
  readonly rule: string;
  readonly message: string;
  /** The value there in each document; `undefined` if there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

const run = promisify(execFile);
const REPORT_VERSION = "1";
const TIMEOUT_MS = 60_000;

/** Every change that redocly finds between two documents. */
export async function redoclyDiff(
  base: ApiDocument,
  revision: ApiDocument,
): Promise<RedoclyFinding[]> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-diff-"));
  try {
    writeFileSync(join(folder, "base.json"), JSON.stringify(base.root));
    writeFileSync(join(folder, "revision.json"), JSON.stringify(revision.root));
    const args = ["diff", "base.json", "revision.json", "--format", "json", "--fail-on", "none"];
    const { stdout } = await run(process.execPath, [redoclyFile(), ...args], {
      cwd: folder,
      timeout: TIMEOUT_MS,
      maxBuffer: 2 ** 28,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    return findingsIn(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The linter pinned in `spec`. */
function redoclyFile(): string {
  const { resolve } = createRequire(import.meta.resolve("@vox-accounts/spec/package.json"));
  return join(dirname(resolve("@redocly/cli/package.json")), "bin", "cli.js");
}

/** The findings of a report; throws for a report with another structure. */
export function findingsIn(stdout: string): RedoclyFinding[] {
  const report = parsed(stdout);
  if (!isObject(report) || report.reportVersion !== REPORT_VERSION) {
    throw new Error("redocly diff printed a report of another version than this judge supports.");
  }
  return listOf(report.changes).map(findingOf);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`redocly diff did not print JSON: ${text.slice(0, 200)}`);
  }
}

function findingOf(change: unknown): RedoclyFinding {
  if (!isObject(change)) throw new Error("redocly diff printed a change that is not an object.");
  const { impact, path, kind, property, verdicts } = change;
  if (impact !== "major" && impact !== "minor" && impact !== "patch") {
    throw new Error(`redocly diff printed an impact that this judge does not know: ${impact}.`);
  }
  const [first] = listOf(verdicts).filter(isObject);
  return {
    impact,
    path: String(path),
    property: typeof property === "string" ? property : "",
    kind: String(kind),
    rule: String(first?.ruleId ?? ""),
    message: String(first?.message ?? `${property ?? "it"} was ${kind}`),
    before: isObject(change.base) ? change.base.value : undefined,
    after: isObject(change.revision) ? change.revision.value : undefined,
  };
}
