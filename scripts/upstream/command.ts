/** The command line of `npm run spec:upstream`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import type { Output } from "../boot/output.ts";
import { readContract } from "../contract/read.ts";
import {
  type Checked,
  type CheckOptions,
  checkSource,
  exitCode,
  type Outcome,
  type Source,
  type Unreadable,
  unreadable,
} from "./check.ts";
import { contractFacts } from "./contract-facts.ts";
import { writeDrafts } from "./draft/write-drafts.ts";
import { UnreadableError } from "./facts.ts";
import { readKnownDifferences } from "./known-differences.ts";
import { asJson, asMarkdown, asText } from "./report.ts";
import { readSource } from "./sources.ts";

const usage = `npm run spec:upstream -- [source…] [options]

Compares what the vendor publishes with the contract. A source is a page of the reference or an
OpenAPI file (an https address or a path), npm:name@version of the official client, or a folder
with its sources. Without one, every source of spec/upstream/watched.yaml is checked.

Callbacks are compared with the official client only: neither the pages nor OpenAPI have them.

  --against <source>  compare with this edition of the source instead of the contract
  --write             draft what the vendor added into the contract
  --key <key>         the key that x-sources cites
  --json, --markdown  print one JSON object, or the text of an issue
  --spec <folder>     the contract to compare with, if not spec/

Exit codes: 0 nothing new, 1 something new or stale, 2 something cannot be read.`;

const options = {
  against: { type: "string" },
  write: { type: "boolean", default: false },
  key: { type: "string" },
  json: { type: "boolean", default: false },
  markdown: { type: "boolean", default: false },
  spec: { type: "string", default: join(import.meta.dirname, "../../spec") },
  help: { type: "boolean", default: false },
} as const;

/** Runs the command and returns its exit code. */
export async function runUpstream(args: string[], output: Output): Promise<number> {
  try {
    return await run(args, output);
  } catch (error) {
    const isExpected = error instanceof UnreadableError || error instanceof TypeError;
    const text = error instanceof Error && !isExpected ? error.stack : undefined;
    output.err(text ?? (error instanceof Error ? error.message : String(error)));
    return 2;
  }
}

async function run(args: string[], { out, err }: Output): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help) {
    out(usage);
    return 0;
  }
  if (values.write && values.against !== undefined) {
    throw new UnreadableError(
      "expected --write without --against: drafts are based on the contract",
    );
  }
  const folder = values.spec;
  const against = values.against === undefined ? undefined : await readSource(values.against);
  const contract = contractFacts(await readContract(folder));
  const known = readKnownDifferences(join(folder, "upstream/known-differences.yaml"));
  const given = positionals.map((source) => ({
    source,
    ...(values.key ? { key: values.key } : {}),
  }));
  const sources = given.length > 0 ? given : watchedSources(folder);
  const checkOptions = { contract, known, ...(against ? { against } : {}) };
  const { checked, outcome } = await checkAll(sources, checkOptions);
  const asPlain = values.markdown ? asMarkdown : asText;
  out((values.json ? asJson : asPlain)(outcome));
  if (values.write) {
    for (const line of await writeDrafts(folder, checked)) err(line);
  }
  return exitCode(outcome);
}

/** Checks every source; one that cannot be read does not stop the others. */
async function checkAll(
  sources: readonly Source[],
  checkOptions: CheckOptions,
): Promise<{ checked: Checked[]; outcome: Outcome }> {
  const checked: Checked[] = [];
  const failed: Unreadable[] = [];
  for (const source of sources) {
    try {
      checked.push(await checkSource(source, checkOptions));
    } catch (error) {
      failed.push(unreadable(source, error));
    }
  }
  return { checked, outcome: { reports: checked.map(({ report }) => report), unreadable: failed } };
}

/** The vendor's pages and packages that are checked regularly. */
function watchedSources(folder: string): Source[] {
  // maintained by hand, like the known differences
  return parse(readFileSync(join(folder, "upstream/watched.yaml"), "utf8")) as Source[];
}
