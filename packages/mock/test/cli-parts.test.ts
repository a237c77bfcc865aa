import { errorCodes } from "@vox-accounts/types/error-codes";
import { describe, expect, it } from "vitest";
import { greeting } from "../src/cli/greeting.ts";
import { type Colour, choosePaint, logLine } from "../src/cli/log-line.ts";
import { readArguments, USAGE } from "../src/cli/read-arguments.ts";
import type { LogEntry, Mock } from "../src/index.ts";

describe("a line of the log", () => {
  const tagged = (colour: Colour, text: string) => `<${colour}>${text.trimEnd()}`;
  const plain = (_colour: Colour, text: string) => text;
  const entry: LogEntry = { verb: "GET", method: "GetLibrary", status: 200, ms: 1.25 };

  it("has verb, method, outcome and time in columns", () => {
    const line = logLine(entry, plain);
    expect(line).toMatch(/^GET {3}GetLibrary {15}200 {36}1\.\d ms$/);
    const other = logLine({ ...entry, verb: "POST", method: "ListMembers", ms: 12_345.6 }, plain);
    expect(other).toHaveLength(line.length + 1);
    expect(other.indexOf("200")).toBe(line.indexOf("200"));
    expect(other).toMatch(/^POST {2}ListMembers {14}200 {33}12345\.6 ms$/);
  });

  it.each<[string, Partial<LogEntry>, string]>([
    ["an answer", {}, "<green>200"],
    ["the last status that is no failure", { status: 399 }, "<green>399"],
    ["a failure", { status: 400 }, "<red>400"],
    ["a refusal", { code: 100 }, `<red>200 error 100 ${errorCodes[100]?.name}`],
    ["a code that nobody knows", { code: 999_999 }, "<red>200 error 999999"],
  ])("colours %s by its outcome", (_what, changes, outcome) => {
    expect(logLine({ ...entry, ...changes }, tagged)).toContain(`  ${outcome}  `);
  });

  it("ends with reason, fault and warnings, if there are any", () => {
    const said = { reason: "Token: x.", fault: "status", warnings: ["one", "two"] };
    expect(logLine({ ...entry, ...said }, tagged)).toMatch(
      / ms {2}<dim>Token: x\. {2}<yellow>fault: status {2}<yellow>warning: one \| two$/,
    );
    expect(logLine({ ...entry, warnings: [] }, tagged)).toMatch(/ ms$/);
  });

  it("is coloured in a terminal alone, and not against NO_COLOR", () => {
    expect(choosePaint(true, {})("green", "x")).toBe("\u001b[32mx\u001b[39m");
    expect(choosePaint(true, { NO_COLOR: "" })("green", "x")).toContain("\u001b[32m");
    expect(choosePaint(true, { NO_COLOR: "1" })("green", "x")).toBe("x");
    expect(choosePaint(false, {})("green", "x")).toBe("x");
  });
});

describe("the command line", () => {
  const nothing = { tls: false, help: false };

  it("leaves the defaults where it says nothing", () => {
    expect(readArguments([])).toEqual(nothing);
  });

  it.each([
    [["--port", "65535"], { port: 65_535 }],
    [["-p", "0"], { port: 0 }],
    [["--host=::1"], { host: "::1" }],
    [["--mode=warn"], { mode: "warn" }],
    [["--children=9999999"], { children: 9_999_999 }],
    [["--seed=2147483647"], { seed: 2_147_483_647 }],
    [["--latency=600000"], { latency: 600_000 }],
    [["--tls"], { tls: true }],
    [["-h"], { help: true }],
    [["--port=1", "--seed=2"], { port: 1, seed: 2 }],
  ])("%j is read", (args, wanted) => {
    expect(readArguments(args)).toEqual({ ...nothing, ...wanted });
  });

  it.each([
    ["--port=65536", "--port takes a whole number from 0 to 65535, not '65536'."],
    ["--port=", "--port takes a whole number from 0 to 65535, not ''."],
    ["--port=1.5", "--port takes a whole number from 0 to 65535, not '1.5'."],
    ["--mode=kind", "--mode takes strict, vendor, warn, not 'kind'."],
    ["--children=10000000", "--children takes a whole number from 0 to 9999999, not '10000000'."],
    ["--seed=2147483648", "--seed takes a whole number from 0 to 2147483647, not '2147483648'."],
    ["--latency=600001", "--latency takes a whole number from 0 to 600000, not '600001'."],
    ["--colour", "--colour"],
    ["--tls=yes", "--tls"],
    ["extra", "extra"],
  ])("%s is refused in words", (argument, message) => {
    expect(() => readArguments([argument])).toThrow(message);
  });

  it("has a usage that explains every option in columns", () => {
    const lines = USAGE.split("\n").filter((line) => line.includes("--"));
    expect(lines.map((line) => /--(\w+)/.exec(line)?.[1])).toEqual([
      ...["port", "host", "mode", "children", "seed", "latency", "tls", "help"],
    ]);
    for (const line of lines) expect(line).toMatch(/^ {2}(-\w, | {4})--\w+ [A-Z]* *[a-z].{8,}$/);
    for (const line of lines) expect(line.slice(20, 22)).toMatch(/^ ?[a-z]/);
    expect(USAGE).toMatch(/^Usage: vox-accounts-mock \[options\]\n/);
    expect(USAGE).toContain("  -p, --port N");
    expect(USAGE).toContain("NO_COLOR=1 turns colours off");
  });
});

describe("the greeting", () => {
  const mock = { accountId: 7, url: "http://host:1/platform_api" } as Mock; // all that it reads
  const files = { credentials: "/a b/c'd.json", token: "/t", controlToken: undefined };

  it("says who is served where, and ends with how to stop", () => {
    const text = greeting(mock, files);
    expect(text).toMatch(/^Mock of account 7 at http:\/\/host:1\/platform_api\n/);
    expect(text).toMatch(/\n\nCtrl-C stops it\.\n$/);
    expect(text).toContain("removed at the end");
  });

  it("quotes files so that a shell takes them, whatever is in their names", () => {
    const text = greeting(mock, files);
    expect(text).toContain("  export VOXIMPLANT_CREDENTIALS='/a b/c'\\''d.json'\n");
    expect(text).toContain(`export URL='http://host:1/platform_api' TOKEN="$(cat '/t')"`);
    expect(text).not.toContain("CA_");
  });

  it("names the certificate for Node and curl, if there is one", () => {
    const text = greeting({ ...mock, certificateFile: "/c.pem" }, files);
    expect(text).toContain("  export NODE_EXTRA_CA_CERTS='/c.pem'\n");
    expect(text).toContain("  export CURL_CA_BUNDLE='/c.pem'\n");
  });
});
