import { parseArgs } from "node:util";
import { type Member, members } from "./members.ts";

const usage =
  "npm run mutate [-- --package client|mock --sample 200 --seed N --file part/of/path --quick]";

/** The parsed command line. */
export interface Request {
  readonly name: string;
  readonly member: Member;
  readonly sample: number;
  readonly seed: number;
  /** Only files whose path contains this. */
  readonly file: string;
  /** Whether to skip the tests of the build, which take most of the time. */
  readonly quick: boolean;
}

/** Parses the command line; throws an error with a message for invalid arguments. */
export function readRequest(args: string[]): Request {
  const text = { type: "string" } as const;
  const options = {
    package: text,
    sample: text,
    seed: text,
    file: text,
    quick: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ args, options });
  const { package: name = "client", sample = "200", seed = `${Date.now() % 100_000}` } = values;
  const member = members.get(name);
  if (member === undefined || !/^\d+$/.test(sample) || !/^\d+$/.test(seed)) throw new Error(usage);
  return {
    name,
    member,
    sample: Number(sample),
    seed: Number(seed),
    file: values.file ?? "",
    quick: values.quick ?? false,
  };
}
