import { fixtureOperations } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Fault, LogEntry, Mock } from "../src/index.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

const faults: Fault[] = [
  { example: "authFailed" },
  { error: 340 },
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

const sensitive = Object.values(fixtureOperations).flatMap((row) =>
  "sensitive" in row ? row.sensitive : [],
);
const requests = fc.record({
  method: fc.constantFrom(...Object.keys(fixtureOperations), "getLibrary", "NoSuchMethod"),
  name: fc.oneof(
    fc.constantFrom(...sensitive),
    fc.constantFrom(...sensitive).map((name) => name.replace("a", "A")),
    fc.constantFrom("new_password", "session_id", "new-account-password", "__proto__"),
  ),
  secret: fc.oneof(
    fc
      .string({ minLength: 4, maxLength: 12, unit: "grapheme-ascii" })
      .map((text) => `S3cret-${text}`),
    fc.constantFrom("s3cretword", "S3cret words, \u00e9 and all", "S3cret\r\nx: y"),
  ),
  place: fc.constantFrom("query", "form", "both", "twice", "json", "multipart"),
  fault: fc.option(fc.constantFrom(...faults)),
  badToken: fc.boolean(),
});

type SecretRequest = typeof requests extends fc.Arbitrary<infer T> ? T : never;

async function send({ method, name, secret, place, fault, badToken }: SecretRequest) {
  const token = `${signToken(mock.credentials)}${badToken ? "x" : ""}`;
  const pairs = new URLSearchParams({ [name]: secret });
  if (place === "twice") pairs.append(name, `${secret}2`);
  const multipart = new FormData();
  multipart.set(name, secret);
  const body = {
    query: null,
    form: pairs,
    both: pairs,
    twice: pairs,
    json: JSON.stringify({ [name]: secret }),
    multipart,
  }[place];
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (fault) headers["x-vox-mock-fault"] = JSON.stringify(fault);
  if (place === "json") headers["content-type"] = "application/json";
  const query = place === "query" || place === "both" ? `?${pairs}` : "";
  const init: RequestInit = { method: "POST", body: body ?? null, headers, redirect: "manual" };
  const response = await fetch(`${mock.url}/${method}${query}`, init).catch(() => undefined);
  const answer = await response?.text().catch(() => "");
  return { token, said: JSON.stringify([...(response?.headers ?? []), answer]) };
}

it("never shows a secret or token in log, journal, headers or answers", async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (one) => {
      const { token, said } = await send(one);
      const seen = `${JSON.stringify([mock.requests().at(-1), log.at(-1)])}${said}`;
      expect(mock.requests().at(-1)?.verb).toBe("POST");
      for (const part of [...token.split("."), "S3cret", "s3cretword"])
        expect(seen).not.toContain(part);
    }),
    { numRuns: 200 },
  );
  // also entries that were written after the answer
  expect(JSON.stringify(log)).not.toMatch(/s3cret/i);
});
