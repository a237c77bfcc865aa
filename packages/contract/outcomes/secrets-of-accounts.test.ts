import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { clientOf } from "./support/client-of.ts";
import { expectedByFault } from "./support/expected.ts";
import { exposed } from "./support/exposed.ts";
import { hostileFetch, hostileProvider, quotings } from "./support/hostile.ts";

const log: unknown[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock?.close());

/** Parts of the key that are long enough to be unique. */
const piecesOf = (pem: string) => pem.split("\n").filter((line) => line.length > 30);

describe("the private key", () => {
  const readable = Object.entries(quotings).filter(
    ([name]) => !/URL|percent|string form/u.test(name),
  ); // the others do not contain the key as it is

  it.each(readable)("is not exposed if the token provider quotes it %s", async (_, quote) => {
    const auth = hostileProvider(quote, mock.credentials.private_key);
    const error = await failureOf(createAccountsClient({ auth }).getAccountInfo());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    for (const piece of piecesOf(mock.credentials.private_key))
      expect(exposed(error)).not.toContain(piece);
  });

  it.each([
    ["truncated", (pem: string) => pem.slice(0, 600)],
    ["without its first line", (pem: string) => pem.split("\n").slice(1).join("\n")],
    ["labeled RSA", (pem: string) => pem.replaceAll("PRIVATE KEY", "RSA PRIVATE KEY")],
    ["without one of its lines", (pem: string) => pem.split("\n").toSpliced(3, 1).join("\n")],
  ])("is not exposed if it is %s", async (_, spoil) => {
    const auth = serviceAccount({
      ...mock.credentials,
      private_key: spoil(mock.credentials.private_key),
    });
    const error = await failureOf(createAccountsClient({ auth }).getAccountInfo());
    expect(error.kind).toBe("config");
    for (const piece of piecesOf(mock.credentials.private_key))
      expect(exposed(error)).not.toContain(piece);
  });
});

describe("a token", () => {
  it("of an earlier attempt is not exposed by a later one", async () => {
    const tokens = Array.from({ length: 5 }, (_, index) => `opaque-token-${index}`);
    const given: unknown[] = [];
    let next = 0;
    const client = createAccountsClient({
      auth: () => tokens[next++] ?? "",
      fetch: (url, init) => {
        given.push(Object.fromEntries(init.headers));
        return hostileFetch(() => new Error(JSON.stringify(given)))(url, init);
      },
      runtime: { sleep: async () => {} },
    });
    const error = await failureOf(client.getAccountInfo());
    expect(error.attempts).toBe(5);
    for (const token of tokens) expect(exposed(error)).not.toContain(token);
  });

  it("is not exposed by a fetch that fails when the caller aborts", async () => {
    const caller = new AbortController();
    const fetch: Parameters<typeof createAccountsClient>[0]["fetch"] = (_, { signal, headers }) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () =>
          reject(new Error(`aborted ${headers.get("authorization")}`)),
        );
        caller.abort(new Error("user left"));
      });
    const client = createAccountsClient({ auth: () => "opaque-token-1", fetch });
    const error = await failureOf(client.getAccountInfo({}, { signal: caller.signal }));
    expect(error).toMatchObject({ kind: "aborted", cause: { message: "user left" } });
    expect(exposed(error)).not.toContain("opaque-token-1");
  });
});

it("a secret with half a surrogate pair fails with an ordinary AccountsError", async () => {
  const error = await failureOf(
    clientOf(mock).setAccountInfo({ new_account_password: "mark-1\ud800" }),
  );
  expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
  expect(exposed(error)).not.toContain("mark-1");
});

it("the mock's journal and log contain no secrets, whatever fails", async () => {
  const secret = "Mark-1234-Pass";
  for (const { fault } of expectedByFault) {
    mock.use(fault, { times: 1 });
    await clientOf(mock, { timeout: 400 }).safe.setAccountInfo({
      new_account_password: secret,
      callback_salt: secret,
    });
  }
  const token = await serviceAccount(mock.credentials)({
    accountId: undefined,
    forceRefresh: false,
    clockOffsetMs: 0,
    baseUrl: "https://host.example",
    signal: AbortSignal.timeout(1000),
  });
  const send = (path: string, body: Record<string, string>) =>
    fetch(`${mock.url}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(body),
    });
  await send("/SetAccountInfo", { new_acount_password: secret });
  await send(`/SetAccountInfo?new_account_password=${secret}`, {});
  await send(`/SetAccountInf?callback_salt=${secret}`, {});
  const shown = JSON.stringify([mock.requests(), log]);
  expect(mock.requests().length).toBeGreaterThan(expectedByFault.length);
  for (const hidden of [secret, token, token.split(".")[2] ?? token])
    expect(shown).not.toContain(hidden);
});
