import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { newServiceAccount } from "@vox-accounts/test-kit/keys";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createLog } from "../src/cli/log-line.ts";
import { openStateFile } from "../src/cli/state-file.ts";
import type { MockState } from "../src/index.ts";
import { CliProcess } from "./support/cli.ts";
import { CliHere } from "./support/cli-here.ts";
import type { StartLine } from "./support/cli-run.ts";

async function call({ url, tokenFile }: StartLine, path: string) {
  const headers = { authorization: `Bearer ${readFileSync(tokenFile, "utf8")}` };
  return (await (await fetch(`${url}/${path}`, { headers })).json()) as Record<string, unknown>;
}

describe("the command with --json", () => {
  it("prints one line with everything a program needs", async () => {
    const command = new CliProcess("--json", "--state", "--balance=12.5", "--roles=Owner");
    const line = await command.started();
    expect(line).toEqual({
      url: expect.stringMatching(/^http:.*\/platform_api$/),
      controlUrl: expect.stringMatching(/^http:.*\/__mock$/),
      accountId: 1000001,
      credentialsFile: expect.any(String),
      tokenFile: expect.any(String),
      pid: command.child.pid,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    const { result } = await call(line, "GetAccountInfo");
    expect(result).toMatchObject({ balance: 12.5 });
    const { body } = await fetch(`${line.controlUrl}/ready`);
    await body?.cancel();
    expect(await command.stop()).toBe(0);
    expect(command.out.trim().split("\n")).toHaveLength(1);
    expect(command.err).toBe("");
    expect(existsSync(line.tokenFile)).toBe(false);
  });

  it("exits if it cannot write the token file", async () => {
    const missing = join(folderForTest().path, "missing");
    vi.stubEnv("TMPDIR", missing);
    onTestFinished(() => void vi.unstubAllEnvs());
    const command = new CliHere("--json");
    expect(await command.exit).toBe(1);
    expect(command.err).toContain("ENOENT");
  });

  it("prints its version", async () => {
    const command = new CliProcess("--version");
    expect(await command.exit).toBe(0);
    expect(command.out).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});

describe("the command with --credentials", () => {
  it("accepts tokens of the key pair and does not touch the file", async () => {
    const { credentials } = await newServiceAccount(7);
    const file = join(folderForTest().path, "credentials.json");
    writeFileSync(file, JSON.stringify(credentials));
    const command = new CliHere("--json", "--credentials", file);
    const line = await command.started();
    expect(line).toMatchObject({ accountId: 7, credentialsFile: file });
    expect(await call(line, "GetAccountInfo")).toHaveProperty("result");
    expect(await command.stop()).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(credentials);
  });

  it.each([
    ["no JSON", "is not JSON."],
    ["{}", "does not contain the fields of a credentials.json"],
    [
      JSON.stringify({ account_id: 1, account_email: "", key_id: "", private_key: "TOPSECRET" }),
      "is not an RSA key",
    ],
  ])("refuses a file that contains %s", async (text, words) => {
    const file = join(folderForTest().path, "credentials.json");
    writeFileSync(file, text);
    const command = new CliHere("--credentials", file);
    expect(await command.exit).toBe(1);
    expect(command.err).toContain(words);
    expect(command.err).not.toContain("TOPSECRET");
  });
});

describe("the command with --state-file", () => {
  it("saves even if the stop signal comes twice, as from a terminal and from npx", async () => {
    const file = join(folderForTest().path, "state.json");
    const command = new CliHere("--json", "--state-file", file);
    const { tokenFile } = await command.started();
    void command.stop();
    expect(await command.stop()).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(existsSync(tokenFile)).toBe(false);
  });

  it("saves despite a leftover draft of an earlier process with its pid", () => {
    const { path } = folderForTest();
    const draft = join(path, `state.json.${process.pid}.tmp`);
    writeFileSync(draft, "{");
    const file = join(path, "state.json");
    openStateFile(file).save({ format: 1 } as MockState);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ format: 1 });
    expect(readFileSync(draft, "utf8")).toBe("{");
  });

  it("continues where the last run ended", async () => {
    const file = join(folderForTest().path, "state.json");
    const args = ["--json", "--state-file", file, "--children=3", "--balance=10"];
    const first = new CliHere(...args);
    const line = await first.started();
    expect(await call(line, "ChargeAccount?phone_id=1")).toHaveProperty("result");
    expect(await first.stop()).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const saved = JSON.parse(readFileSync(file, "utf8")) as MockState;
    expect(saved).toMatchObject({ account: { fixed_balance: 7.5 }, population: { children: 3 } });

    const second = new CliHere(...args);
    const again = await second.started();
    expect((await call(again, "GetAccountInfo")).result).toMatchObject({ balance: 7.5 });
    expect(await second.stop()).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(saved);
  });

  it.each([
    ["{", "is not JSON"],
    ["[]", "does not contain a state"],
    ["{}", "--state-file: The state: format is missing."],
    [JSON.stringify({ format: 1, account: 5 }), "--state-file: "],
  ])("refuses a file that contains %s and does not change it", async (text, words) => {
    const file = join(folderForTest().path, "state.json");
    writeFileSync(file, text);
    const command = new CliHere("--json", "--state-file", file);
    expect(await command.exit).toBe(1);
    expect(command.err).toContain(words);
    expect(command.out).toBe("");
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("refuses a file that another mock is using, and frees it at the end", async () => {
    const file = join(folderForTest().path, "state.json");
    const first = new CliProcess("--json", "--state-file", file);
    await first.started();
    const second = new CliHere("--json", "--state-file", file);
    expect(await second.exit).toBe(1);
    expect(second.err).toContain(`another mock (process ${first.child.pid} on `);
    expect(await first.stop()).toBe(0);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it("takes over the lock of a process that was killed", async () => {
    const file = join(folderForTest().path, "state.json");
    const first = new CliProcess("--json", "--state-file", file);
    await first.started();
    first.child.kill("SIGKILL");
    await first.exit;
    expect(existsSync(`${file}.lock`)).toBe(true);
    const second = new CliHere("--json", "--state-file", file);
    await second.started();
    expect(await second.stop()).toBe(0);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it("refuses a missing folder at start", async () => {
    const command = new CliHere("--state-file", join(folderForTest().path, "none", "state.json"));
    expect(await command.exit).toBe(1);
    expect(command.err).toContain("does not exist or is not writable");
  });
});

describe("a state file", () => {
  const state = { format: 1 } as MockState;

  it("stays locked by a process on another host, which cannot be checked", () => {
    const file = join(folderForTest().path, "state.json");
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: 1, host: "elsewhere" }));
    expect(() => openStateFile(file)).toThrow(`delete ${file}.lock`);
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it("is taken over by only one of several mocks that find the lock of a killed process", () => {
    const file = join(folderForTest().path, "state.json");
    const { pid } = spawnSync(process.execPath, ["--version"]);
    writeFileSync(`${file}.lock`, JSON.stringify({ pid, host: hostname() }));
    writeFileSync(`${file}.lock.${pid}`, ""); // as if another mock were just deleting the lock
    expect(() => openStateFile(file)).toThrow("another mock");
    expect(existsSync(`${file}.lock`)).toBe(true);
    rmSync(`${file}.lock.${pid}`);
    openStateFile(file).release();
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it("cannot be opened twice by one process", () => {
    const file = join(folderForTest().path, "state.json");
    const { release } = openStateFile(file);
    expect(() => openStateFile(file)).toThrow("another mock");
    release();
    openStateFile(file).release();
  });

  it("keeps the lock of a mock that locked it after the first lock was deleted by hand", () => {
    const file = join(folderForTest().path, "state.json");
    const { release } = openStateFile(file);
    const other = JSON.stringify({ pid: process.ppid, host: hostname() });
    writeFileSync(`${file}.lock`, other);
    release();
    expect(readFileSync(`${file}.lock`, "utf8")).toBe(other);
  });

  it("is free again if it could not be loaded", () => {
    const file = join(folderForTest().path, "state.json");
    writeFileSync(file, "{");
    expect(() => openStateFile(file)).toThrow("is not JSON");
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it("is replaced behind a symbolic link, which stays", () => {
    const { path } = folderForTest();
    const [file, link] = [join(path, "state.json"), join(path, "link.json")];
    writeFileSync(file, "{}");
    symlinkSync(file, link);
    openStateFile(link).save(state);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(state);
    expect(readFileSync(link, "utf8")).toBe(readFileSync(file, "utf8"));
  });

  it("keeps its old content when it cannot be saved", () => {
    const folder = join(folderForTest().path, "here");
    mkdirSync(folder);
    writeFileSync(join(folder, "state.json"), "{}");
    const open = openStateFile(join(folder, "state.json"));
    renameSync(folder, `${folder}-no-more`);
    expect(() => open.save(state)).toThrow("could not be saved (ENOENT)");
    expect(readdirSync(`${folder}-no-more`)).toEqual(["state.json", "state.json.lock"]);
    expect(readFileSync(join(`${folder}-no-more`, "state.json"), "utf8")).toBe("{}");
  });
});

it("the log says each warning once", () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line.replace(/^.*ms\s*/, "")),
    (_color, text) => text,
  );
  const entry = { verb: "GET", method: "GetLibrary", status: 200, ms: 1 };
  log({ ...entry, warnings: ["one.", "two."] });
  log({ ...entry, warnings: ["two.", "three."] });
  log({ ...entry, warnings: ["two."] });
  log(entry);
  expect(lines).toEqual([
    "warning: one. | two.",
    "warning: three. | as before",
    "warning: as before",
    "",
  ]);
});
