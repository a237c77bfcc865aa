import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { newServiceAccount, signToken } from "@vox-accounts/test-kit/keys";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { decodeJwt } from "jose";
import { expect, it, vi } from "vitest";
import { keepToken } from "../src/cli/keep-token.ts";
import { choosePaint, logLine } from "../src/cli/log-line.ts";
import { type Credentials, startMock } from "../src/index.ts";
import { plainRead } from "./support/bundle.ts";
import { CliProcess } from "./support/cli.ts";
import { CliHere } from "./support/cli-here.ts";

const READ = plainRead();

it.each(["SIGINT", "SIGTERM"] as const)(
  "the command serves until %s, then ends with 0 and removes the credentials",
  async (signal) => {
    const command = new CliProcess();
    const file = await command.saw(/^ *export VOXIMPLANT_CREDENTIALS='(.+)'$/m);
    const url = await command.saw(/(http:\S+\/platform_api)/);
    await command.saw(/(Ctrl-C)/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);

    const credentials = JSON.parse(readFileSync(file, "utf8")) as Credentials;
    expect(Object.keys(credentials)).toEqual([
      "account_id",
      "account_email",
      "key_id",
      "private_key",
    ]);
    const token = signToken(credentials);
    const response = await fetch(`${url}/${READ}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await response.json()).toHaveProperty("result");
    await fetch(`${url}/${READ}`);
    expect(await command.saw(new RegExp(`^(GET .*${READ}.* 200 .*ms)$`, "m"))).not.toContain(
      "error",
    );
    const refused = await command.saw(new RegExp(`^(GET .*${READ}.* 200 error 100.*)$`, "m"));
    const failed = `200 error 100 ${errorCodes[100]?.name}`;
    expect(refused).toMatch(new RegExp(`^GET {3}${READ} +${failed} +[\\d.]+ ms {2}\\S.*missing`));
    expect(command.out).not.toContain("\u001b");

    expect(await command.stop(signal)).toBe(0);
    expect(existsSync(dirname(file))).toBe(false);
    expect(command.err).toBe("");
    expect(command.out).not.toContain(token);
    expect(command.out).not.toContain("PRIVATE KEY");
  },
);

it.each<[how: string, args: string[]]>([
  ["without arguments", []],
  ["with --tls", ["--tls"]],
])("the command started %s prints everything that programs and curl need", async (_how, args) => {
  const command = new CliHere(...args);
  const file = await command.saw(/^ *export VOXIMPLANT_CREDENTIALS='(.+)'$/m);
  await command.saw(/(Ctrl-C)/);
  const url = /https?:\S+\/platform_api/.exec(command.out)?.[0] ?? "";
  expect(command.out).toContain(
    `createAccountsClient({ auth: credentialsFile(), baseUrl: "${url}" })`,
  );

  const exports = command.out.match(/^ *export .*$/gm) ?? [];
  const show =
    'printf "%s\\n" "$VOXIMPLANT_CREDENTIALS" "$URL" "$TOKEN" "$NODE_EXTRA_CA_CERTS" "$CURL_CA_BUNDLE"';
  const env = {
    VOXIMPLANT_CREDENTIALS: undefined,
    NODE_EXTRA_CA_CERTS: undefined,
    CURL_CA_BUNDLE: undefined,
  };
  const { stdout } = await runProgram("sh", ["-c", `${exports.join("\n")}\n${show}`], { env });
  const [credentials, printedUrl, token = "", forNode = "", forCurl = ""] = stdout.split("\n");
  expect([credentials, printedUrl]).toEqual([file, url]);
  expect(forCurl).toBe(forNode);
  expect(forNode === "").toBe(args.length === 0);
  const { iat = 0, exp = 0, iss } = decodeJwt(token);
  expect(exp - iat).toBeLessThanOrEqual(3600);
  expect(iss).toBe("1000001");
  expect(statSync(join(dirname(file), "token")).mode & 0o777).toBe(0o600);

  const curl = /^ *(curl .+)$/m.exec(command.out)?.[1] ?? "";
  const called = await runProgram("sh", ["-c", `${exports.join("\n")}\n${curl} --silent`], {
    env,
  });
  const hasNoCurl = called.code === 127;
  if (!hasNoCurl)
    expect(called).toMatchObject({ code: 0, stdout: expect.stringContaining('"result"') });
  expect(await command.stop()).toBe(0);
  expect(existsSync(dirname(file))).toBe(false);
  for (const part of token.split(".")) expect(command.out).not.toContain(part);
});

it("the command keeps the token in its file fresh", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  try {
    const { credentials } = await newServiceAccount(7);
    const { file, stop } = await keepToken(credentials, folderForTest().path);
    const first = decodeJwt(readFileSync(file, "utf8"));
    await vi.advanceTimersByTimeAsync(40 * 60_000);
    await vi.waitFor(() =>
      expect(decodeJwt(readFileSync(file, "utf8")).exp).toBeGreaterThan(first.exp ?? 0),
    );
    stop();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it("the command opens the control path with a token that it prints once", async () => {
  const command = new CliHere("--control-token", "--host=0.0.0.0");
  const url = await command.saw(/(http:\S+\/platform_api)/);
  const token = await command.saw(/^ *export VOX_MOCK_CONTROL_TOKEN='(\S{32})'$/m);
  await command.saw(/(Ctrl-C)/);
  const path = new URL("/__mock/clock", url);
  const status = async (headers: Record<string, string>) => (await fetch(path, { headers })).status;
  expect(await status({ "x-vox-mock-token": token })).toBe(200);
  expect(await status({})).toBe(401);
  expect(await command.stop()).toBe(0);
  expect(command.out.split(token)).toHaveLength(2);
});

it.each([["--colour"], ["--port=many"]])("the command refuses %s with 2", async (argument) => {
  const command = new CliProcess(argument);
  expect(await command.exit).toBe(2);
  expect(command.err).toContain(argument.replace(/=.*/, ""));
  expect(command.err).toContain("Usage:");
});

it("the command prints its usage with --help", async () => {
  const command = new CliProcess("--help");
  expect(await command.exit).toBe(0);
  expect(command.out).toContain("Usage:");
});

it("the command exits with 1 and names the port if it is taken", async () => {
  await using first = await startMock();
  const { port } = new URL(first.url);
  const second = new CliHere("--port", port);
  expect(await second.exit).toBe(1);
  expect(second.err).toContain(`Port ${port}`);
});

it("the command accepts children, seed, latency and TLS, and its printed lines make TLS work", async () => {
  const command = new CliHere(
    "--tls",
    "--children=530350",
    "--seed=3",
    "--latency=150",
    "--mode=vendor",
    "--host=localhost",
  );
  const url = await command.saw(/(https:\S+\/platform_api)/);
  const certificate = await command.saw(/^ *export NODE_EXTRA_CA_CERTS='(.+)'$/m);
  const credentials = JSON.parse(
    readFileSync(await command.saw(/^ *export VOXIMPLANT_CREDENTIALS='(.+)'$/m), "utf8"),
  ) as Credentials;
  const script = `
    const started = performance.now();
    const answer = await fetch(process.argv[1], { headers: { authorization: "Bearer " + process.argv[2] } });
    console.log(JSON.stringify({ answer: await answer.json(), ms: performance.now() - started }));`;
  const args = [
    "--input-type=module",
    "-e",
    script,
    `${url}/GetChildrenAccounts?active=1&count=2`,
    signToken(credentials),
  ];
  const { stdout } = await runProgram(process.execPath, args, {
    env: { NODE_EXTRA_CA_CERTS: certificate },
  });
  const { answer, ms } = JSON.parse(stdout) as {
    answer: { total_count: number; count: number };
    ms: number;
  };
  expect(answer.count).toBe(2);
  expect(answer.total_count).toBeGreaterThan(400_000);
  expect(ms).toBeGreaterThan(140);
  expect(await command.stop()).toBe(0);
  expect(existsSync(certificate)).toBe(false);
});

it("the command exits with 0 and without an error when its output is closed", async () => {
  const command = new CliProcess();
  const url = await command.saw(/(http:\S+\/platform_api)/);
  const file = await command.saw(/^ *export VOXIMPLANT_CREDENTIALS='(.+)'$/m);
  await command.saw(/(Ctrl-C)/);
  command.child.stdout.destroy();
  await fetch(`${url}/${READ}`);
  expect(await command.exit).toBe(0);
  expect(command.err).toBe("");
  expect(existsSync(dirname(file))).toBe(false);
});

it("log lines are colored in a terminal unless NO_COLOR is set", () => {
  const entry = { verb: "GET", method: READ, status: 200, code: 100, reason: "Token: x", ms: 1.25 };
  const [colored, plain] = [
    logLine(entry, choosePaint(true, {})),
    logLine(entry, choosePaint(true, { NO_COLOR: "1" })),
  ];
  expect(colored).toContain("\u001b[31m");
  expect(stripVTControlCharacters(colored)).toBe(plain);
  expect(logLine(entry, choosePaint(false, {}))).toBe(plain);
});
