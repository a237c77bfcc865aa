/** Puts secrets wherever a caller can, and reads everything that the mock says. */
import { request } from "node:http";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choosePaint, logLine } from "../../src/cli/log-line.ts";
import type { LogEntry, Mock } from "../../src/index.ts";
import { MODES } from "../../src/pipeline/flaw.ts";
import { findSecret } from "./find-secret.ts";
import { startFixtureMock } from "./fixture-mock.ts";
import { PLACES, type PlacedRequest } from "./secret-places.ts";

const log: LogEntry[] = [];
let mocks: Mock[];
beforeAll(async () => {
  const contract = structuredClone(fixtureDocument);
  const form = contract.paths["/AddMember"].post.requestBody.content;
  const { properties } = form["application/x-www-form-urlencoded"].schema;
  const added = { hook: { type: "string", format: "uri" }, note: { type: "string" } };
  Object.assign(properties, added);
  const options = { contract, log: (entry: LogEntry) => log.push(entry) };
  const first = await startFixtureMock(options);
  const others = MODES.slice(1).map((mode) =>
    startFixtureMock({ ...options, mode, credentials: first.credentials }),
  );
  mocks = [first, ...(await Promise.all(others))];
});
afterAll(() => Promise.all(mocks.map((mock) => mock.close())));

/** Not `fc.string`, which adds words of JavaScript that reasons may contain. */
function secretOf(letters: string) {
  const letter = fc.constantFrom(...letters);
  return fc.array(letter, { minLength: 12, maxLength: 40 }).map((chosen) => chosen.join(""));
}

const SMALL = "abcdefghijklmnopqrstuvwxyz";
const secrets = fc.oneof(
  secretOf(`${SMALL}${SMALL.toUpperCase()}`),
  secretOf("0123456789"),
  secretOf(`${SMALL}${SMALL.toUpperCase()}0123456789-_`),
  secretOf(`${SMALL.toUpperCase()}0123456789!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`),
  secretOf(`${SMALL}\u00e9\u00df\u4e16\u754c &=%`).map((text) => `${text.trim()}-${text.length}`),
);

interface Said {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function send({ url, credentials }: Mock, { path, verb = "GET", headers, body }: PlacedRequest) {
  return new Promise<Said>((resolve, reject) => {
    const authorization = `Bearer ${signToken(credentials)}`;
    const { hostname: host, port } = new URL(url);
    // not a URL, which would normalize it
    const asked = request(
      { host, port, path, method: verb, headers: { authorization, ...headers } },
      async (response) => {
        const answer = await response.toArray();
        resolve({ headers: response.headers, body: Buffer.concat(answer).toString("utf8") });
      },
    );
    asked.on("error", reject).end(body);
  });
}

/** Everything from the mock except the data of a success. */
async function saidOf(mock: Mock, placed: PlacedRequest): Promise<unknown[]> {
  log.length = 0;
  mock.reset();
  const { headers, body } = await send(mock, placed);
  const { date: _, ...shown } = headers;
  const isData = /^\{"result":/.test(body);
  await expect.poll(() => log.length, { interval: 1 }).toBe(mock.requests().length);
  const paint = choosePaint(false, {});
  const lines = log.map((entry) => logLine({ ...entry, ms: 0 }, paint));
  const entries = log.map((entry) => ({ ...entry, ms: 0 }));
  const requests = mock.requests().map((entry) => ({ ...entry, time: "" }));
  return [shown, isData ? "" : body, entries, lines, requests];
}

/** Tests this many secrets in every place. */
export function testSecrets(numRuns: number): void {
  describe("no 6 consecutive characters of a secret appear, in any encoding,", () => {
    it.each(Object.entries(PLACES))("if the secret stands in %s", async (_place, requestWith) => {
      await fc.assert(
        fc.asyncProperty(secrets, fc.nat(MODES.length - 1), async (secret, index) => {
          const mock = mocks[index] as Mock; // one for each mode
          const said = await saidOf(mock, requestWith(secret, mock));
          expect(findSecret(secret, said), JSON.stringify(said)).toBeUndefined();
        }),
        { numRuns },
      );
    });
  });

  it("a fault set over the control path does not show its parameters' secrets", async () => {
    const [mock] = mocks as [Mock];
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        mock.reset();
        const params = { password: secret, note: `https://ada:${encodeURIComponent(secret)}@a.b` };
        const body = JSON.stringify({ fault: { error: 1 }, method: "AddMember", params });
        await send(mock, { path: "/__mock/faults", verb: "POST", body });
        const shown = await send(mock, { path: "/__mock/faults" });
        expect(JSON.parse(shown.body).faults).toHaveLength(1);
        expect(findSecret(secret, [shown.headers, shown.body])).toBeUndefined();
      }),
      { numRuns },
    );
  });
}
