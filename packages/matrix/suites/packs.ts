import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintFaults } from "@vox-accounts/scripts/release/tarballs";
import { describe, expect, it } from "vitest";
import type { Setting } from "../support/suite.ts";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

const ours = ["client", "mock", "types"].map((name) => `@vox-accounts/${name}`);

/** The packs themselves, and their installation with npm in an empty folder. */
export function packs(setting: Setting): void {
  const modules = () => join(setting.projects().plain, "node_modules");
  const read = (...path: string[]) => readFileSync(join(modules(), ...path), "utf8");
  const manifestOf = (name: string) => JSON.parse(read(name, "package.json")) as Manifest;

  describe("the packs, installed with npm into an empty folder", () => {
    it("install in less than 15 seconds", () => {
      expect(setting.projects().installSeconds).toBeLessThan(15);
    });

    it("install only md5, jose and openapi-fetch with its types, and no install script", () => {
      const others = ["@noble/hashes", "jose", "openapi-fetch", "openapi-typescript-helpers"];
      const names = packagesIn(modules());
      expect(names.toSorted()).toEqual([...ours, ...others].toSorted());
      for (const name of names) {
        const { scripts = {} } = manifestOf(name);
        expect(Object.keys(scripts).filter((key) => /^(pre|post)?install$/u.test(key))).toEqual([]);
      }
    });

    it("depend on exact versions, and not on our other packages", () => {
      const exact = expect.stringMatching(/^\d+\.\d+\.\d+$/u);
      const [ofClient, ofMock, ofTypes] = ours.map((name) => manifestOf(name).dependencies ?? {});
      expect(ofClient).toEqual({ "@noble/hashes": exact, jose: exact, "openapi-fetch": exact });
      expect(ofMock).toEqual({ jose: exact });
      expect(ofTypes).toEqual({});
    });

    it("include the licenses of bundled packages", () => {
      const notices = read("@vox-accounts/mock/dist/THIRD-PARTY.txt");
      expect(notices).toMatch(/^@stoplight\/prism-http 5\.16\.0\nApache-2\.0$/mu);
      expect(notices).toMatch(/^lodash \d/mu);
      expect(notices).not.toContain("@scarf/scarf");
    });
  });

  it("publint and are-the-types-wrong report nothing for the packs", async () => {
    const { packs: files } = setting.projects();
    expect(files).toHaveLength(ours.length);
    for (const file of files) expect(await lintFaults(file), file).toEqual([]);
  });
}

function packagesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  const inner = (scope: string) =>
    readdirSync(join(folder, scope)).map((name) => `${scope}/${name}`);
  return names.flatMap((name) => (name.startsWith("@") ? inner(name) : [name])).sort();
}
