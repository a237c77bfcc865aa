import bundled from "@vox-accounts/types/openapi.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../src/contract/document.ts";
import { readResponses } from "../src/contract/responses.ts";
import { createGenerator } from "../src/dynamic/create-generator.ts";
import { createRandom } from "../src/dynamic/random.ts";
import { textForPattern } from "../src/dynamic/text-for-pattern.ts";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { callWithFault } from "./support/call-with-fault.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const document = loadContract(bundled);
const responses = readResponses(document);
const generate = createGenerator(document, responses);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "contract", ...document });

it.each([...responses.keys()])("%s: a hundred answers fit the contract, and every day is real", (method) => {
  const at = `contract#/paths/~1${method}/post/responses/200/content/application~1json/schema`;
  for (let seed = 0; seed < 100; seed++) {
    const body = generate(method, String(seed));
    expect(ajv.validate({ $ref: at }, body), `seed ${seed}: ${ajv.errorsText()}`).toBe(true);
    expect(body).toHaveProperty("result");
    for (const [day] of JSON.stringify(body).matchAll(/\b\d{4}-\d{2}-\d{2}\b(?=[" ])/g)) {
      expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }
  }
});

it("currencies are known ones, and a page tells its own size", () => {
  for (let seed = 0; seed < 50; seed++) {
    const page = generate("GetChildrenAccounts", String(seed)) as {
      result: { currency?: string }[];
      count: number;
      total_count: number;
    };
    expect([page.count, page.total_count]).toEqual([page.result.length, page.result.length]);
    for (const { currency = "USD" } of page.result) expect(["USD", "RUR", "EUR", "KZT"]).toContain(currency);
  }
});

describe("asked for", () => {
  const bodyOf = async (of: Mock, prefer: string) => (await call(of, "/GetAccountInfo", { headers: { prefer } })).body;

  it("in Prefer, in a fault, or for all: the same seed gives the same answer", async () => {
    await using seeded = await startMock({ credentials: mock.credentials, seed: 7 });
    const body = await bodyOf(mock, "dynamic=true, seed=7");
    expect(await bodyOf(mock, "dynamic=true; seed=7")).toEqual(body);
    expect(await (await callWithFault(mock, { dynamic: 7 })).json()).toEqual(body);
    expect((await call(seeded, "/GetAccountInfo")).body).toEqual(body);
    expect(await bodyOf(mock, "dynamic=true, seed=8")).not.toEqual(body);
    expect(await bodyOf(mock, "dynamic=true")).toEqual(await bodyOf(mock, "dynamic=true, seed=1"));
  });

  it("a mock with a seed still answers examples", async () => {
    await using seeded = await startMock({ credentials: mock.credentials, seed: 7 });
    expect(await bodyOf(seeded, "example=success")).toEqual(await bodyOf(mock, ""));
    expect(await bodyOf(seeded, "dynamic=false")).toEqual(await bodyOf(mock, ""));
  });

  it("it counts as carried out", async () => {
    await bodyOf(mock, "dynamic=true");
    expect(mock.requests().at(-1)).toMatchObject({ outcome: { kind: "answered" }, executed: true });
  });
});

describe("a text for a pattern", () => {
  it.each(["^[a-z]{2}$", "^\\d{4}-\\d{2}$", "^[A-Z][a-z0-9-]*$", "^x+y?\\.z{2,}$", "^\\w{1,3}$"])("%s", (pattern) => {
    for (let seed = 0; seed < 50; seed++)
      expect(textForPattern(createRandom(String(seed)), pattern)).toMatch(new RegExp(pattern));
  });

  it("none for what is beyond it", () => {
    expect(textForPattern(createRandom("1"), "^(a|b)$")).toBeUndefined();
    expect(textForPattern(createRandom("1"), "^(?=.*[a-z])\\S+$")).toBeUndefined();
  });
});
