import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as entry from "../src/index.ts";
import { createAccountsClient } from "../src/index.ts";
import type { FetchInit } from "../src/wire/send.ts";
import { filesBehind } from "./support/imports.ts";

const ok = async (_url: string, _init: FetchInit) => new Response('{"result":1}');

afterEach(() => void vi.unstubAllGlobals());

const token = () => "token";

describe("the client", () => {
  it("has a function for every method of the table, and its safe twin", () => {
    const client = createAccountsClient({ auth: () => "token" });
    const names = Object.keys(operationTable).map((method) => method.charAt(0).toLowerCase() + method.slice(1));
    expect(names).toHaveLength(16);
    expect(Object.keys(client).sort()).toEqual([...names, "each", "forChild", "pages", "safe"].sort());
    expect(Object.keys(client.safe).sort()).toEqual(names.sort());
  });

  it("does nothing before the first call", () => {
    const auth = vi.fn(() => "token");
    const fetch = vi.fn(ok);
    createAccountsClient({ auth, fetch }).forChild(1);
    expect(auth).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
  });

  it("looks fetch up at each call, so that a later stub counts", async () => {
    const client = createAccountsClient({ auth: () => "token" });
    const stub = vi.fn(ok);
    vi.stubGlobal("fetch", stub);
    expect(await client.getAccountInfo()).toEqual({ result: 1 });
    expect(stub).toHaveBeenCalledOnce();
  });

  it("calls the vendor's host unless told otherwise", async () => {
    const fetch = vi.fn(ok);
    await createAccountsClient({ auth: () => "token", fetch }).getAccountInfo({ return_live_balance: true });
    expect(fetch.mock.calls[0]?.[0]).toBe("https://api.voximplant.com/platform_api/GetAccountInfo?return_live_balance=true");
  });

  it("gives data and no error with safe", async () => {
    expect(await createAccountsClient({ auth: () => "token", fetch: ok }).safe.getAccountInfo()).toEqual({
      data: { result: 1 },
      error: undefined,
    });
  });

  it.each([
    [{ auth: undefined }, "auth must be a token provider, such as serviceAccount(credentials), but is undefined"],
    [undefined, "auth must be a token provider"],
    [{ auth: token, baseUrl: "api.voximplant.com" }, "baseUrl must be an absolute http(s) URL"],
    [{ auth: token, baseUrl: "ftp://host/x" }, "baseUrl must be an absolute http(s) URL"],
    [{ auth: token, baseUrl: "https://u:p@host/x" }, "without credentials, query or hash"],
    [{ auth: token, baseUrl: "https://host/x?y" }, "without credentials, query or hash"],
    [{ auth: token, retries: Number.NaN }, "retries must be an integer"],
    [{ auth: token, timeout: -1 }, "timeout must be a number of milliseconds over 0, but is -1"],
    [{ auth: token, logger: 5 }, "logger must be a function, but is an integer"],
    [{ auth: token, middleware: {} }, "middleware must be an array of functions, but is of type object"],
    [{ auth: token, fetch: 5 }, "fetch must be a function, but is an integer"],
    [{ auth: token, fetchNeverRepeats: "yes" }, "fetchNeverRepeats must be true or false, but is a string of 3 characters"],
    [{ auth: token, acountId: 1 }, 'unknown option "acountId"'],
    [{ auth: token, accountId: "1" }, "accountId must be an integer, but is a string of 1 characters"],
  ])("refuses options that cannot be meant: %o", (options, message) => {
    expect(() => createAccountsClient(options as unknown as Parameters<typeof createAccountsClient>[0])).toThrow(message);
  });

  it("takes options that are not given for none, whatever their names", async () => {
    const client = createAccountsClient({ auth: token, fetch: ok, ...{ debug: undefined } });
    expect(await client.getAccountInfo({}, { retry: undefined } as object)).toEqual({ result: 1 });
  });

  it("never throws with safe, whatever it is given", async () => {
    const client = createAccountsClient({ auth: () => "token", fetch: ok });
    const { error } = await client.safe.getAccountInfo(null as unknown as object);
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
  });

  it("refuses a child's id that is no integer", () => {
    expect(() => createAccountsClient({ auth: () => "token" }).forChild(Number.NaN)).toThrow("accountId must be an integer");
  });
});

describe("the main entry", () => {
  it("exports three things at run time", () => {
    expect(Object.keys(entry).sort()).toEqual(["AccountsError", "createAccountsClient", "serviceAccount"]);
  });

  it("exports at most 12 names, types included", async () => {
    const index = await readFile(join(import.meta.dirname, "../src/index.ts"), "utf8");
    const names = index.match(/(?<=\{[^}]*)\b[A-Za-z]+(?=[ ,}])/gu)?.filter((name) => name !== "type");
    expect(names?.length).toBeLessThanOrEqual(12);
  });

  it("imports openapi-fetch, jose and our types alone, and nothing of Node", async () => {
    const src = join(import.meta.dirname, "../src");
    const texts = await Promise.all((await filesBehind(join(src, "index.ts"))).map((file) => readFile(file, "utf8")));
    const packages = texts.flatMap((text) => [...text.matchAll(/from "([^."][^"]*)"/gu)].map((match) => match[1]));
    expect([...new Set(packages)].sort()).toEqual([
      "@vox-accounts/types",
      "@vox-accounts/types/operation-table",
      "jose",
      "openapi-fetch",
    ]);
    expect(texts.join()).not.toMatch(/\b(process|Buffer|require)\b[.(]/u);
  });
});
