import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { newServiceAccount } from "@vox-accounts/test-kit/keys";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { decodeProtectedHeader } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TokenProvider } from "../../src/index.ts";
import { credentialsFile } from "../../src/node/index.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

const { credentials } = await newServiceAccount();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const failureWith = (auth: TokenProvider) => failureOf(createFixtureClient({ auth }).getLibrary());

/** A credentials file in a folder that is removed after the test; `write` replaces its content. */
function newFile(content: unknown) {
  const folder = folderForTest();
  const write = (changed: unknown) =>
    folder.write({
      "credentials.json": typeof changed === "string" ? changed : JSON.stringify(changed),
    });
  write(content);
  return { folder: folder.path, file: join(folder.path, "credentials.json"), write };
}

describe("a credentials file", () => {
  it("signs calls", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const { file } = newFile(credentials);
    await createFixtureClient({ auth: credentialsFile(file), baseUrl: url }).getLibrary();
    expect(received[0]?.headers.authorization).toMatch(/^Bearer ey/u);
  });

  it("is found through VOXIMPLANT_CREDENTIALS at the time of the call, and may start with a byte order mark", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createFixtureClient({ auth: credentialsFile(), baseUrl: url });
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", newFile(`\uFEFF${JSON.stringify(credentials)}`).file);
    await client.getLibrary();
    expect(received).toHaveLength(1);
  });

  it("is read again after a failure", async () => {
    const { url } = await serve(json({ result: 1 }));
    const { file, write } = newFile("{");
    const client = createFixtureClient({ auth: credentialsFile(file), baseUrl: url });
    await failureOf(client.getLibrary());
    write(credentials);
    expect(await client.getLibrary()).toEqual({ result: 1 });
  });

  it("is read again after 1 s, which picks up a rotated key and ignores a half-written file", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { url, received } = await serve(json({ result: 1 }));
    const { file, write } = newFile(credentials);
    const client = createFixtureClient({ auth: credentialsFile(file), baseUrl: url });
    await client.getLibrary();
    write('{"account_id":');
    vi.advanceTimersByTime(1001);
    await client.getLibrary();
    write({ ...credentials, key_id: "rotated" });
    await client.getLibrary();
    vi.advanceTimersByTime(1001);
    await client.getLibrary();
    const kids = received.map(
      ({ headers }) => decodeProtectedHeader(headers.authorization?.slice(7) ?? "").kid,
    );
    expect(kids).toEqual([...Array(3).fill(credentials.key_id), "rotated"]);
    expect(new Set(received.slice(0, 3).map(({ headers }) => headers.authorization)).size).toBe(1);
  });
});

describe("without a usable credentials file the call fails and says", () => {
  it("what was tried, if neither a path nor the variable is given", async () => {
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", undefined);
    const error = await failureWith(credentialsFile());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(
      "credentialsFile() was called without a path, and VOXIMPLANT_CREDENTIALS is not set. Get a credentials.json",
    );
  });

  it("which file is missing, and that the variable named it", async () => {
    const missing = join(folderForTest().path, "none.json");
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", missing);
    expect((await failureWith(credentialsFile())).message).toContain(
      `${missing} (named by VOXIMPLANT_CREDENTIALS) does not exist.`,
    );
  });

  it("that a folder cannot be read", async () => {
    const { path } = folderForTest();
    expect((await failureWith(credentialsFile(path))).message).toContain(
      `The credentials file ${path} cannot be read (EISDIR).`,
    );
  });

  it("that this user may not read it", async () => {
    const { file, folder } = newFile(credentials);
    await chmod(file, 0);
    await chmod(folder, 0o755);
    const nobody = 65534;
    const root = process.getuid?.() === 0; // root can read everything, so the call is made as nobody
    if (root) process.seteuid?.(nobody);
    const error = await failureWith(credentialsFile(file)).finally(
      () => root && process.seteuid?.(0),
    );
    expect(error.message).toContain(`${file} cannot be read by this user.`);
  });

  it("which file is not JSON, without quoting it", async () => {
    const error = await failureWith(credentialsFile(newFile('{"private_key":"hidden-words').file));
    expect(error.message).toContain("credentials.json is not valid JSON (28 characters).");
    expect(inspect(error, { depth: 9 })).not.toContain("hidden-words");
  });

  it("which file contains invalid credentials", async () => {
    const { file } = newFile({ ...credentials, key_id: "" });
    expect((await failureWith(credentialsFile(file))).message).toContain(
      `The credentials file ${file}: key_id must be a non-empty string, but is a string of length 0.`,
    );
  });
});

describe("credentials passed instead of a path are never quoted", () => {
  const bytes = Buffer.from(JSON.stringify(credentials, null, 2));
  const wrapped = bytes.toString("base64").replaceAll(/.{76}/gu, "$&\n");
  it.each([
    ["as JSON", bytes.toString()],
    ["as base64", bytes.toString("base64")],
    ["as base64 for URLs", bytes.toString("base64url")],
    ["as wrapped base64", wrapped],
    ["as a line of wrapped base64", wrapped.split("\n")[4] ?? ""],
    ["as hex", bytes.toString("hex")],
    ["as the key alone, in base64", btoa(credentials.private_key)],
    ["as the key alone", credentials.private_key],
  ])("%s", async (_, text) => {
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", text);
    for (const auth of [credentialsFile(), credentialsFile(text)]) {
      const error = await failureWith(auth);
      expect(error.message).toContain(
        `a string of ${text.length} characters that does not look like`,
      );
      const shown = inspect(error, { depth: 9 });
      for (let at = 0; at + 12 <= text.length; at += 12)
        expect(shown).not.toContain(text.slice(at, at + 12));
    }
  });

  it.each([
    ["in base64", bytes.toString("base64")],
    ["in wrapped base64", wrapped],
    ["in hex", bytes.toString("hex")],
  ])("in the error of a token provider, %s", async (_, text) => {
    const auth = () => Promise.reject(new Error(`cannot open ${text}`));
    expect((await failureWith(auth)).message).toContain("GetLibrary: cannot open [redacted].");
  });
});

it("a key that cannot sign fails with an error that names the file or the variable", async () => {
  const { file } = newFile({ ...credentials, private_key: "damaged" });
  expect((await failureWith(credentialsFile(file))).message).toContain(
    `The credentials file ${file}: private_key must be an RSA key`,
  );
  vi.stubEnv("VOXIMPLANT_CREDENTIALS", file);
  expect((await failureWith(credentialsFile())).message).toContain(
    "The file named by VOXIMPLANT_CREDENTIALS: private_key must be an RSA key",
  );
});

it("a key that is not a string fails with an error that says what it must be", async () => {
  const { file } = newFile({ ...credentials, private_key: 5 });
  expect((await failureWith(credentialsFile(file))).message).toContain(
    "private_key must be a PEM string, but is an integer. Get a credentials.json from the control panel",
  );
});
