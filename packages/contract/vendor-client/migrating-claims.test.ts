import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createAccountsClient, type LogEntry, serviceAccount } from "@vox-accounts/client";
import { verifyCallback } from "@vox-accounts/client/callbacks";
import { credentialsFile } from "@vox-accounts/client/node";
import { fakeFetch, signCallback } from "@vox-accounts/client/testing";
import { type Mock, startMock } from "@vox-accounts/mock";
import { functionName } from "@vox-accounts/scripts/contract/names";
import type { AccountsMethod, Operation, WireType } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { createProject } from "../docs/support/project.ts";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import { tableUnder } from "./support/migrating-page.ts";
import { officialMethods } from "./support/official-call.ts";
import {
  newOfficialClient,
  officialAccounts,
  officialTables,
} from "./support/official-in-process.ts";
import { typeProblems } from "./support/type-problems.ts";

const project = createProject();
const success = { result: 1 };
const info = contract.find(({ method }) => method === "GetAccountInfo")?.successes.success ?? {};
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ state: { children: 5 } });
});
afterEach(() => {
  mock.reset();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(async () => {
  project[Symbol.dispose]();
  await mock?.close();
});

const oursOf = (options: object = {}) =>
  createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
    runtime: { sleep: async () => {} },
    ...options,
    readOnly: false,
  });
const sent = () => mock.requests().map(({ parameters }) => parameters);
const writes = (method: string, name: string) =>
  officialTables()
    .get(method)
    ?.find((row) => row.rawName === name)?.transformer;

/** A method of both clients that can be called with a single parameter of this type. */
function methodWith(type: WireType) {
  for (const method of officialMethods) {
    const { parameters, required = [] }: Operation = operationTable[method];
    const row = officialTables()
      .get(method)
      ?.find(({ rawName }) => parameters[rawName] === type);
    if (row && required.length === 0)
      return { method, parameter: row.rawName, officialName: row.name };
  }
  throw new Error(`No method of both clients can be called with only a ${type} parameter.`);
}

/** Two members of a list, from the contract's examples. */
function exampleTexts(method: AccountsMethod, parameter: string): [string, string] {
  const { requests = {} } = contract.find((described) => described.method === method) ?? {};
  const values = Object.values(requests).flatMap((params) =>
    Object.entries(params).flatMap(([name, value]) => (name === parameter ? [value].flat() : [])),
  );
  const [one, other = one] = [...new Set(values.map(String))];
  if (one === undefined) throw new Error(`No example of ${method} has ${parameter}.`);
  return [one, `${other}`];
}

/** The official client's error if nothing listens on the port. */
async function connectionError(): Promise<{
  readonly config: { readonly url: string; readonly timeout: number; readonly headers: object };
}> {
  return newOfficialClient({ host: "127.0.0.1:1" })
    .Accounts.getAccountInfo?.({})
    .catch((error) => error) as never;
}

