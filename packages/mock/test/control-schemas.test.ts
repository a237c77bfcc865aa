import { pick, type Random, randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { createControlCaller } from "./support/control.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { startReceiver } from "./support/receiver.ts";

const MUTANTS_PER_BODY = 60;

/** Replacements for random values in a body. */
const VALUES: readonly [unknown, ...unknown[]] = [
  null,
  ...[true, false, 0, 1, -1, 2.5, 99, 400, 601, 1e6, 1e15, 2 ** 53, "", "x", "cmd"],
  ...["2026-01-31 10:00:00", "2026-01-31", "https://example.com/a", "a@example.com", "x y"],
  ...["repeat", "uniform", "Nothing", [], [null], [1, "x"], {}, { x: 1 }, { latency: 5 }],
];

/** Copies a body with one value replaced, removed or added. */
function mutate(random: Random, body: unknown): unknown {
  const copy = structuredClone(body);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    const record = value as Record<string, unknown>; // lists have keys as well
    for (const key of [...Object.keys(record), "surplus"]) {
      places.push([record, key]);
      walk(record[key]);
    }
  };
  walk(copy);
  const [place, ...others] = places;
  if (!place || random() < 0.02) return pick(random, VALUES);
  const [owner, key] = pick(random, [place, ...others]);
  if (random() < 0.2 && !Array.isArray(owner)) delete owner[key];
  else owner[Array.isArray(owner) ? wholeNumber(random, 0, 2) : key] = pick(random, VALUES);
  return JSON.parse(JSON.stringify(copy)); // without holes
}

interface Document {
  readonly paths: Record<string, Record<string, { operationId: string; requestBody?: object }>>;
  readonly components: { readonly schemas: Record<string, { readonly enum?: string[] }> };
}

let mock: Mock;
const control = createControlCaller(() => mock);
const readDocument = async () => (await control("GET", "openapi.json")).body as Document;

