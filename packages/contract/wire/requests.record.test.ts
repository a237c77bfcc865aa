import { join } from "node:path";
import { createAccountsClient } from "@vox-accounts/client";
import { listOperations } from "@vox-accounts/scripts/contract/operations";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import type { AccountsMethod } from "@vox-accounts/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../support/bundle.ts";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import { type Recorded, type Recorder, startRecorder } from "../support/recorder.ts";
import { type Expected, wireDifferences } from "../support/wire-differences.ts";

interface Call {
  readonly method: AccountsMethod;
  readonly example: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sent: readonly Recorded[];
}

const token = "header.claims.signature";
const declared = new Map(listOperations(bundle).map((operation) => [operation.name, operation]));
const calls: Call[] = [];
let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
  const client = createAccountsClient({ auth: () => token, baseUrl: recorder.url });
  for (const { method, requests } of contract) {
    for (const [example, params] of Object.entries(requests)) {
      await callMethod(client, method, params);
      calls.push({ method, example, params: { ...params }, sent: recorder.take() });
    }
  }
});

afterAll(() => recorder?.stop());

it("every request example sends what was recorded", () => {
  const texts: Record<string, Record<string, Expected>> = {};
  for (const { method, example, sent } of calls) {
    texts[method] = { ...texts[method], [example]: textOf(sent[0]) };
  }
  expectRecorded(join(import.meta.dirname, "requests.json"), `${JSON.stringify(texts, null, 2)}\n`);
});

describe.each(contract)("$method", ({ method, requests }) => {
  it("has a minimal and a full request", () => {
    expect(Object.keys(requests)).toEqual(expect.arrayContaining(["minimal", "full"]));
  });

  it.each(Object.keys(requests))(
    "sends %s once, unchanged, where the contract puts it",
    (example) => {
      const { params, sent } = callOf(method, example);
      const [request, ...more] = sent;
      const text = textOf(request);
      expect(more).toEqual([]);
      expect(Object.keys(text)).toEqual([declared.get(method)?.in]);
      expect(Object.fromEntries(new URLSearchParams(Object.values(text)[0]))).toEqual(
        asTexts(params),
      );
    },
  );

  it.each(Object.keys(requests))("sends %s with the right headers, and nothing else", (example) => {
    const [request] = callOf(method, example).sent;
    if (!request) throw new Error("Nothing was sent.");
    expect(wireDifferences(request, method, token, textOf(request))).toEqual([]);
  });
});

describe("all requests together", () => {
  it("include every declared parameter", () => {
    const sent = calls.map(({ method, params }) =>
      Object.keys(params).map((name) => `${method} ${name}`),
    );
    const names = [...declared.values()].flatMap(({ name, parameters }) =>
      parameters.map((parameter) => `${name} ${parameter.name}`),
    );
    expect([...new Set(sent.flat())].sort()).toEqual(names.sort());
  });

  it("contain no secret in a URL or a header", () => {
    const secrets = calls.flatMap(({ method, params }) =>
      secretNames(method).flatMap((name) => (name in params ? [String(params[name])] : [])),
    );
    const requests = calls.flatMap(({ sent }) => sent);
    for (const secret of new Set(secrets))
      expect(requests.some(({ body }) => body.includes(secret))).toBe(true);
    const open = requests.map(({ url, headers }) =>
      [url, ...headers.map(([, value]) => value)].join("\n"),
    );
    expect(secrets.length).toBeGreaterThan(0);
    expect(open.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
    expect(requests.filter(({ url, body }) => (url + body).includes(token))).toEqual([]);
  });
});

function callOf(method: string, example: string): Call {
  const found = calls.find((call) => call.method === method && call.example === example);
  if (!found) throw new Error(`${method} was not called with ${example}.`);
  return found;
}

/** The body, or the query of the URL. */
function textOf(request: Recorded | undefined): Expected {
  if (!request) throw new Error("Nothing was sent.");
  const isForm = request.headers.some(([name]) => name === "content-type");
  return isForm ? { form: request.body } : { query: request.url.split("?")[1] ?? "" };
}

/** Parameters as decoded from a form: strings, with the members of a list joined by `;`. */
function asTexts(params: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(params).map(([name, value]) => [name, [value].flat().join(";")]);
  return Object.fromEntries(texts);
}

function secretNames(method: string): string[] {
  const { parameters = [] } = declared.get(method) ?? {};
  return parameters.filter((parameter) => parameter["x-sensitive"]).map(({ name }) => name);
}
