import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import type { Credentials } from "../src/index.ts";
import { sign } from "./support/sign.ts";

const bin = fileURLToPath(new URL("../dist/bin.js", import.meta.url));
const running = new Set<ChildProcessByStdio<null, Readable, Readable>>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const exit = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const text = { out: "", err: "" };
  child.stderr.on("data", (chunk) => {
    text.err += chunk;
  });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    text.out += `${line}\n`;
  });
  const saw = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(text.out)?.[1];
      if (found !== undefined) return found;
      await once(lines, "line");
    }
  };
  return { child, exit, text, saw };
}

it.each(["SIGINT", "SIGTERM"] as const)("serves until %s, then ends with 0 and removes the credentials", async (signal) => {
  const { child, exit, text, saw } = start();
  const file = await saw(/^ *export VOXIMPLANT_CREDENTIALS='(.+)'$/m);
  const url = await saw(/(http:\S+\/platform_api)/);
  await saw(/(Ctrl-C)/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);

  const credentials = JSON.parse(readFileSync(file, "utf8")) as Credentials;
  expect(Object.keys(credentials)).toEqual(["account_id", "account_email", "key_id", "private_key"]);
  const token = await sign(credentials);
  const response = await fetch(`${url}/GetAccountInfo`, { headers: { authorization: `Bearer ${token}` } });
  expect(await response.json()).toHaveProperty("result");
  await fetch(`${url}/GetAccountInfo`);
  expect(await saw(/^(GET .*GetAccountInfo.* 200 .*ms)$/m)).not.toContain("error");
  expect(await saw(/^(GET .*GetAccountInfo.* 200 error 100.*)$/m)).toContain("missing");

  child.kill(signal);
  expect(await exit).toBe(0);
  expect(existsSync(dirname(file))).toBe(false);
  expect(text.err).toBe("");
  expect(text.out).not.toContain(token);
  expect(text.out).not.toContain("PRIVATE KEY");
});

it.each([["--colour"], ["--port=many"], ["--port=70000"], ["extra"]])("refuses %s with 2", async (argument) => {
  const { exit, text } = start(argument);
  expect(await exit).toBe(2);
  expect(text.err).toContain(argument.replace(/^--port=/, ""));
  expect(text.err).toContain("Usage:");
});

it("explains itself", async () => {
  const { exit, text } = start("--help");
  expect(await exit).toBe(0);
  expect(text.out).toContain("Usage:");
});

it("ends with 1 and in words when the port is taken", async () => {
  const first = start();
  const port = await first.saw(/http:\/\/127\.0\.0\.1:(\d+)/);
  const second = start("--port", port);
  expect(await second.exit).toBe(1);
  expect(second.text.err).toContain(`Port ${port}`);
  first.child.kill("SIGINT");
  expect(await first.exit).toBe(0);
});
