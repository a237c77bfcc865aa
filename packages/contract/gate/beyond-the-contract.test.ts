import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { fakeFetch } from "@vox-accounts/client/testing";
import { type Mock, startMock } from "@vox-accounts/mock";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "../outcomes/support/client-of.ts";
import { answerFor } from "../support/answer-for.ts";
import { bundle } from "../support/bundle.ts";
import { contract } from "../support/contract.ts";

const users = { result: [{ user_id: 1 }] };
let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock?.close());
beforeEach(() => mock.reset());

describe("a method that the contract does not have", () => {
  it("is refused by the mock, and not executed, until a test defines it", async () => {
    const { error } = await clientOf(mock).safe.request("GetUsers");
    expect(error).toMatchObject({ kind: "api", code: 103, outcome: "not-executed" });
    mock.define("GetUsers", { answer: users, params: ["user_id"] });
    expect(await clientOf(mock).request("GetUsers", { user_id: [1, 2] })).toEqual(users);
    const wrong = await clientOf(mock).safe.request("GetUsers", { user_ids: 1 });
    expect(wrong.error).toMatchObject({ kind: "api", code: 101 });
  });

  it.each([
    ["read", 3, "unknown"],
    ["write", 1, "unknown"],
    ["money", 1, "unknown"],
  ] as const)("is retried as its effect allows: %s", async (effect, attempts, outcome) => {
    mock.define("DoAnything", { answer: users });
    mock.use({ reset: "before-answer" });
    const { error } = await clientOf(mock, { retries: 2 }).safe.request(
      "DoAnything",
      {},
      { effect },
    );
    expect(error).toMatchObject({ kind: "network", attempts, outcome });
    expect(mock.requests({ method: "DoAnything" })).toHaveLength(attempts);
  });

  it("gets a new token after a refusal, for a child too", async () => {
    const client = createAccountsClient({
      auth: serviceAccount(mock.credentials),
      baseUrl: mock.url,
      fetchNeverRepeats: true,
    });
    const [child] = (await client.getChildrenAccounts()).result;
    mock.reset();
    mock.define("DoAnything", { answer: users });
    mock.use({ error: 456 }, { times: 1 });
    const { data, attempts } = await client
      .forChild(child?.account_id ?? 0)
      .raw.request("DoAnything");
    expect([data, attempts]).toEqual([users, 2]);
    expect(mock.requests().map(({ issuer }) => issuer)).toEqual(Array(2).fill(child?.account_id));
  });

  it("gets the same answer from the fake, and neither shows what was sent", async () => {
    const params = { user_name: "Example-Name-1", active: true, ids: [1, 2] };
    mock.define("AddUser", { answer: ({ ids }) => ({ result: ids }), params: Object.keys(params) });
    const fake = fakeFetch({});
    fake.define("AddUser", { answer: ({ ids }) => ({ result: ids }) });
    const faked = createAccountsClient({ auth: () => "token", fetch: fake });
    expect(await clientOf(mock).request("AddUser", params)).toEqual({ result: "1;2" });
    expect(await faked.request("AddUser", params)).toEqual({ result: "1;2" });
    expect(mock.requests()[0]?.parameters).toEqual({
      user_name: "[redacted]",
      active: "[redacted]",
      ids: "[redacted]",
    });
    expect(mock.requests()[0]?.places).toEqual(["form"]);
    expect(fake.otherCalls[0]?.params.user_name).toBe("Example-Name-1");
    expect(JSON.stringify([mock.requests(), fake.otherCalls])).not.toContain("Example-Name-1");
  });
});

describe.each(contract)("$method", ({ method, requests, operation }) => {
  it("sends an extra parameter in a form, and answers as without it", async () => {
    mock.define(method, { extraParams: ["not_yet_known"] });
    const call = clientOf(mock).raw[functionName(method) as "getAccountInfo"]; // any method: the examples have the right parameters
    const params = requests.minimal ?? {};
    const { data, status, headers } = await call(params, { extra: { not_yet_known: "secret-1" } });
    expect(data).toEqual(answerFor(bundle, operation, params, mock.accountId));
    expect([status, headers.get("content-type")]).toEqual([200, "application/json"]);
    const [entry] = mock.requests();
    expect(entry?.places).toEqual(["form"]);
    expect(entry?.parameters.not_yet_known).toBe("[redacted]");
  });

  it("can be requested by name, and keeps its effect", async () => {
    const { safe } = createAccountsClient({
      auth: serviceAccount(mock.credentials),
      baseUrl: mock.url,
      readOnly: true,
    });
    const { error } = await safe.request(
      method,
      { ...requests.minimal } as Record<string, string>,
      {
        effect: "read",
      },
    );
    expect(error?.kind).toBe(operationTable[method].effect === "read" ? undefined : "config");
    expect(mock.requests().map(({ executed }) => executed)).toEqual(error ? [] : [true]);
  });
});
