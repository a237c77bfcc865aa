import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { runCli } from "../src/cli/run-cli.ts";
import { sendCallback } from "../src/cli/send-callback.ts";
import type { Mock } from "../src/index.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { hashFor, startReceiver } from "./support/receiver.ts";

const secrets = { salt: randomUUID(), apiKey: randomUUID() };
const env = { VOX_MOCK_CALLBACK_SALT: secrets.salt, VOX_MOCK_CALLBACK_API_KEY: secrets.apiKey };
const printed: string[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());
beforeEach(() => {
  printed.length = 0;
  for (const name of ["log", "error"] as const)
    vi.spyOn(console, name).mockImplementation((text) => void printed.push(text));
});
afterEach(() => void vi.restoreAllMocks());

describe("the command send-callback", () => {
  it("makes a mock send a callback, prints the delivery and exits with 0", async () => {
    const { url, callbacks } = await startReceiver();
    const where = ["--mock", mock.url, "--url", url, "--account", "5"];
    const what = ["book_missing", "--payload", '{"book_id":4}', "--fields", '{"balance":2}'];
    expect(await sendCallback([...what, ...where], env)).toBe(0);
    const [callback] = callbacks();
    expect(callback).toMatchObject({ account_id: 5, balance: 2, book_missing: { book_id: 4 } });
    expect(callback.hash).toBe(hashFor(callback, secrets));
    expect(JSON.parse(printed.join(""))).toMatchObject({ status: 200, executed: true });
  });

  it("sends several types in one POST and prints a line for each", async () => {
    const { url, received, callbacks } = await startReceiver();
    const args = ["book_missing", "library_closed", "--mock", mock.url, "--url", url];
    expect(await sendCallback([...args, "--fields", '{"balance":2}'], env)).toBe(0);
    expect(received).toHaveLength(1);
    expect(callbacks()).toMatchObject([
      { type: "book_missing", balance: 2 },
      { type: "library_closed", balance: 2 },
    ]);
    expect(printed.map((line) => JSON.parse(line).type)).toEqual([
      "book_missing",
      "library_closed",
    ]);
  });

  it.each(["{}", "null", '{"deliveries":null}'])(
    "says that a server which answers %s is not a mock",
    async (answer) => {
      const { origin } = await startReceiver((response) => response.end(answer));
      expect(await sendCallback(["book_missing", "--mock", origin], env)).toBe(1);
      expect(printed).toEqual([`The server at ${origin} is not a mock of this version.`]);
    },
  );

  it("does not send token and secrets where a redirect points", async () => {
    const { url, received } = await startReceiver();
    const { origin } = await startReceiver((response) =>
      response.writeHead(307, { location: url }).end(),
    );
    const args = ["book_missing", "--mock", origin];
    expect(await sendCallback(args, { ...env, VOX_MOCK_CONTROL_TOKEN: "x".repeat(16) })).toBe(1);
    expect(received).toEqual([]);
    expect(printed).toEqual([`No mock answered at ${origin}.`]);
  });

  it("exits with 1 if the receiver refuses, the mock refuses or none answers", async () => {
    const { url } = await startReceiver((response) => response.writeHead(403).end());
    const send = (type: string, to: string) =>
      sendCallback([type, "--mock", to, "--url", url], env);
    expect(await send("book_missing", mock.url)).toBe(1);
    expect(await send("book_misin", mock.url)).toBe(1);
    expect(printed.at(-1)).toContain("did you mean book_missing");
    expect(await send("book_missing", "http://127.0.0.1:1")).toBe(1);
    expect(printed.at(-1)).toMatch(/^No mock answered at http:\/\/127\.0\.0\.1:1( \(\w+\))?\.$/);
  });

  it("reads the control token from the environment", async () => {
    const { url } = await startReceiver();
    const token = randomUUID();
    await using closed = await startFixtureMock({ control: { token } });
    const args = ["book_missing", "--mock", closed.url, "--url", url];
    expect(await sendCallback(args, env)).toBe(1);
    expect(await sendCallback(args, { ...env, VOX_MOCK_CONTROL_TOKEN: token })).toBe(0);
  });

  it("refuses a control token that no mock accepts, and does not repeat it", async () => {
    const bad = { ...env, VOX_MOCK_CONTROL_TOKEN: "secret\n" };
    expect(await sendCallback(["book_missing", "--mock", mock.url], bad)).toBe(2);
    expect(printed.join("")).toContain("VOX_MOCK_CONTROL_TOKEN must be 16 to 200 printable");
    expect(printed.join("")).not.toContain("secret");
  });

  it.each([
    ["no type", ["--mock", "http://127.0.0.1:1"], "the type of callback"],
    ["two types with a payload", ["a", "b", "--mock=http://a", "--payload={}"], "a single type"],
    ["no mock", ["a"], "--mock must be a URL"],
    [
      "no JSON",
      ["a", "--mock", "http://a", "--payload", "{secret"],
      "--payload must be a JSON object",
    ],
    ["no account", ["a", "--mock", "http://a", "--account", "x"], "--account must be"],
    ["an unknown option", ["a", "--mock", "http://a", "--salt=secret"], "Unknown option"],
    ["an option without a value", ["a", "--mock"], "--mock needs a value"],
  ])("ends with 2 and its usage for %s, and repeats no value", async (_, args, message) => {
    expect(await sendCallback(args, env)).toBe(2);
    expect(printed.join("")).toContain(message);
    expect(printed.join("")).toContain("Usage: vox-accounts-mock send-callback");
    expect(printed.join("")).not.toContain("secret");
  });

  it("is a subcommand with its own help", async () => {
    expect(await runCli(["send-callback", "--help"])).toBe(0);
    expect(printed.join("")).toContain("Usage: vox-accounts-mock send-callback");
  });
});
