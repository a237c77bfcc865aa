import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type Answers, fakeFetch } from "@vox-accounts/client/testing";
import { type Mock, startMock } from "@vox-accounts/mock";
import type { Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerFor } from "../support/answer-for.ts";
import { bundle } from "../support/bundle.ts";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import type { Fetch } from "../support/fetches.ts";
import { pageOf } from "../support/page-of.ts";

interface WireRequest {
  url: URL;
  form: URLSearchParams;
  headers: Headers;
}

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});
beforeEach(() => mock.reset());
afterAll(() => mock?.close());

const answers = Object.fromEntries(
  contract.map(({ method, successes }) => [method, successes.success]),
) as Answers;

/** Sends each request to both the mock and the fake, after `change`; returns both answers. */
async function callBoth(
  method: keyof typeof operationTable,
  params: object,
  change?: (wire: WireRequest) => void,
) {
  const fake = fakeFetch(answers);
  const answered: { mock: object; fake: object | Error }[] = [];
  const both: Fetch = async (address, init) => {
    const wire = {
      url: new URL(address),
      form: new URLSearchParams(init.body),
      headers: init.headers,
    };
    change?.(wire);
    const [url, body] = change ? [wire.url.href, wire.form.toString()] : [address, init.body];
    const sent = { ...init, ...(body && { body }) };
    const real = await fetch(url, sent);
    const faked = fake(url, sent).then((answer) => answer.json() as Promise<object>);
    answered.push({
      mock: (await real.clone().json()) as object,
      fake: await faked.catch((error: Error) => error),
    });
    return real;
  };
  const client = createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
    fetch: both,
  });
  await callMethod(client, method, params).catch(() => {}); // the answers are compared instead
  return { answered, calls: fake.calls };
}

/** A decoded parameter as sent. */
function wireText(value: unknown): string {
  return Array.isArray(value) ? value.join(";") : String(value);
}

describe.each(contract)("the fake of /testing and the mock on $method", (facts) => {
  const { method, requests, successes } = facts;
  const operation: Operation = operationTable[method];
  const full = requests.full ?? {};
  const place = ({ url, form }: WireRequest) => (operation.in === "form" ? form : url.searchParams);

  it.each(Object.entries(requests))(
    "read the request %s alike, and only the mock applies its parameters to the answer",
    async (_, params) => {
      const { answered, calls } = await callBoth(method, params);
      expect(answered).toHaveLength(1);
      expect(answered[0]).toEqual({
        fake: pageOf(successes.success ?? {}, operation.paging, params),
        mock: answerFor(bundle, facts.operation, params, mock.accountId),
      });
      const [entry] = mock.requests();
      const sent = calls[0]?.params as Record<string, unknown>;
      const shown = Object.fromEntries(
        Object.getOwnPropertyNames(sent).map((name) => [
          name,
          hidden(name) ?? wireText(sent[name]),
        ]),
      );
      expect({ method: calls[0]?.method, parameters: shown }).toEqual({
        method: entry?.method,
        parameters: entry?.parameters,
      });
    },
  );

  const hidden = (name: string) => (operation.sensitive?.includes(name) ? "[redacted]" : undefined);
  const first = Object.keys(full)[0] ?? "";
  const typed = Object.keys(full).filter(
    (name) => !operation.parameters[name]?.startsWith("string"),
  );

  it.each<[string, (wire: WireRequest) => void]>([
    ["no token", ({ headers }) => headers.delete("authorization")],
    ["an unknown method", ({ url }) => Object.assign(url, { pathname: `${url.pathname}s` })],
    ["an unknown parameter", (wire) => place(wire).set("no_such_parameter", "1")],
    ["a parameter given twice", (wire) => place(wire).append(first, place(wire).get(first) ?? "")],
    ...typed.map((name): [string, (wire: WireRequest) => void] => [
      `a wrong ${name}`,
      (wire) => place(wire).set(name, "wrong"),
    ]),
    ...(operation.required ?? []).map((name): [string, (wire: WireRequest) => void] => [
      `no ${name}`,
      (wire) => place(wire).delete(name),
    ]),
    ...(operation.sensitive ?? [])
      .slice(0, 1)
      .map((name): [string, (wire: WireRequest) => void] => [
        "a secret in the query",
        ({ url, form }) => {
          url.searchParams.set(name, form.get(name) ?? "");
          form.delete(name);
        },
      ]),
  ])("both refuse %s", async (_, change) => {
    const { answered } = await callBoth(method, full, change);
    expect(answered[0]).toMatchObject({
      mock: { error: { code: expect.any(Number) } },
      fake: { name: "FakeFetchError", message: expect.stringContaining("fakeFetch: ") },
    });
  });
});
