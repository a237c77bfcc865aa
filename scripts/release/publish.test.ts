import { describe, expect, test } from "vitest";
import { executePlan, planRelease, type Tarball } from "./publish.ts";
import type { Registry } from "./registry.ts";

const names = ["one", "two", "three"];
const quiet = { say: () => {}, sleep: async () => {} };

interface Stored {
  readonly versions: Record<string, string>;
  readonly tags: Record<string, string>;
}

/** An in-memory registry; like real ones, it makes the first version of a package `latest`. */
class FakeRegistry implements Registry {
  readonly packages = new Map<string, Stored>();
  /** The number of the change that the registry rejects. */
  refuses = Number.POSITIVE_INFINITY;
  /** Whether the rejected change is carried out anyway, as if only the answer was lost. */
  losesAnswers = false;
  changes = 0;

  async integrityOf(name: string, version: string) {
    return this.packages.get(name)?.versions[version];
  }

  async tagsOf(name: string) {
    return { ...this.packages.get(name)?.tags };
  }

  async publish(file: string, tag: string) {
    const [name = "", version = "", integrity = ""] = file.split(" ");
    await this.#change(() => {
      const { versions, tags } = this.packages.get(name) ?? { versions: {}, tags: {} };
      if (versions[version] !== undefined) throw new Error("published over");
      versions[version] = integrity;
      this.packages.set(name, { versions, tags: { latest: version, ...tags, [tag]: version } });
    });
  }

  async setTag(name: string, version: string, tag: string) {
    await this.#change(() => {
      const { versions, tags } = this.packages.get(name) ?? { versions: {}, tags: {} };
      if (versions[version] === undefined) throw new Error("no such version");
      tags[tag] = version;
    });
  }

  async #change(make: () => void) {
    this.changes += 1;
    const isRefused = this.changes === this.refuses;
    if (!isRefused || this.losesAnswers) make();
    if (isRefused) throw new Error("refused");
  }
}

function tarballsOf(version: string, content = "content"): Tarball[] {
  return names.map((name) => {
    const integrity = `sha512-${content}-${name}-${version}`;
    return { name, version, integrity, file: `${name} ${version} ${integrity}` };
  });
}

async function release(registry: Registry, tarballs: readonly Tarball[]): Promise<void> {
  await executePlan(registry, await planRelease(registry, tarballs), quiet);
}

async function latestIn(registry: Registry): Promise<unknown[]> {
  return Promise.all(names.map(async (name) => (await registry.tagsOf(name)).latest));
}

test("a release moves `latest` of every package and keeps older versions", async () => {
  const registry = new FakeRegistry();
  for (const version of ["1.0.0", "1.9.0", "1.10.0"]) {
    await release(registry, tarballsOf(version));
    expect(await latestIn(registry)).toEqual([version, version, version]);
  }
  expect(Object.keys(registry.packages.get("one")?.versions ?? {})).toHaveLength(3);
});

const changes = 6; // three packages, each published and moved

describe.each([
  { losesAnswers: false, what: "a rejected change" },
  { losesAnswers: true, what: "a change whose answer is lost" },
])("$what", ({ losesAnswers }) => {
  test.each(Array.from({ length: changes }, (_, index) => index + 1))(
    "at change %i does not move `latest`, and another run completes the release",
    async (refuses) => {
      const registry = new FakeRegistry();
      await release(registry, tarballsOf("1.0.0"));
      Object.assign(registry, { refuses: registry.changes + refuses, losesAnswers });
      await expect(release(registry, tarballsOf("2.0.0"))).rejects.toThrow("refused");
      expect(await latestIn(registry)).toEqual(["1.0.0", "1.0.0", "1.0.0"]);
      await release(registry, tarballsOf("2.0.0"));
      expect(await latestIn(registry)).toEqual(["2.0.0", "2.0.0", "2.0.0"]);
    },
  );

  test.each(Array.from({ length: changes }, (_, index) => index + 1))(
    "at change %i of a first release is fixed by another run",
    async (refuses) => {
      const registry = Object.assign(new FakeRegistry(), { refuses, losesAnswers });
      await expect(release(registry, tarballsOf("1.0.0"))).rejects.toThrow("refused");
      await release(registry, tarballsOf("1.0.0"));
      expect(await latestIn(registry)).toEqual(["1.0.0", "1.0.0", "1.0.0"]);
    },
  );
});

test("a run after a complete release changes nothing", async () => {
  const registry = new FakeRegistry();
  await release(registry, tarballsOf("1.0.0"));
  const before = registry.changes;
  await release(registry, tarballsOf("1.0.0"));
  expect(registry.changes).toBe(before);
});

test("rejects different content under a published version before anything changes", async () => {
  const registry = new FakeRegistry();
  await release(registry, tarballsOf("1.0.0").slice(2));
  const before = registry.changes;
  await expect(release(registry, tarballsOf("1.0.0", "other"))).rejects.toThrow(
    /three 1\.0\.0 is already published with different content.*changeset/,
  );
  expect(registry.changes).toBe(before);
});

test("never moves `latest` to an older version", async () => {
  const registry = new FakeRegistry();
  for (const version of ["1.9.0", "1.10.0"]) await release(registry, tarballsOf(version));
  await expect(release(registry, tarballsOf("1.9.0"))).rejects.toThrow(
    "1.10.0 is already the latest",
  );
  expect(await latestIn(registry)).toEqual(["1.10.0", "1.10.0", "1.10.0"]);
});

test("waits until the registry shows every version, and gives up after a timeout", async () => {
  const registry = new FakeRegistry();
  await release(registry, tarballsOf("1.0.0"));
  let hiddenFor = 3;
  const slow: Registry = {
    integrityOf: async (...args) =>
      hiddenFor-- > 0 ? undefined : await registry.integrityOf(...args),
    tagsOf: (name) => registry.tagsOf(name),
    publish: (...args) => registry.publish(...args),
    setTag: (...args) => registry.setTag(...args),
  };
  await executePlan(slow, await planRelease(registry, tarballsOf("2.0.0")), quiet);
  expect(await latestIn(registry)).toEqual(["2.0.0", "2.0.0", "2.0.0"]);

  hiddenFor = Number.POSITIVE_INFINITY;
  const plan = await planRelease(registry, tarballsOf("3.0.0"));
  await expect(executePlan(slow, plan, quiet)).rejects.toThrow(/does not show it yet/);
  expect(await latestIn(registry)).toEqual(["2.0.0", "2.0.0", "2.0.0"]);
});
