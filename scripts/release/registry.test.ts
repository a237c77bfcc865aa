import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { type Answer, json, type RecordingServer, serve } from "@vox-accounts/test-kit/servers";
import { afterEach, expect, test, vi } from "vitest";
import { lackingForProvenance } from "./provenance.ts";
import { npmRegistry, registryUrl } from "./registry.ts";

const name = "@vox-accounts/types";
const token = crypto.randomUUID();

afterEach(() => vi.unstubAllEnvs());

/** A registry, and an npm that is logged in to it. */
async function registryAnswering(answer: Answer): Promise<RecordingServer> {
  const server = await serve(answer);
  const npmrc = join(folderForTest().path, "npmrc");
  const host = new URL(server.origin).host;
  writeFileSync(npmrc, `fetch-retries=0\n//${host}/:_authToken=${token}\n`);
  vi.stubEnv("NPM_CONFIG_USERCONFIG", npmrc);
  vi.stubEnv("npm_config_userconfig", npmrc);
  return server;
}

const packument = {
  name,
  "dist-tags": { latest: "1.0.0", staged: "1.1.0" },
  versions: { "1.0.0": { name, version: "1.0.0", dist: { integrity: "sha512-one" } } },
};

test("reads tags and integrity", async () => {
  const server = await registryAnswering(json(packument));
  const registry = npmRegistry(server.origin);
  expect(await registry.tagsOf(name)).toEqual(packument["dist-tags"]);
  expect(await registry.integrityOf(name, "1.0.0")).toBe("sha512-one");
  expect(await registry.integrityOf(name, "9.9.9")).toBeUndefined();
});

test("an unpublished package has no tags and no versions", async () => {
  const server = await registryAnswering(json({ error: "not found" }, 404));
  const registry = npmRegistry(server.origin);
  expect(await registry.tagsOf(name)).toEqual({});
  expect(await registry.integrityOf(name, "1.0.0")).toBeUndefined();
});

test("a failing registry is an error, not an empty registry", async () => {
  const server = await registryAnswering(json({ error: "broken" }, 500));
  const registry = npmRegistry(server.origin);
  await expect(registry.tagsOf(name)).rejects.toThrow(/npm view failed:[\s\S]*500/);
  await expect(registry.user()).rejects.toThrow(/npm whoami failed/);
});

test("says whether the registry accepts the token", async () => {
  const known = await registryAnswering(json({ username: "releaser" }));
  expect(await npmRegistry(known.origin).user()).toBe("releaser");
  expect(known.received[0]?.headers.authorization).toBe(`Bearer ${token}`);
  const unknown = await registryAnswering(json({}, 401));
  expect(await npmRegistry(unknown.origin).user()).toBeUndefined();
});

test("reports why the registry rejected npm, without the token", async () => {
  const server = await registryAnswering(json({ error: `no rights for ${name}` }, 403));
  const failure = await npmRegistry(server.origin)
    .setTag(name, "1.0.0", "latest")
    .catch((error: Error) => error.message);
  expect(failure).toMatch(/npm dist-tag failed:[\s\S]*403/);
  expect(failure).not.toContain(token);
});

test("rejects an address that is not a URL or contains credentials", async () => {
  expect(await registryUrl("http://127.0.0.1:4873")).toBe("http://127.0.0.1:4873/");
  for (const address of ["", "127.0.0.1:4873", "file:///tmp"])
    await expect(registryUrl(address)).rejects.toThrow("--registry");
  await expect(registryUrl("http://me:word@127.0.0.1")).rejects.toThrow(/npm's configuration/);
});

test("uses the registry that npm is configured to use for our scope", async () => {
  const npmrc = join(folderForTest().path, "npmrc");
  writeFileSync(npmrc, "@vox-accounts:registry=http://127.0.0.1:1/ours/\n");
  vi.stubEnv("NPM_CONFIG_USERCONFIG", npmrc);
  vi.stubEnv("npm_config_userconfig", npmrc);
  expect(await registryUrl()).toBe("http://127.0.0.1:1/ours/");
});

test("provenance needs an identity, a remote on the web and a registry with keys", async () => {
  const { path } = folderForTest();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: path });
  git("init", "--quiet");
  const signing = await serve(json({ keys: [] }));
  const other = await serve(json({}, 404));
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_URL", undefined);
  expect(await lackingForProvenance(signing.origin, path)).toContain("workflow");
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_URL", signing.origin);
  expect(await lackingForProvenance(signing.origin, path)).toContain("remote");
  git("remote", "add", "origin", "git@git.example.com:team/accounts.git");
  expect(await lackingForProvenance(other.origin, path)).toContain("signing keys");
  expect(await lackingForProvenance(signing.origin, path)).toBeUndefined();
});
