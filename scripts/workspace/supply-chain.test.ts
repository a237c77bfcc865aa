import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { releasedMembers, root } from "../boot/repository.ts";

interface Workspace {
  readonly catalog: Readonly<Record<string, string>>;
  readonly minimumReleaseAge: number;
  readonly allowBuilds: Readonly<Record<string, boolean>>;
}

interface Rule {
  readonly description?: string;
  readonly enabled?: boolean;
  readonly allowedVersions?: string;
  readonly matchPackageNames?: readonly string[];
  readonly matchDepNames?: readonly string[];
  readonly matchFileNames?: readonly string[];
}

const text = (file: string) => readFileSync(join(root, file), "utf8");
const workspace = parse(text("pnpm-workspace.yaml")) as Workspace;
const renovate = JSON.parse(text(".github/renovate.json")) as {
  readonly minimumReleaseAge: string;
  readonly packageRules: readonly Rule[];
};

/** Every dependency of every member, with its version. */
const dependencies = globSync(["package.json", "{spec,scripts,packages/*}/package.json"], {
  cwd: root,
}).flatMap((file) => {
  const manifest = JSON.parse(text(file)) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const own = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.entries(own).map(([name, version]) => ({
    file,
    name,
    version:
      (version === "catalog:" ? workspace.catalog[name] : version)?.replace(/^npm:.*@/, "") ?? "",
  }));
});

test("no dependency may run an install script", () => {
  expect(Object.values(workspace.allowBuilds).filter((allowed) => allowed)).toEqual([]);
});

test("versions younger than three days are neither installed nor proposed", () => {
  expect(workspace.minimumReleaseAge).toBe(3 * 24 * 60);
  expect(renovate.minimumReleaseAge).toBe("3 days");
});

const limits = renovate.packageRules.filter(
  ({ enabled, allowedVersions }) => enabled === false || allowedVersions !== undefined,
);

test.each(limits)("the limit on updates is still needed: $description", (rule) => {
  const { description, matchPackageNames = [], matchDepNames = [], allowedVersions } = rule;
  const names = [...matchPackageNames, ...matchDepNames];
  const concerned = dependencies.filter(
    ({ file, name }) => names.includes(name) && (rule.matchFileNames?.includes(file) ?? true),
  );
  expect(description).toMatch(/.{20}/);
  expect(new Set(concerned.map(({ name }) => name))).toEqual(new Set(names));
  const below = Number(/^<(\d+)$/.exec(allowedVersions ?? "<99999")?.[1]);
  for (const { version } of concerned) expect(Number.parseInt(version, 10)).toBeLessThan(below);
});

test("the released packages have no install scripts", () => {
  const onInstall = ["preinstall", "install", "postinstall", "prepare"];
  for (const member of releasedMembers) {
    const { scripts } = JSON.parse(text(`packages/${member}/package.json`)) as { scripts: object };
    expect(Object.keys(scripts).filter((name) => onInstall.includes(name))).toEqual([]);
  }
});
