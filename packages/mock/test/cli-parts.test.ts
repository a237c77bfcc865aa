import { errorCodes } from "@vox-accounts/types/error-codes";
import { describe, expect, it } from "vitest";
import { greeting } from "../src/cli/greeting.ts";
import { type Color, callbackLine, choosePaint, logLine } from "../src/cli/log-line.ts";
import type { CallbackDelivery, LogEntry, Mock } from "../src/index.ts";

describe("a line of the log", () => {
  const tagged = (color: Color, text: string) => `<${color}>${text.trimEnd()}`;
  const plain = (_color: Color, text: string) => text;
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
  ])("colors %s by its outcome", (_what, changes, outcome) => {
    expect(logLine({ ...entry, ...changes }, tagged)).toContain(`  ${outcome}  `);
  });

  it("ends with reason, fault and warnings, if there are any", () => {
    const said = { reason: "Token: x.", fault: "status", warnings: ["one", "two"] };
    expect(logLine({ ...entry, ...said }, tagged)).toMatch(
      / ms {2}<dim>Token: x\. {2}<yellow>fault: status {2}<yellow>warning: one \| two$/,
    );
    expect(logLine({ ...entry, warnings: [] }, tagged)).toMatch(/ ms$/);
  });

  it("is colored only in a terminal and without NO_COLOR", () => {
    expect(choosePaint(true, {})("green", "x")).toBe("\u001b[32mx\u001b[39m");
    expect(choosePaint(true, { NO_COLOR: "" })("green", "x")).toContain("\u001b[32m");
    expect(choosePaint(true, { NO_COLOR: "1" })("green", "x")).toBe("x");
    expect(choosePaint(false, {})("green", "x")).toBe("x");
  });
});

describe("a callback's line of the log", () => {
  const tagged = (color: Color, text: string) => `<${color}>${text.trimEnd()}`;
  const delivery: CallbackDelivery = {
    id: 1,
    time: "2026-01-31T10:00:00.000Z",
    type: "book_missing",
    callbackId: 9,
    accountId: 7,
    cause: "state",
    origin: "http://127.0.0.1:3000",
    attempts: 1,
    status: 200,
    ms: 4,
    executed: true,
  };
  const { status: _, ...unanswered } = { ...delivery, executed: false };

  it("has the columns of a request, and the target of the callback", () => {
    const line = callbackLine(delivery, (_color, text) => text);
    expect(line).toMatch(/^POST {2}callback book_missing {4}200 {36}4\.0 ms {2}to http:\/\/127/);
  });

  it.each<[string, CallbackDelivery, string]>([
    ["an accepted one", delivery, "<green>200"],
    ["a refused one", { ...delivery, status: 403, executed: false }, "<red>403"],
    ["an unanswered one", { ...unanswered, reason: "no answer in time" }, "<red>no answer"],
    ["a lost one", { ...unanswered, attempts: 0, fault: "lost" }, "<red>not sent"],
  ])("colors %s by its outcome", (_what, told, outcome) => {
    const line = callbackLine(told, tagged);
    expect(line).toContain(`  ${outcome}  `);
    expect(line).toContain(told.reason ?? "");
    if (told.fault) expect(line).toMatch(/ {2}<yellow>fault: lost$/);
  });
});

describe("the greeting", () => {
  const mock = { accountId: 7, url: "http://host:1/platform_api" } as Mock; // only what it reads
  const files = {
    credentials: "/a b/c'd.json",
    token: "/t",
    controlToken: undefined,
    isOwnKey: false,
  };

  it("names the account and the URL, and ends with how to stop", () => {
    const text = greeting(mock, files);
    expect(text).toMatch(/^Mock of account 7 at http:\/\/host:1\/platform_api\n/);
    expect(text).toMatch(/\n\nPress Ctrl-C to stop\.\n$/);
    expect(text).toContain("deleted when it stops");
  });

  it("quotes file names for a shell", () => {
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
