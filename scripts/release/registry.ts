/** A package registry, reached through npm, whose configuration holds address and token. */
import { npm, npmFailure } from "./npm.ts";

/** What a release asks of a registry. */
export interface Registry {
  /** The integrity of a published version; undefined if there is no such version. */
  readonly integrityOf: (name: string, version: string) => Promise<string | undefined>;
  /** The version that each tag of a package stands for; empty if there is no such package. */
  readonly tagsOf: (name: string) => Promise<Readonly<Record<string, string>>>;
  /** Publishes a tarball. */
  readonly publish: (file: string, tag: string) => Promise<void>;
  readonly setTag: (name: string, version: string, tag: string) => Promise<void>;
}

/** A registry that npm talks to. */
export interface NpmRegistry extends Registry {
  readonly url: string;
  /** Who npm is logged in as; undefined if it is not. */
  readonly user: () => Promise<string | undefined>;
}

const scope = "@vox-accounts";

/**
 * The registry's URL: the given one, or the one that npm is configured to use for our packages.
 *
 * @throws if the address is invalid.
 */
export async function registryUrl(given?: string): Promise<string> {
  const address = given ?? (await configuredAddress());
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error("--registry must be an http or https address.");
  if (url.username !== "" || url.password !== "")
    throw new Error("Put credentials into npm's configuration, not into the registry's address.");
  return url.href;
}

/** The registry at a URL. */
export function npmRegistry(url: string, { provenance = false } = {}): NpmRegistry {
  // npm prefers the registry of a scope, where one is configured
  const here = [`--registry=${url}`, `--${scope}:registry=${url}`];
  const change = async (...args: string[]) => {
    const run = await npm([...args, ...here]);
    if (run.code !== 0) throw npmFailure(args, run);
  };
  return {
    url,
    user: () => answerTo(["whoami", ...here], "E401", "ENEEDAUTH"),
    integrityOf: (name, version) =>
      answerTo(["view", `${name}@${version}`, "dist.integrity", ...here], "E404"),
    tagsOf: async (name) => (await answerTo(["view", name, "dist-tags", ...here], "E404")) ?? {},
    publish: (file, tag) => change("publish", file, `--tag=${tag}`, `--provenance=${provenance}`),
    setTag: (name, version, tag) => change("dist-tag", "add", `${name}@${version}`, tag),
  };
}

/** What npm answers; undefined if it fails with one of the expected codes. */
async function answerTo<T>(
  args: readonly string[],
  ...expected: readonly string[]
): Promise<T | undefined> {
  const run = await npm([...args, "--json"]);
  if (run.code === 0) return run.stdout.trim() === "" ? undefined : JSON.parse(run.stdout);
  const failure = npmFailure(args, run);
  if (expected.includes(failure.code)) return undefined;
  throw failure;
}

async function configuredAddress(): Promise<string> {
  const ofScope = (await npm(["config", "get", `${scope}:registry`])).stdout.trim();
  if (ofScope !== "" && ofScope !== "undefined") return ofScope;
  return (await npm(["config", "get", "registry"])).stdout.trim();
}
