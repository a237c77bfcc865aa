import { afterAll, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { constrainedParameters, readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const BAD_VALUE = 496;
const MISSING = 134;
/** Methods that require text as well, which no value breaks; what is missing decides the code. */
const lacking = new Set(["AddAccount", "CloneAccount"]);
const methods = constrainedParameters(readBundle());

it("has parameters to try", () => {
  expect(methods.flatMap(([, names]) => names).length).toBeGreaterThan(50);
});

// Prism drops a schema that does not compile without a word; only a refusal shows that each one is in force.
it.each(methods)("%s: every constrained parameter is validated", async (method, names, form) => {
  const bad = new URLSearchParams(names.map((name): [string, string] => [name, ";? \u00e9"]));
  const answer = form ? await call(mock, `/${method}`, { method: "POST", body: bad }) : await call(mock, `/${method}?${bad}`);
  if (names.length === 0) return expect(answer.code).toBeUndefined();
  expect(answer.code).toBe(lacking.has(method) ? MISSING : BAD_VALUE);
  for (const name of names) expect(answer.reason).toContain(`Parameter ${name}: `);
});
