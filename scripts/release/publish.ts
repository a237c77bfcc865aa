/** Publishes packages as one: all are staged first, then `latest` moves. */
import type { Registry } from "./registry.ts";

/** A package as it is about to be published. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  /** As in registries: `sha512-...`. */
  readonly integrity: string;
}

/** Replaced in tests. */
export interface PublishOptions {
  readonly say?: (line: string) => void;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** The tag of versions that are published but not released yet. */
export const stagingTag = "staged";

const RETRY_DELAYS_MS = [0, 1000, 2000, 5000, 10_000, 20_000, 40_000];

/** The remaining steps of a release. */
export interface ReleasePlan {
  readonly toPublish: readonly Tarball[];
  readonly toMove: readonly { readonly tarball: Tarball; readonly latest: string | undefined }[];
}

/**
 * Compares a release with the contents of the registry.
 *
 * @throws if the registry has different content under this version, or a newer `latest`.
 */
export async function planRelease(
  registry: Registry,
  tarballs: readonly Tarball[],
): Promise<ReleasePlan> {
  const toPublish: Tarball[] = [];
  const toMove: { tarball: Tarball; latest: string | undefined }[] = [];
  for (const tarball of tarballs) {
    const { name, version, integrity } = tarball;
    const [published, { latest }] = await Promise.all([
      registry.integrityOf(name, version),
      registry.tagsOf(name),
    ]);
    if (latest !== undefined && isNewer(latest, version))
      throw new Error(`${name} ${latest} is already the latest; ${version} is older.`);
    if (published !== undefined && published !== integrity) throw conflict(tarball);
    if (published === undefined) toPublish.push(tarball);
    if (latest !== version) toMove.push({ tarball, latest });
  }
  return { toPublish, toMove };
}

/**
 * Carries out the remaining steps. If one fails, `latest` does not move and another run can finish.
 *
 * @throws if the registry rejects a step.
 */
export async function executePlan(
  registry: Registry,
  { toPublish, toMove }: ReleasePlan,
  { say = console.log, sleep = pause }: PublishOptions = {},
): Promise<void> {
  for (const { name, version, file } of toPublish) {
    await registry.publish(file, stagingTag);
    say(`published ${name} ${version}, staged`);
  }
  for (const { tarball } of toMove) await untilVisible(registry, tarball, sleep);
  await moveLatest(registry, toMove, say);
}

/** Registries may take a moment to show a new version. */
async function untilVisible(
  registry: Registry,
  tarball: Tarball,
  sleep: (ms: number) => Promise<unknown>,
): Promise<void> {
  for (const delayMs of RETRY_DELAYS_MS) {
    await sleep(delayMs);
    const published = await registry.integrityOf(tarball.name, tarball.version);
    if (published === tarball.integrity) return;
    if (published !== undefined) throw conflict(tarball);
  }
  throw new Error(
    `${tarball.name} ${tarball.version} was published, but the registry does not show it yet. ` +
      "Try again later.",
  );
}

async function moveLatest(
  registry: Registry,
  toMove: ReleasePlan["toMove"],
  say: (line: string) => void,
): Promise<void> {
  const moved: ReleasePlan["toMove"][number][] = [];
  try {
    for (const move of toMove) {
      moved.push(move); // recorded first: the move may have happened even if the answer is an error
      await registry.setTag(move.tarball.name, move.tarball.version, "latest");
    }
  } catch (error) {
    await putBack(registry, moved, say);
    throw error;
  }
  for (const { tarball } of toMove) say(`${tarball.name}: latest is ${tarball.version}`);
}

async function putBack(
  registry: Registry,
  moved: ReleasePlan["toMove"],
  say: (line: string) => void,
): Promise<void> {
  for (const { tarball, latest } of moved.toReversed()) {
    if (latest === undefined) continue; // registries make a first version `latest` automatically
    try {
      await registry.setTag(tarball.name, latest, "latest");
      say(`${tarball.name}: latest is ${latest} again`);
    } catch {
      say(`${tarball.name}: latest could not be restored to ${latest}; run the release again`);
    }
  }
}

function conflict({ name, version }: Tarball): Error {
  return new Error(
    `${name} ${version} is already published with different content. ` +
      "Add a changeset and run `npm run version` for a new version.",
  );
}

function isNewer(version: string, than: string): boolean {
  const numbers = version.replace(/-.*/, ""); // a prerelease comes before its release
  return numbers.localeCompare(than, "en", { numeric: true }) > 0;
}

function pause(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
