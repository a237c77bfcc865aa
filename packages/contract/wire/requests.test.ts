import { createAccountsClient } from "@vox-accounts/client";
import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callMethod } from "../support/call-method.ts";
import { contract } from "../support/contract.ts";
import { type Recorded, type Recorder, startRecorder } from "../support/recorder.ts";
import { wireDifferences } from "../support/wire-differences.ts";
import { expected } from "./expected.ts";

interface Recording {
  readonly method: AccountsMethod;
  readonly example: string;
  readonly params: object;
  readonly sent: readonly Recorded[];
}

const file = "packages/contract/wire/expected.ts";
const token = "header.claims.signature";
const recordings: Recording[] = [];
let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
  const client = createAccountsClient({ auth: () => token, baseUrl: recorder.url });
  for (const { method, requests } of contract) {
    for (const [example, params] of Object.entries(requests)) {
      await callMethod(client, method, params);
      recordings.push({ method, example, params, sent: recorder.take() });
    }
  }
});

afterAll(() => recorder?.stop());

it("has an expectation for every request example of the contract, and for nothing else", () => {
  const examples = contract.map(({ method, requests }) => [method, Object.keys(requests).sort()]);
  const expectations = Object.entries(expected).map(([method, requests]) => [
    method,
    Object.keys(requests).sort(),
  ]);
  expect(
    expectations,
    `${file} and the request examples in spec/methods do not name the same calls`,
  ).toEqual(examples);
});

describe.each(contract)("$method", ({ method, requests }) => {
  it("has a minimal and a full request", () => {
    expect(Object.keys(requests)).toEqual(expect.arrayContaining(["minimal", "full"]));
  });

  it.each(Object.keys(requests))("%s goes out exactly as written down, once", (example) => {
    const [sent, ...more] =
      recordings.find((recording) => recording.method === method && recording.example === example)
        ?.sent ?? [];
    const written = expected[method]?.[example];
    if (!sent) throw new Error("Nothing was sent.");
    const advice = `if this is meant to go out, write in ${file} under ${method}: ${example}: ${asExpected(sent)}`;
    if (!written) throw new Error(`There is no expectation; ${advice}`);
    expect(more).toEqual([]);
    expect(wireDifferences(sent, method, token, written), advice).toEqual([]);
  });
});

describe("all recordings together", () => {
  const operations: Readonly<Record<string, Operation>> = operationTable;

  it("have every declared parameter on the wire, and no other", () => {
    const onWire = recordings.flatMap(({ method, sent }) =>
      sent.flatMap(({ url, body }) =>
        [...namesIn(url.split("?")[1] ?? ""), ...namesIn(body)].map((name) => `${method} ${name}`),
      ),
    );
    const declared = Object.entries(operations).flatMap(([method, { parameters }]) =>
      Object.keys(parameters).map((name) => `${method} ${name}`),
    );
    expect(declared.length).toBeGreaterThan(100);
    expect([...new Set(onWire)].sort()).toEqual(declared.sort());
  });

  it("have no secret in a URL or a header", () => {
    const secrets = recordings.flatMap(({ method, params }) =>
      Object.entries(params).flatMap(([name, value]) =>
        operations[method]?.sensitive?.includes(name) ? [String(value)] : [],
      ),
    );
    const requests = recordings.flatMap(({ sent }) => sent);
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

/** The line that would hold what was sent. */
function asExpected({ url, body }: Recorded): string {
  return body
    ? `{ form: ${JSON.stringify(body)} }`
    : `{ query: ${JSON.stringify(url.split("?")[1] ?? "")} }`;
}

function namesIn(pairs: string): string[] {
  return [...new URLSearchParams(pairs).keys()];
}
