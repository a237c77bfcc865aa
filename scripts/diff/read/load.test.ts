import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { load } from "./load.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "spec-diff-load-"));
  git("init", "--quiet");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("a revision of git", () => {
  test("is the contract of that time, with its error codes", async () => {
    writeSpec("Old");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Old");
    git("tag", "first");
    writeSpec("New");
    const folders = { root, here: root };
    const before = await load("first", folders);
    expect(before.document.root.info).toMatchObject({ title: "Old" });
    expect(before.errors).toEqual({ codes: {} });
    const after = await load("spec", folders);
    expect(after.document.root.info).toMatchObject({ title: "New" });
  });

  test("may name any one document in it", async () => {
    const file = join(root, "other.json");
    const write = (title: string) =>
      writeFileSync(file, JSON.stringify({ openapi: "3.1.0", info: { title }, paths: {} }));
    write("Old");
    git("add", "--all");
    git("commit", "--quiet", "--message", "Old");
    write("New");
    const folders = { root, here: root };
    const { document } = await load("HEAD:other.json", folders);
    expect(document.root.info).toEqual({ title: "Old" });
    const missing = load("HEAD:gone.json", folders);
    await expect(missing).rejects.toThrow("git has no file HEAD:gone.json.");
  });

  test("that has no contract is an error", async () => {
    git("commit", "--quiet", "--allow-empty", "--message", "Nothing");
    await expect(load("HEAD", { root, here: root })).rejects.toThrow("HEAD has no folder spec/.");
  });
});

test.each([
  ["paths that are a list", { paths: [1] }],
  ["an empty path", { paths: { "/a": null } }],
  ["webhooks that are a string", { webhooks: "none" }],
])("%s are rejected, because they would look like a removal", async (_, content) => {
  writeFileSync(join(root, "odd.json"), JSON.stringify({ openapi: "3.1.0", ...content }));
  await expect(load("odd.json", { root, here: root })).rejects.toThrow(/odd\.json/u);
});

function writeSpec(title: string): void {
  mkdirSync(join(root, "spec"), { recursive: true });
  const info = { title, version: "1.0.0" };
  writeFileSync(
    join(root, "spec/openapi.yaml"),
    JSON.stringify({ openapi: "3.1.0", info, paths: {} }),
  );
  writeFileSync(join(root, "spec/errors.yaml"), "codes: {}");
}

function git(...args: string[]): void {
  const identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com"];
  execFileSync("git", [...identity, ...args], { cwd: root });
}
