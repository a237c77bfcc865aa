/** Publishes packages so that nobody sees a part of them: staged first, then `latest` moves for all. */
import type { Registry } from "./registry.ts";

/** A package as it is about to be published. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  /** As registries give it: `sha512-...`. */
  readonly integrity: string;
}

/** Surroundings that tests replace. */
export interface PublishOptions {
  readonly say?: (line: string) => void;
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** What versions are published under until all are there. */
export const stagingTag = "staged";

const VISIBLE_AFTER_MS = [0, 1000, 2000, 5000, 10_000, 20_000, 40_000];

/** What is left to do for a release. */
export interface ReleasePlan {
  readonly toPublish: readonly Tarball[];
  readonly toMove: readonly { readonly tarball: Tarball; readonly latest: string | undefined }[];
}

/**
 * Looks up what a registry has of a release already.
 *
 * @throws if it has another content under the same version, or a newer `latest`.
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
      throw new Error(`${name} ${latest} is the latest already, ${version} is older.`);
    if (published !== undefined && published !== integrity) throw conflict(tarball);
    if (published === undefined) toPublish.push(tarball);
    if (latest !== version) toMove.push({ tarball, latest });
  }
  return { toPublish, toMove };
}

/**
 * Does what is left to do. If it fails, `latest` is where it was, and another run goes on from there.
 *
 * @throws if the registry refuses something.
 */
export async function carryOut(
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

/** Registries may take a moment until they show what they took. */
async function untilVisible(
  registry: Registry,
  tarball: Tarball,
  sleep: (ms: number) => Promise<unknown>,
): Promise<void> {
  for (const delayMs of VISIBLE_AFTER_MS) {
    await sleep(delayMs);
    const published = await registry.integrityOf(tarball.name, tarball.version);
    if (published === tarball.integrity) return;
    if (published !== undefined) throw conflict(tarball);
  }
  throw new Error(
    `${tarball.name} ${tarball.version} was published, but the registry does not show it yet. Try again later.`,
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
      moved.push(move); // before it is known to be: a refused answer may have come after the move
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
    if (latest === undefined) continue; // a package's first version is its latest, whatever it was published as
    try {
      await registry.setTag(tarball.name, latest, "latest");
      say(`${tarball.name}: latest is ${latest} again`);
    } catch {
      say(`${tarball.name}: latest could not be put back to ${latest}; run the release again`);
    }
  }
}

function conflict({ name, version }: Tarball): Error {
  return new Error(
    `${name} ${version} is published already, with another content. ` +
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
