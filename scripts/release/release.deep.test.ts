import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import type { ProgramRun } from "@vox-accounts/test-kit/programs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { releasedMembers } from "../boot/repository.ts";
import { type MethodFile, SpecFolder } from "../vendor-changes/edit-spec.ts";
import { type ScratchCopy, scratchCopy } from "../workspace/scratch-copy.ts";
import { type LocalRegistry, startLocalRegistry } from "./support/local-registry.ts";
import { runFresh, runFreshOrThrow } from "./support/programs.ts";

const packages = releasedMembers.map((member) => `@vox-accounts/${member}`);
const changelogText = "now requires the name of the caller";
let registry: LocalRegistry;
let clone: ScratchCopy;
let releaser: TemporaryFolder;
let npmUser: TemporaryFolder;
let pnpmUser: TemporaryFolder;
let method: MethodFile;

beforeAll(async () => {
  registry = await startLocalRegistry();
  clone = scratchCopy();
  method = new SpecFolder(join(clone.folder, "spec")).method(
    ({ post }) => post["x-effect"] === "read" && post.parameters?.length > 0,
  );
  releaser = temporaryFolder();
  const token = `//${new URL(registry.url).host}/:_authToken=${registry.token}\n`;
  releaser.write({ npmrc: `${ownNpmrc()}\n${token}` });
  npmUser = consumer();
  pnpmUser = consumer();
});

afterAll(async () => {
  await registry?.[Symbol.asyncDispose]();
  for (const resource of [clone, releaser, npmUser, pnpmUser]) resource?.[Symbol.dispose]();
});

test("no command packs or publishes a fresh clone before it is built", async () => {
  await runFreshOrThrow(clone.folder, "pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]);
  const changesets = join(clone.folder, "node_modules/@changesets/cli/bin.js");
  const roads: [program: string, ...args: string[]][] = [
    ["pnpm", "pack"],
    ["pnpm", "publish", "--no-git-checks"],
    ["npm", "pack"],
    ["npm", "publish"],
    [process.execPath, changesets, "publish"],
  ];
  for (const [program, ...args] of roads) {
    const folder = program === process.execPath ? "." : "packages/types";
    const env = { ...loggedIn(), npm_config_registry: registry.url };
    const run = await runFresh(join(clone.folder, folder), program, args, env);
    expect(run.code, args.join(" ")).not.toBe(0);
    expect(run.stdout + run.stderr, args.join(" ")).toContain("prepack");
  }
  expect(await published()).toEqual([[], [], []]);
});

test("refuses to release before the first version", async () => {
  const { code, stderr } = await release();
  expect(code).toBe(1);
  expect(stderr).toContain("Run `npm run version`");
  expect(await published()).toEqual([[], [], []]);
});

test("the first version is 1.0.0 in manifests, contract and changelogs", async () => {
  await runFreshOrThrow(clone.folder, "npm", ["run", "version"]);
  expectVersion("1.0.0");
});

test("refuses to release uncommitted changes", async () => {
  expect(await release()).toMatchObject({ code: 1, stderr: expect.stringContaining("committed") });
  clone.commit("Version 1.0.0");
});

test("refuses to release without a login", async () => {
  const { code, stderr } = await release({});
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("npm login") });
  expect(await published()).toEqual([[], [], []]);
});

test("a dry run checks the tarballs and publishes nothing", async () => {
  const { code, stdout, stderr } = await release({}, "--dry-run");
  expect(code, stderr).toBe(0);
  for (const name of packages) expect(stdout).toContain(`to publish: ${name} 1.0.0`);
  expect(await published()).toEqual([[], [], []]);
});

test("releases all three packages, and never prints the token", async () => {
  const { code, stdout, stderr } = await release();
  expect(code, stderr).toBe(0);
  expect(await latest()).toEqual(["1.0.0", "1.0.0", "1.0.0"]);
  expect(stdout + stderr).not.toContain(registry.token);
});

test("the released packages install with npm and pnpm, and work together", async () => {
  const wanted = ["@vox-accounts/client", "@vox-accounts/mock"];
  await runFreshOrThrow(npmUser.path, "npm", ["install", "--no-audit", "--no-fund", ...wanted]);
  await runFreshOrThrow(pnpmUser.path, "pnpm", ["add", ...wanted]);
  for (const { path } of [npmUser, pnpmUser]) expect(await callIn(path)).toBe("answered");
});

test("a breaking change causes a major version, and all three changelogs describe it", async () => {
  const spec = new SpecFolder(join(clone.folder, "spec"));
  spec.edit(method.file, ({ post }) => {
    post.parameters.push({
      name: "vendor_key",
      in: "query",
      required: true,
      description: "Who asks.",
      schema: { type: "string" },
      "x-sources": ["docs.ai"],
    });
  });
  writeFileSync(
    join(clone.folder, ".changeset/one.md"),
    `---\n"@vox-accounts/types": major\n---\n\n${method.name} ${changelogText}.\n`,
  );
  expect((await runFresh(clone.folder, "npm", ["run", "version"])).stderr).toContain(
    "it has no changeset",
  );
  await runFreshOrThrow(clone.folder, "npm", ["run", "spec:changeset"]);
  await runFreshOrThrow(clone.folder, "npm", ["run", "version"]);
  expectVersion("2.0.0");
  for (const member of releasedMembers) {
    const changelog = textOf(`packages/${member}/CHANGELOG.md`);
    const latest = changelog.slice(0, changelog.indexOf("\n## 1"));
    expect(latest, member).toContain("## 2.0.0\n\n### Major Changes\n");
    expect(latest, member).toContain(`- ${method.name} ${changelogText}.`);
    expect(latest, member).toContain("vendor_key: was added as required");
  }
  clone.commit("Version 2.0.0");
});

