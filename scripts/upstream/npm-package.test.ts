import { describe, expect, test } from "vitest";
import { libraryClient } from "./fixtures/library-client.ts";
import { registryWith } from "./fixtures/registry.ts";
import { packageLimits, packageSources } from "./npm-package.ts";

test("the sources of a release come from npm's configured registry", async () => {
  const registry = await registryWith({ files: libraryClient });
  const { version, files } = await packageSources("library-client@latest");
  expect(version).toBe("1.2.3");
  expect(files.toSorted(byName)).toEqual(libraryClient.toSorted(byName));
  expect(registry.received.some(({ url }) => url.endsWith(".tgz"))).toBe(true);
});

describe("a package is rejected", () => {
  test("that the registry does not have, with npm's message", async () => {
    await registryWith({ files: libraryClient });
    await expect(packageSources("nothing@1.0.0")).rejects.toThrow(
      /^npm view nothing@1\.0\.0: Not Found/u,
    );
  });

  test("that is too large, before the download", async () => {
    const registry = await registryWith({ files: libraryClient, unpackedSize: 50_000_000 });
    const reading = packageSources("library-client@1.2.3");
    await expect(reading).rejects.toThrow("expected at most 20000000 bytes, it has 50000000");
    expect(registry.received.some(({ url }) => url.endsWith(".tgz"))).toBe(false);
  });

  test("whose tarball is larger than the registry says", async () => {
    await registryWith({ files: libraryClient, unpackedSize: 10 });
    const reading = packageSources("library-client@1.2.3", { ...packageLimits, maxBytes: 100 });
    await expect(reading).rejects.toThrow("expected at most 100 bytes");
  });

  test("that does not match the registry's integrity", async () => {
    await registryWith({ files: libraryClient, isTampered: true });
    await expect(packageSources("library-client@1.2.3")).rejects.toThrow(/npm pack .*integrity/iu);
  });

  test("that does not arrive in time", async () => {
    await registryWith({ files: libraryClient });
    const reading = packageSources("library-client@1.2.3", { ...packageLimits, timeoutMs: 10 });
    await expect(reading).rejects.toThrow("no answer within 10 ms");
  });

  test.each(["--help", "../up", "name@1 --registry=x", "https://host/x.tgz", "name@$(id)"])(
    "whose name could be something else: %s",
    async (spec) => {
      await expect(packageSources(spec)).rejects.toThrow("expected npm:name@version");
    },
  );
});

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
