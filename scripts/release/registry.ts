/**
 * A package registry, accessed through npm, whose configuration contains the address and the token.
 */
import { npm, npmFailure } from "./npm.ts";

/** The operations of a registry that a release needs. */
export interface Registry {
  /** The integrity of a published version; undefined if it does not exist. */
  readonly integrityOf: (name: string, version: string) => Promise<string | undefined>;
  /** The version of each tag of a package; empty if the package does not exist. */
  readonly tagsOf: (name: string) => Promise<Readonly<Record<string, string>>>;
  /** Publishes a tarball. */
  readonly publish: (file: string, tag: string) => Promise<void>;
  readonly setTag: (name: string, version: string, tag: string) => Promise<void>;
}

/** A registry accessed through npm. */
export interface NpmRegistry extends Registry {
  readonly url: string;
  /** The user that npm is logged in as; undefined if it is not logged in. */
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
    throw new Error("Put credentials in npm's configuration, not in the registry's address.");
  return url.href;
}

/** The registry at a URL. */
export function npmRegistry(url: string, { provenance = false } = {}): NpmRegistry {
  // npm prefers a scope's registry, if one is configured
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

/** npm's answer; undefined if it fails with one of the expected codes. */
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
