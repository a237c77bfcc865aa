import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readControl } from "../src/cli/control-token.ts";
import { readArguments, USAGE } from "../src/cli/read-arguments.ts";

describe("the command line", () => {
  const flags = ["control-token", "help", "json", "state", "tls", "version"];
  const nothing = Object.fromEntries(flags.map((name) => [name, false]));

  it("keeps the defaults for missing options", () => {
    expect(readArguments([])).toEqual(nothing);
  });

  it.each([
    [["--port", "65535"], { port: 65_535 }],
    [["-p", "0"], { port: 0 }],
    [["--host=::1"], { host: "::1" }],
    [["--mode=warn"], { mode: "warn" }],
    [["--children=9999999"], { children: 9_999_999 }],
    [["--seed=9007199254740991"], { seed: Number.MAX_SAFE_INTEGER }],
    [["--latency=600000"], { latency: 600_000 }],
    [["--control-origin=http://a:1"], { "control-origin": "http://a:1" }],
    [["--control-token"], { "control-token": true }],
    [["--tls"], { tls: true }],
    [["--state"], { state: true }],
    [["--balance=-3.25"], { balance: -3.25 }],
    [["--roles=Owner,Admin"], { roles: ["Owner", "Admin"] }],
    [["--state-file", "a.json"], { "state-file": "a.json" }],
    [["--credentials=b.json", "--json"], { credentials: "b.json", json: true }],
    [["-h"], { help: true }],
    [["--port=1", "--seed=2"], { port: 1, seed: 2 }],
  ])("%j is read", (args, wanted) => {
    expect(readArguments(args)).toEqual({ ...nothing, ...wanted });
  });

  it.each([
    ["--port=65536", "--port must be an integer from 0 to 65535."],
    ["--port=", "--port must be an integer from 0 to 65535."],
    ["--port=1.5", "--port must be an integer from 0 to 65535."],
    ["--mode=kind", "--mode must be strict, vendor or warn."],
    ["--children=10000000", "--children must be an integer from 0 to 9999999."],
    ["--children=-1", "--children must be an integer from 0 to 9999999."],
    ["--seed=9007199254740992", "--seed must be an integer from 0 to 9007199254740991."],
    ["--seed=x", "--seed must be an integer from 0 to 9007199254740991."],
    ["--latency=600001", "--latency must be an integer from 0 to 600000."],
    ["--balance=much", "--balance must be an amount such as 150.75."],
    ["--state-file=", "--state-file must be a file name."],
    ["--colour", "Unknown option: --colour."],
    ["--tls=yes", "--tls does not take a value."],
    ["extra", "Unexpected argument: extra."],
  ])("%s is refused with a message", (argument, message) => {
    expect(() => readArguments([argument])).toThrow(message);
  });

  it("has a usage that explains every option in columns", () => {
    const lines = USAGE.split("\n").filter((line) => line.includes("--"));
    expect(lines.map((line) => /--([\w-]+)/.exec(line)?.[1])).toEqual([
      ...["port", "host", "mode", "state", "children", "balance", "state-file", "credentials"],
      ...[
        "roles",
        "seed",
        "latency",
        "callback-host",
        "control-origin",
        "control-token",
        "tls",
        "json",
        "version",
      ],
      "help",
    ]);
    for (const line of lines) expect(line).toMatch(/^ {2}(-\w, | {4})--[\w-]+ [A-Z]* *[a-z].{8,}$/);
    for (const line of lines) expect(line.slice(24, 27)).toMatch(/^ +[a-z]$/);
    expect(USAGE).toMatch(/^Usage: vox-accounts-mock \[options\]\n/);
    expect(USAGE).toContain("  -p, --port N");
    expect(USAGE).toContain("NO_COLOR=1 turns colors off");
  });
});

it.each([
  ["--prot=1", "Unknown option: --prot. Did you mean --port?"],
  ["--control-tokn", "Did you mean --control-token?"],
  ["-x", "Unknown option: -x."],
  ["--tls=false", "--tls does not take a value."],
  ["--port", "--port needs a value."],
  ["--host=http://127.0.0.1", "--host must be a host name or an address"],
  ["--host=", "--host must be a host name or an address"],
  ["--control-origin=*", "--control-origin must be an origin such as http://localhost:5173"],
])("the command refuses %s with a message", (argument, words) => {
  expect(() => readArguments([argument])).toThrow(words);
});

it("the command refuses an option that is repeated", () => {
  expect(() => readArguments(["--port=1", "-p", "2"])).toThrow("--port is repeated.");
});

it("the command does not print a token that is passed in the wrong place", () => {
  const token = `t${randomBytes(24).toString("base64url")}`; // a leading - would make it an option
  const error = [["--control-token", token], [`--control-token=${token}`]].map((args) => {
    try {
      return readArguments(args);
    } catch (thrown) {
      return String(thrown);
    }
  });
  expect(error).toEqual([
    "TypeError: Unexpected argument: one that may be a secret.",
    "TypeError: --control-token does not take a value.",
  ]);
});

it.each([
  (secret: string) => `--control-origin=http://ada:${secret}@localhost:5173`,
  (secret: string) => `--host=http://ada:${secret}@localhost`,
  (secret: string) => `--port=${secret}`,
  (secret: string) => `--mode=${secret}`,
  (secret: string) => `--tls=${secret}`,
  (secret: string) => `--${secret}`,
  (secret: string) => `-p${secret}`,
  (secret: string) => `-x${secret}`,
])("the command does not print refused values in %s", (argumentWith) => {
  const secret = `7${randomBytes(24).toString("hex")}`;
  const refused = () => readArguments([argumentWith(secret)]);
  expect(refused).toThrow(TypeError);
  expect(refused).not.toThrow(secret.slice(1));
});

it("the command reads the control token from the environment and does not print it", () => {
  const token = `t${randomBytes(24).toString("base64url")}`; // a leading - would make it an option
  const env = { VOX_MOCK_CONTROL_TOKEN: token };
  const wanted = readArguments(["--control-token", "--control-origin=http://localhost:5173"]);
  expect(readControl(wanted, env)).toEqual({
    control: { origins: ["http://localhost:5173"], token },
  });
  expect(readControl(readArguments([]), env)).toEqual({ control: { origins: [] } });
  expect(() => readControl(wanted, { VOX_MOCK_CONTROL_TOKEN: "short" })).toThrow(
    /^VOX_MOCK_CONTROL_TOKEN must be 16 to 200 printable characters/,
  );
});