/** Compares the document's verdict on mutants of a body with the mock's. */
async function compare(
  operationId: string,
  bodies: readonly unknown[],
  unsaid: RegExp,
  seed: number,
): Promise<{ differences: string[]; accepted: number; refused: number }> {
  const document = await readDocument();
  const [path = "", verb = ""] =
    Object.entries(document.paths).flatMap(([name, verbs]) =>
      Object.entries(verbs).flatMap(([word, one]) =>
        one.operationId === operationId ? [[name, word]] : [],
      ),
    )[0] ?? [];
  const ajv = new Ajv2020({ strict: false, strictNumbers: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "document");
  const pointer = `/paths/${encodeURIComponent(path.replaceAll("/", "~1"))}/${verb}/requestBody`;
  const check = ajv.compile({
    $ref: `document#${pointer}/content/application~1json/schema`,
  });
  const random = randomFrom(seed);
  const found = { differences: [] as string[], accepted: 0, refused: 0 };
  for (const body of bodies) {
    for (let number = 0; number <= MUTANTS_PER_BODY; number++) {
      const sent = number === 0 ? body : mutate(random, body);
      const { status, reason } = await control(verb.toUpperCase(), path.slice(1), sent);
      const isTaken = status < 300 || status === 417;
      found[isTaken ? "accepted" : "refused"] += 1;
      if (!isTaken && status !== 400) found.differences.push(`${status}: ${JSON.stringify(sent)}`);
      if (check(sent) === isTaken) continue;
      if (!isTaken && unsaid.test(reason ?? "")) continue;
      const verdict = isTaken ? `accepts, unlike ${ajv.errorsText(check.errors)}` : reason;
      found.differences.push(`${verdict}: ${JSON.stringify(sent)}`);
    }
  }
  return found;
}

/** Some refusals depend on relations between values or on the mock's accounts. */
const NOTHING = /^$/;

describe("the document accepts what the mock accepts, and nothing else", () => {
  beforeAll(async () => {
    mock = await startFixtureMock();
  });
  afterAll(() => mock.close());

  it.each(["addFault", "addCallbackFault", "defineMethod", "setClock", "verify", "sendCallback"])(
    "for mutants of a body of %s",
    async (operation) => {
      mock.reset();
      const { RequestedMethod } = (await readDocument()).components.schemas;
      const [method = ""] = RequestedMethod?.enum ?? [];
      const { url } = await startReceiver();
      const target = { method, times: 2 };
      const signed = { salt: "pepper", apiKey: "key" };
      const sent = { type: "book_missing", payload: { book_id: 4 }, fields: { balance: 1 } };
      const bodies: Record<string, [readonly unknown[], RegExp]> = {
        addFault: [
          [
            { fault: { status: 503, retryAfter: 2, executed: true }, ...target },
            { fault: { error: 340 } },
            { fault: { latency: 5 } },
            { fault: { latency: { distribution: "uniform", min: 1, max: 9, seed: 4 } } },
            { fault: { latency: { distribution: "lognormal", median: 80, p99: 900 } } },
            { fault: { sequence: [{ status: 503 }, null, { truncate: true }] }, method },
            { fault: { rateLimit: { calls: 1, seconds: 60, answer: 429 } } },
            { fault: { redirect: 307, location: "/elsewhere" } },
            { fault: { dynamic: 7 } },
            { fault: { clock: -7200 }, params: {} },
          ],
          /^Fault latency: latency must be/,
        ],
        addCallbackFault: [[{ fault: "repeat", type: "book_missing", times: 2 }], NOTHING],
        defineMethod: [
          [
            { method: "GetUsers", answer: { result: [1] }, params: ["application_id"] },
            { method, extraParams: ["with_limits"] },
          ],
          NOTHING,
        ],
        setClock: [[{ offset: 5 }], NOTHING],
        verify: [
          [
            { method, min: 0, max: 9, outcome: "answered" },
            { times: 0, params: {} },
          ],
          /^min is greater than max/,
        ],
        sendCallback: [
          [
            { ...sent, ...signed, url, accountId: 5, callbackId: 7 },
            { type: "of_tomorrow", payload: { any: 1 }, beyondContract: true, ...signed, url },
            { callbacks: [{ ...sent, ...signed, fault: "lost" }], url },
          ],
          /url must be an http or https URL|url must be a URL/,
        ],
      };
      const [all = [], unsaid = NOTHING] = bodies[operation] ?? [];
      const { differences, accepted, refused } = await compare(operation, all, unsaid, 7);
      expect(differences).toEqual([]);
      expect(Math.min(accepted, refused)).toBeGreaterThan(5);
    },
  );
});

describe("with state, the document accepts what the mock accepts, and nothing else", () => {
  beforeAll(async () => {
    mock = await startMock({ state: { children: 2 } });
  });
  afterAll(() => mock.close());

  it.each<[string, () => readonly unknown[], RegExp]>([
    [
      "addChildren",
      () => [{ children: [{ fixed_balance: 3.5, frozen: true, callback_url: "https://a.test/" }] }],
      /another account has it/,
    ],
    [
      "changeAccount",
      () => [{ frozen: true, fixed_balance: 7, account_id: mock.accountId }],
      /no such account/,
    ],
    ["setVerification", () => [{ status: "VERIFIED", verification_id: 3 }], /no such account/],
    [
      "setDocuments",
      () => [{ verification_name: "RU", documents: [{ comment: "blurred" }] }],
      /no such account/,
    ],
    ["setState", () => [mock.state()], /speaks for account|no such account|has it|named before/],
  ])("for mutants of a body of %s", async (operation, bodies, unsaid) => {
    mock.reset();
    const { differences, accepted, refused } = await compare(operation, bodies(), unsaid, 11);
    expect(differences).toEqual([]);
    expect(Math.min(accepted, refused)).toBeGreaterThan(5);
  });
});