test("a release that fails halfway does not move `latest`", async () => {
  registry.refuse((verb, path) => verb === "PUT" && path === "/@vox-accounts/mock");
  const { code, stderr } = await release();
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("npm publish"),
  });
  expect(await published()).toEqual([["1.0.0", "2.0.0"], ["1.0.0", "2.0.0"], ["1.0.0"]]);
  expect(await latest()).toEqual(["1.0.0", "1.0.0", "1.0.0"]);
});

test("a release that cannot move every `latest` restores those that it moved", async () => {
  registry.refuse((verb, path) => verb === "PUT" && path.endsWith("mock/dist-tags/latest"));
  const { code, stdout, stderr } = await release();
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("dist-tag") });
  expect(stdout).toContain("@vox-accounts/types: latest is 1.0.0 again");
  expect(await latest()).toEqual(["1.0.0", "1.0.0", "1.0.0"]);
});

test("another run completes the release, even if it rebuilds everything", async () => {
  registry.refuse();
  const { code, stderr } = await release({ ...loggedIn(), TURBO_FORCE: "true" });
  expect(code, stderr).toBe(0);
  expect(await latest()).toEqual(["2.0.0", "2.0.0", "2.0.0"]);
});

test("an installed consumer keeps 1.0.0 until it asks for 2.0.0", async () => {
  await runFreshOrThrow(npmUser.path, "npm", ["update"]);
  await runFreshOrThrow(pnpmUser.path, "pnpm", ["update"]);
  for (const { path } of [npmUser, pnpmUser]) {
    expect(installedIn(path)).toEqual(["1.0.0", "1.0.0"]);
    expect(await callIn(path)).toBe("answered");
  }
  const wanted = ["@vox-accounts/client@latest", "@vox-accounts/mock@latest"];
  await runFreshOrThrow(npmUser.path, "npm", ["install", "--no-audit", "--no-fund", ...wanted]);
  const atOnce = "--config.minimum-release-age=0"; // otherwise pnpm waits for a day
  await runFreshOrThrow(pnpmUser.path, "pnpm", ["add", atOnce, ...wanted]);
  for (const { path } of [npmUser, pnpmUser]) {
    expect(installedIn(path)).toEqual(["2.0.0", "2.0.0"]);
    expect(await callIn(path)).toContain("vendor_key");
    expect(await callIn(path, { vendor_key: "we" })).toBe("answered");
  }
});

/** The environment of a user with a token for the registry in npm's configuration. */
function loggedIn(): Record<string, string> {
  return { NPM_CONFIG_USERCONFIG: join(releaser.path, "npmrc") };
}

/** The machine may need its own settings for network access. */
function ownNpmrc(): string {
  const file = process.env.NPM_CONFIG_USERCONFIG ?? join(homedir(), ".npmrc");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function release(env: Record<string, string> = loggedIn(), ...args: string[]): Promise<ProgramRun> {
  const command = ["run", "release", "--", "--registry", registry.url, ...args];
  return runFresh(clone.folder, "npm", command, env);
}

function latest(): Promise<unknown[]> {
  return Promise.all(packages.map(registry.latest));
}

function published(): Promise<string[][]> {
  return Promise.all(packages.map(registry.versions));
}

function textOf(file: string): string {
  return readFileSync(join(clone.folder, file), "utf8");
}

function expectVersion(version: string): void {
  for (const member of releasedMembers) {
    expect(JSON.parse(textOf(`packages/${member}/package.json`))).toMatchObject({ version });
    expect(textOf(`packages/${member}/CHANGELOG.md`)).toContain(`\n## ${version}\n`);
  }
  expect(JSON.parse(textOf("packages/types/openapi.json"))).toMatchObject({ info: { version } });
  expect(textOf("spec/released/openapi.json")).toBe(textOf("packages/types/openapi.json"));
}

function consumer(): TemporaryFolder {
  const folder = temporaryFolder();
  folder.write({
    "package.json": JSON.stringify({ private: true, type: "module" }),
    ".npmrc": `@vox-accounts:registry=${registry.url}\n`,
  });
  copyFileSync(
    join(import.meta.dirname, "support/use-packages.mjs"),
    join(folder.path, "use-packages.mjs"),
  );
  return folder;
}

function installedIn(folder: string): string[] {
  return ["client", "mock"].map((name) => {
    const file = join(folder, "node_modules/@vox-accounts", name, "package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  });
}

async function callIn(folder: string, more: object = {}): Promise<string> {
  const name = method.name.replace(/^./, (first) => first.toLowerCase());
  const params = { ...method.post["x-request-examples"].minimal.params, ...more };
  const args = ["use-packages.mjs", name, JSON.stringify(params)];
  return (await runFreshOrThrow(folder, process.execPath, args)).trim();
}
