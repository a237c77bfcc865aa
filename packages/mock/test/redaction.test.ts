import bundled from "@vox-accounts/types/openapi.json" with { type: "json" };
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadContract } from "../src/contract/document.ts";
import { readOperations } from "../src/contract/operation.ts";
import { type Fault, type LogEntry, type Mock, startMock } from "../src/index.ts";
import { sign } from "./support/sign.ts";

const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

const faults: Fault[] = [
  { example: "authFailed" },
  { error: 106 },
  { latency: 1 },
  { reset: "before-request" },
  { reset: "before-answer" },
  { truncate: true },
  { empty: true },
  { status: 502 },
  { redirect: 307, location: "/elsewhere" },
  { contentType: "text/plain" },
  { clock: 7200 },
  { unknownFields: true },
  { nulls: true },
  { missingFields: true },
  { dynamic: 1 },
];

const operations = [...readOperations(loadContract(bundled)).values()];
const sensitive = [...new Set(operations.flatMap(({ parameters }) => [...parameters.values()]))].filter((one) => one.sensitive);
const secretName = fc.oneof(
  fc.constantFrom(...sensitive.map(({ name }) => name)),
  fc.constantFrom(...sensitive.map(({ name }) => name)).map((name) => name.replace("a", "A")),
  fc.constantFrom("password", "api_key", "session_id", "new-account-password", "__proto__"),
);
const secret = fc.oneof(
  fc.string({ minLength: 4, maxLength: 12, unit: "grapheme-ascii" }).map((text) => `S3cret-${text}`),
  fc.constantFrom("s3cretword", "S3cret words, \u00e9 and all", "S3cret\r\nx: y"),
);
const given = fc.record({
  method: fc.oneof(fc.constantFrom(...operations.map(({ name }) => name)), fc.constantFrom("getAccountInfo", "NoSuchMethod")),
  name: secretName,
  secret,
  place: fc.constantFrom("query", "form", "both", "twice", "json", "multipart"),
  fault: fc.option(fc.constantFrom(...faults)),
  twisted: fc.boolean(),
});

async function send({
  method,
  name,
  secret: value,
  place,
  fault,
  twisted,
}: typeof given extends fc.Arbitrary<infer T> ? T : never) {
  const token = `${await sign(mock.credentials)}${twisted ? "x" : ""}`;
  const pairs = new URLSearchParams({ [name]: value });
  if (place === "twice") pairs.append(name, `${value}2`);
  const multipart = new FormData();
  multipart.set(name, value);
  const body = { query: null, form: pairs, both: pairs, twice: pairs, json: JSON.stringify({ [name]: value }), multipart }[place];
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (fault) headers["x-vox-mock-fault"] = JSON.stringify(fault);
  if (place === "json") headers["content-type"] = "application/json";
  const query = place === "query" || place === "both" ? `?${pairs}` : "";
  const init: RequestInit = { method: "POST", body: body ?? null, headers, redirect: "manual" };
  const response = await fetch(`${mock.url}/${method}${query}`, init).catch(() => undefined);
  const answer = await response?.text().catch(() => "");
  return { token, said: JSON.stringify([...(response?.headers ?? []), answer]) };
}

it("neither log, journal, headers nor answers ever show a secret or a token, whatever fault and parameters", async () => {
  await fc.assert(
    fc.asyncProperty(given, async (one) => {
      const { token, said } = await send(one);
      const seen = `${JSON.stringify([mock.requests().at(-1), log.at(-1)])}${said}`;
      expect(mock.requests().at(-1)?.verb).toBe("POST");
      for (const part of [...token.split("."), "S3cret", "s3cretword"]) expect(seen).not.toContain(part);
    }),
    { numRuns: 200 },
  );
  expect(JSON.stringify(log)).not.toMatch(/s3cret/i); // those too that were written after the answer
});
