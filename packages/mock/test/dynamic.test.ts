import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { inParallel } from "@vox-accounts/test-kit/promises";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textForPattern } from "../src/dynamic/text-for-pattern.ts";
import type { Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { testMadeUpAnswers } from "./support/made-up-answers.ts";

const LANES = 8;

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());

testMadeUpAnswers(10);

interface MemberPage {
  readonly result: readonly { readonly favourite_genre?: string | null }[];
  readonly count: number;
  readonly total_count: number;
}

it("a generated page has its own size and uses known values", async () => {
  const { "x-known-values": known } = fixtureDocument.components.schemas.Genre;
  await inParallel(50, LANES, async (seed) => {
    const headers = { prefer: `dynamic=true, seed=${seed}` };
    const page = (await call(mock, "/ListMembers", { headers })).body as unknown as MemberPage;
    expect([page.count, page.total_count]).toEqual([page.result.length, page.result.length]);
    for (const { favourite_genre } of page.result) {
      if (typeof favourite_genre === "string") expect(known).toHaveProperty(favourite_genre);
    }
  });
});

describe("a generated answer", () => {
  const bodyOf = async (of: Mock, prefer: string) =>
    (await call(of, "/GetLibrary", { headers: { prefer } })).body;

  it("is the same for the same seed, in Prefer, in a fault or for the whole mock", async () => {
    await using seeded = await startFixtureMock({ credentials: mock.credentials, seed: 7 });
    const body = await bodyOf(mock, "dynamic=true, seed=7");
    expect(await bodyOf(mock, "dynamic=true; seed=7")).toEqual(body);
    expect(await (await callWithFault(mock, { dynamic: 7 })).json()).toEqual(body);
    expect((await call(seeded, "/GetLibrary")).body).toEqual(body);
    expect(await bodyOf(mock, "dynamic=true, seed=8")).not.toEqual(body);
    expect(await bodyOf(mock, "dynamic=true")).toEqual(await bodyOf(mock, "dynamic=true, seed=1"));
  });

  it("is replaced by an example on request, also with a seed", async () => {
    await using seeded = await startFixtureMock({ credentials: mock.credentials, seed: 7 });
    expect(await bodyOf(seeded, "example=success")).toEqual(await bodyOf(mock, ""));
    expect(await bodyOf(seeded, "dynamic=false")).toEqual(await bodyOf(mock, ""));
  });

  it("counts as executed", async () => {
    await bodyOf(mock, "dynamic=true");
    expect(mock.requests().at(-1)).toMatchObject({ outcome: { kind: "answered" }, executed: true });
  });
});

describe("a text for a pattern", () => {
  it.each(["^[a-z]{2}$", "^\\d{4}-\\d{2}$", "^[A-Z][a-z0-9-]*$", "^x+y?\\.z{2,}$", "^\\w{1,3}$"])(
    "fits %s",
    (pattern) => {
      for (let seed = 0; seed < 50; seed++)
        expect(textForPattern(randomFrom(seed), pattern)).toMatch(new RegExp(pattern));
    },
  );

  it("is not generated for alternatives and lookaheads", () => {
    expect(textForPattern(randomFrom(1), "^(a|b)$")).toBeUndefined();
    expect(textForPattern(randomFrom(1), "^(?=.*[a-z])\\S+$")).toBeUndefined();
  });
});
