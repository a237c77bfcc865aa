import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LogEntry, type Mock, startMock } from "../src/index.ts";
import { statefulMethods } from "../src/stateful/methods.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { type Facts, readFacts } from "./support/contract-facts.ts";
import { findSecret } from "./support/find-secret.ts";
import { form } from "./support/forms.ts";
import { type Fields, validRequests } from "./support/requests.ts";
import { createCaller } from "./support/state-caller.ts";

const METHODS = readFacts(readBundle()).filter(({ method }) =>
  Object.hasOwn(statefulMethods, method),
);
const MIN_LENGTH = 6; // shorter values may be in a reason by chance

const log: LogEntry[] = [];
let strict: Mock;
let lenient: Mock;
beforeAll(async () => {
  const options = { state: { balance: 0 }, log: (entry: LogEntry) => log.push(entry) };
  strict = await startMock(options);
  lenient = await startMock({ ...options, mode: "warn", credentials: strict.credentials });
});
afterAll(() => Promise.all([strict?.close(), lenient?.close()]));

/** Everything about a refused call: the answer, the log and the reason in the journal. */
async function refusalOf(mock: Mock, method: string, fields: Fields): Promise<unknown[]> {
  log.length = 0;
  const { status, code, reason, warning, body } = await call(
    mock,
    `/${method}`,
    form(Object.fromEntries(fields)),
  );
  expect(status).toBe(200);
  if (code === undefined) return [];
  await expect.poll(() => log.length, { interval: 1 }).toBe(1);
  const { reason: logged, warnings } = log[0] ?? {};
  return [body, reason, warning, logged, warnings, mock.requests().at(-1)?.outcome];
}

/** Whether all values of a parameter are words of the contract, which reasons may contain. */
function isEnumeration({ parameters }: Facts, name: string): boolean {
  return parameters.some((one) => one.name === name && one.schema.enum !== undefined);
}

describe.each(METHODS)("a refusal of $method", (facts: Facts) => {
  it("does not repeat the values of a valid call", async () => {
    await fc.assert(
      fc.asyncProperty(validRequests(facts), async ({ method, query, form: inForm }) => {
        const fields = [...query, ...inForm];
        const said = JSON.stringify(await refusalOf(strict, method, fields));
        const free = fields.filter(([name]) => !isEnumeration(facts, name));
        const values = free.flatMap(([, value]) => [value, ...value.split(";")]);
        for (const value of values.filter(({ length }) => length >= MIN_LENGTH))
          expect(said).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
      { numRuns: 15 },
    );
  });

  it("does not repeat text that the modes vendor and warn accept as a value", async () => {
    const names = facts.parameters.map(({ name }) => name);
    const letters = fc.string({ unit: fc.constantFrom(..."QXZ0789!=/;"), minLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.subarray(names), letters, async (given, secret) => {
        const said = await refusalOf(
          lenient,
          facts.method,
          given.map((name) => [name, secret] as const),
        );
        expect(findSecret(secret, said), JSON.stringify(said)).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  });
});

describe("an unknown member of a list", () => {
  it.each(["child_account_name", "child_account_email"])(
    "of %s is refused by its place, as the rest of a form may stand in it",
    async (name) => {
      const [child] = (await (await createCaller(strict)).children()).result;
      const known = name === "child_account_name" ? child?.account_name : child?.account_email;
      const secret = "new_child_account_password=Hunter2-s3cret!";
      const lost = name === "child_account_name" ? secret : "hunter2-s3cret@example.com";
      const said = await refusalOf(strict, "SetChildAccountInfo", [
        [name, [known, known, lost].join(";")],
      ]);
      expect(said[1]).toContain(`Parameter ${name}: member 3 of the list is not a child account`);
      expect(JSON.stringify(said)).not.toMatch(/hunter2/i);
    },
  );

  it.each(["SetChildAccountInfo", "GetChildrenAccounts"])(
    "is told by its place in %s, too, if it is an id",
    async (method) => {
      const [child] = (await (await createCaller(strict)).children()).result;
      const said = await refusalOf(strict, method, [
        ["child_account_id", `${child?.account_id};987654321`],
      ]);
      expect(said[1]).toContain("Parameter child_account_id: member 2 of the list");
      expect(JSON.stringify(said)).not.toContain("987654321");
    },
  );
});