/** Tests of the page's table, by the first cell of the row. */
const claims: Readonly<Record<string, () => void | Promise<void>>> = {
  setup: async () => {
    expect(newOfficialClient().key).toBeUndefined(); // undefined until onReady
    expect(await oursOf().getAccountInfo()).toHaveProperty("result");
  },
  module: () => {
    const require = createRequire(import.meta.url);
    expect(require("@voximplant/apiclient-nodejs/package.json")).not.toHaveProperty("type");
    expect(require("@vox-accounts/client")).toHaveProperty(
      "createAccountsClient",
      expect.any(Function),
    );
    const file = project.write(
      "old.cts",
      'import { createAccountsClient } from "@vox-accounts/client";\ncreateAccountsClient;\n',
    );
    expect(typeProblems(project, file, { module: "nodenext" })).toEqual([]);
    expect(
      typeProblems(project, file, { module: "preserve", moduleResolution: "bundler" }),
    ).toEqual([]);
    expect(typeProblems(project, file, { module: "node16" })).toEqual(["TS1479"]);
  },
  "credentials file": async () => {
    const right = project.write("right.json", JSON.stringify(mock.credentials));
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", project.write("wrong.json", '{"account_id":1}'));
    const theirs = newOfficialClient({ pathToCredentials: right });
    await new Promise<void>((ready) => {
      theirs.onReady = ready;
    });
    expect(theirs.key?.account_id).toBe(1);
    expect(await oursOf({ auth: credentialsFile(right) }).getAccountInfo()).toHaveProperty(
      "result",
    );
    expect((await oursOf({ auth: credentialsFile() }).safe.getAccountInfo()).error?.kind).toBe(
      "config",
    );
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", right);
    expect(await oursOf({ auth: credentialsFile() }).getAccountInfo()).toHaveProperty("result");
  },
  "another host": async () => {
    expect((await connectionError()).config.url).toBe("https://127.0.0.1:1/platform_api");
    const fetch = vi.fn(async () => Response.json(success));
    await createAccountsClient({
      auth: () => "token",
      baseUrl: "https://example.com/platform_api",
      fetch,
    }).getAccountInfo();
    expect(fetch).toHaveBeenCalledWith(
      "https://example.com/platform_api/GetAccountInfo",
      expect.anything(),
    );
  },
  names: async () => {
    const { result } = await oursOf().getAccountInfo({ return_live_balance: true });
    expect(
      (await oursOf().safe.getAccountInfo({ returnLiveBalance: true } as object)).error?.kind,
    ).toBe("config");
    expect(sent()).toEqual([{ return_live_balance: "true" }]);
    expect(result).toHaveProperty("account_id");
    expect(
      await officialAccounts(() => info).getAccountInfo?.({ returnLiveBalance: true }),
    ).toHaveProperty("result.accountId");
  },
  "no parameters": async () => {
    expect(() => officialAccounts(() => info).getAccountInfo?.()).toThrow(TypeError);
    expect(await oursOf().getAccountInfo()).toHaveProperty("result");
  },
  "the API's errors": async () => {
    const error = { code: 127, msg: "Insufficient funds." };
    expect(await officialAccounts(() => ({ error })).getAccountInfo?.({})).toEqual({ error });
    mock.use({ error: 127 });
    await expect(oursOf().getAccountInfo()).rejects.toMatchObject({ kind: "api", code: 127 });
    expect((await oursOf().safe.getAccountInfo()).error).toMatchObject({ kind: "api", code: 127 });
  },
  "HTTP and network errors": async () => {
    expect(JSON.stringify((await connectionError()).config.headers)).toContain("made-up-token");
    const kinds: unknown[] = [];
    for (const fault of [
      { status: 502 },
      { reset: "before-answer" },
      { latency: 500 },
      { truncate: true },
    ] as const) {
      const remove = mock.use(fault);
      kinds.push((await oursOf({ retries: 0, timeout: 200 }).safe.getAccountInfo()).error?.kind);
      remove();
    }
    expect(kinds).toEqual(["http", "network", "timeout", "decode"]);
  },
  "lists of strings": async () => {
    const { method, parameter, officialName } = methodWith("strings");
    const [one, other] = exampleTexts(method, parameter);
    expect(() =>
      officialAccounts(() => success)[functionName(method)]?.({ [officialName]: [one, other] }),
    ).toThrow("Arrays are not supported.");
    expect(writes(method, parameter)?.(`${one};${other}`)).toBe(`${one};${other}`);
    for (const value of [[one, other], one])
      await callMethod(oursOf(), method, { [parameter]: value });
    expect(sent()).toEqual([{ [parameter]: `${one};${other}` }, { [parameter]: one }]);
  },
  "lists of integers": async () => {
    const { method, parameter } = methodWith("integers");
    const write = writes(method, parameter);
    expect([[1, 2], 1, "any"].map((value) => write?.(value))).toEqual(["1;2", 1, "any"]);
    for (const value of [[1, 2], 1]) await callMethod(oursOf(), method, { [parameter]: value });
    expect(sent()).toEqual([{ [parameter]: "1;2" }, { [parameter]: "1" }]);
  },
  "date parameters": async () => {
    const day = new Date("2026-10-01T23:59:00Z");
    const { method, parameter } = methodWith("date");
    expect(writes(method, parameter)?.(day)).toBe("2026-10-01 23:59:00");
    for (const value of [day, "2026-10-01"])
      await callMethod(oursOf(), method, { [parameter]: value });
    expect(sent()).toEqual([{ [parameter]: "2026-10-01" }, { [parameter]: "2026-10-01" }]);
  },
  "`undefined`": async () => {
    expect(writes("GetAccountInfo", "return_live_balance")?.(undefined)).toBe("undefined");
    const { method, officialName } = methodWith("strings");
    expect(() =>
      officialAccounts(() => success)[functionName(method)]?.({ [officialName]: undefined }),
    ).toThrow();
    await oursOf().getAccountInfo({ return_live_balance: undefined });
    expect(sent()).toEqual([{}]);
  },
  "dates in responses": async () => {
    const types = dirname(createRequire(import.meta.url).resolve("@voximplant/apiclient-nodejs"));
    expect(readFileSync(join(types, "Structures.d.ts"), "utf8")).toMatch(/^ {2}created: Date;$/mu);
    expect(await officialAccounts(() => info).getAccountInfo?.({})).toHaveProperty(
      "result.created",
      expect.any(String),
    );
    const created: string | undefined = (await oursOf().getAccountInfo()).result.created;
    expect(created).toEqual(expect.any(String));
  },
  pages: async () => {
    const pages: { account_id: number }[][] = [];
    for await (const { result } of oursOf().pages.getChildrenAccounts({ count: 2 }))
      pages.push([...result]);
    const items: object[] = [];
    for await (const child of oursOf().each.getChildrenAccounts({ count: 2 })) items.push(child);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(items).toEqual(pages.flat());
  },
  "child accounts": async () => {
    const [child] = (await oursOf().getChildrenAccounts()).result;
    await oursOf()
      .forChild(child?.account_id ?? 0)
      .getAccountInfo();
    expect(mock.requests().at(-1)?.issuer).toBe(child?.account_id);
  },
  timeout: async () => {
    expect((await connectionError()).config.timeout).toBe(0);
    vi.useFakeTimers();
    const fetch = vi.fn(
      (_: unknown, { signal }: RequestInit) =>
        new Promise((_, reject) => signal?.addEventListener("abort", reject)),
    );
    const began = Date.now();
    const ended = async (options: object) => {
      const { error } = await createAccountsClient({
        auth: () => "token",
        fetch: fetch as never,
      }).safe.getAccountInfo({}, options);
      return [error?.kind, Math.round((Date.now() - began) / 1000)];
    };
    const calls = Promise.all([
      ended({ retries: 0 }),
      ended({ retries: 9 }),
      ended({ signal: AbortSignal.abort() }),
    ]);
    await vi.advanceTimersByTimeAsync(100_000);
    const [attempt, whole, aborted] = await calls;
    expect(attempt).toEqual(["timeout", 30]);
    expect(whole?.[0]).toBe("timeout");
    expect(whole?.[1]).toBeGreaterThan(60);
    expect(whole?.[1]).toBeLessThanOrEqual(90);
    expect(aborted).toEqual(["aborted", 0]);
  },
  retries: async () => {
    const attempts = async (failure: { status: number } | { network: string }) => {
      const fake = fakeFetch({});
      const { safe } = oursOf({ fetch: fake, auth: () => "token", retries: 2 });
      for (const method of ["GetAccountInfo", "SetAccountInfo", "ChargeAccount"] as const)
        fake.fail(method, failure, { times: 9 });
      const calls = [
        safe.getAccountInfo(),
        safe.setAccountInfo({ language_code: "en" }),
        safe.chargeAccount({ phone_id: 1 }),
      ];
      return (await Promise.all(calls)).map(({ error }) => error?.attempts);
    };
    expect(await attempts({ status: 503 })).toEqual([3, 1, 1]);
    expect(await attempts({ network: "ECONNREFUSED" })).toEqual([3, 3, 3]);
    const answer = vi.fn(() => ({ error: { code: 340 } }));
    await officialAccounts(answer).getAccountInfo?.({});
    expect(answer).toHaveBeenCalledTimes(1);
  },
  "money after a lost response": async () => {
    expect(await connectionError()).not.toHaveProperty("outcome");
    mock.use({ reset: "before-answer" }, { method: "ChargeAccount" });
    expect((await oursOf().safe.chargeAccount({ phone_id: [1] })).error?.outcome).toBe("unknown");
    expect(mock.requests({ method: "ChargeAccount" })).toMatchObject([{ executed: true }]);
  },
  callbacks: () => {
    const main = createRequire(import.meta.url).resolve("@voximplant/apiclient-nodejs");
    const textOf = (name: string) => readFileSync(join(dirname(main), name), "utf8");
    const [, fields = ""] =
      /interface AccountCallback \{([^}]*)\}/.exec(textOf("Structures.d.ts")) ?? [];
    const payloads = [...fields.matchAll(/(\w+)(\??): \w+Callback;/g)];
    expect(payloads.length).toBeGreaterThan(1);
    expect(payloads.filter(([, , mark]) => mark !== "?")).toEqual([]);
    expect(fields).toContain("callbackId");
    expect(textOf("Structures.js") + textOf("Interfaces.js")).not.toMatch(/md5|createHash/i);
    const secrets = { salt: "any salt", apiKey: "any key" };
    const ids = { callback_id: 1, account_id: 1 };
    const callback = signCallback({ ...ids, type: "min_balance", min_balance: {} }, secrets);
    expect(verifyCallback(callback, secrets)).toBe(true);
    expect(verifyCallback({ ...callback, callback_id: 2 }, secrets)).toBe(false);
  },
  logging: async () => {
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    const logging = officialAccounts(() => success, { externalLogging: true });
    await logging.setAccountInfo?.({ newAccountPassword: "Example-Pass-1" });
    expect(print.mock.calls.join()).toContain("Example-Pass-1");
    const entries: LogEntry[] = [];
    mock.use({ status: 503 }, { times: 1 });
    const ours = oursOf({ logger: (entry: LogEntry) => entries.push(entry) });
    await ours.safe.setAccountInfo({ new_account_password: "Example-Pass-1" });
    await ours.safe.getAccountInfo();
    expect(entries.map(({ method }) => method)).toEqual(["SetAccountInfo", "GetAccountInfo"]);
    expect(JSON.stringify(entries)).not.toContain("Example-Pass-1");
  },
};

it.each(tableUnder("").map(([change = ""]) => change))(
  "the page is right about %s",
  async (change) => {
    const check = claims[change];
    if (!check) throw new Error(`No test checks what the page says about ${change}.`);
    await check();
  },
);

it("the page has a row for every test", () => {
  expect(tableUnder("").map(([change]) => change)).toEqual(Object.keys(claims));
});

it("the official client throws for `billing_limits: null`, and ours returns it", async () => {
  const answer = { result: { account_id: 1, billing_limits: null } };
  await expect(officialAccounts(() => answer).getAccountInfo?.({})).rejects.toThrow(TypeError);
  expect(await oursOf({ fetch: async () => Response.json(answer) }).getAccountInfo()).toEqual(
    answer,
  );
});
