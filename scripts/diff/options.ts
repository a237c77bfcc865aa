/** The arguments of the command. */
import { parseArgs } from "node:util";
import { type Severity, severities } from "./change.ts";
import { InputError } from "./read/api-document.ts";

export const usage = `npm run spec:diff -- [options]

  --base       what to compare with: a file, a folder with openapi.yaml, a revision of git, or a
               file of one, revision:path (default: spec/released/openapi.json)
  --revision   what to judge (default: spec/openapi.yaml)
  --json       one object on stdout: {"verdict", "changes"}; npm prints two lines before it, unless called with --silent
  --markdown   a report for a pull request
  --fail-on    exit with 1 if the verdict is at least this: docs, fix, feature or breaking
  --impact     also list the places in a TypeScript project that a breaking change touches`;

export interface Options {
  readonly base: string;
  readonly revision: string;
  readonly format: "text" | "json" | "markdown";
  readonly failOn: Severity | undefined;
  readonly impact: string | undefined;
  readonly help: boolean;
}

/** Reads the arguments; an invalid one is an error for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  if (values.json && values.markdown) throw new InputError("Choose --json or --markdown.");
  const failOn = values["fail-on"];
  if (failOn !== undefined && (!isSeverity(failOn) || failOn === "none")) {
    throw new InputError(`--fail-on takes docs, fix, feature or breaking, not ${failOn}.`);
  }
  const markdownOrText = values.markdown ? "markdown" : "text";
  return {
    base: values.base ?? "spec/released/openapi.json",
    revision: values.revision ?? "spec/openapi.yaml",
    format: values.json ? "json" : markdownOrText,
    failOn,
    impact: values.impact,
    help: values.help ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: {
        base: { type: "string" },
        revision: { type: "string" },
        json: { type: "boolean" },
        markdown: { type: "boolean" },
        "fail-on": { type: "string" },
        impact: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

function isSeverity(text: string): text is Severity {
  return (severities as readonly string[]).includes(text);
}
