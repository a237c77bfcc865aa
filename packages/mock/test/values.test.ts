import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  const contract = structuredClone(fixtureDocument);
  const zones = ["America/Los_Angeles", "Etc/GMT-8"];
  const rooms = { type: "string", "x-known-values": { attic: "under the roof", hall: "below" } };
  const added = [
    { name: "zone", schema: { type: "string", examples: zones } },
    { name: "place", schema: { type: "string", examples: ["America/Los_Angeles", "the Moon"] } },
    { name: "hook", schema: { type: "string", format: "uri" } },
    { name: "shelf_id", schema: { type: "integer" } },
    { name: "floor", schema: { type: "integer" } },
    { name: "weight", schema: { type: "number" } },
    { name: "room", schema: { type: "string", "x-list": { items: rooms, all: true } } },
    { name: "door_id", schema: { type: "string", "x-list": { items: { type: "integer" } } } },
  ];
  const parameters = added.map((one) => ({ ...one, in: "query", "x-sources": ["desk:7"] }));
  Object.assign(contract.paths["/GetLibrary"].post, { parameters });
  mock = await startFixtureMock({ contract });
});
afterAll(() => mock.close());

function send(name: string, value: string, method = "GetLibrary") {
  return call(mock, `/${method}?${new URLSearchParams({ [name]: value })}`);
}

describe("accepts silently", () => {
  it.each([
    ["floor", String(Number.MAX_SAFE_INTEGER)],
    ["floor", String(Number.MIN_SAFE_INTEGER)],
    ["shelf_id", "1234567890123456"],
    ["shelf_id", "0"],
    ["floor", "-1"],
    ["weight", "9007199254740991"],
    ["weight", "0.30000000000000004"],
    ["weight", "-0.5"],
    ["zone", "America/Los_Angeles"],
    ["zone", "Etc/GMT-8"],
    ["zone", "GMT-8"],
    ["zone", "US/Pacific"],
    ["zone", "UTC"],
    ["place", "the Moon"],
    ["hook", "https://example.com/hook"],
    ["hook", "HTTP://example.com:8080"],
    ["door_id", "1;2"],
    ["room", "all"],
    ["room", "attic;hall"],
  ])("%s=%s", async (name, value) => {
    expect(await send(name, value)).toMatchObject({ code: undefined, warning: null });
  });
});

describe("refuses, and cites the source,", () => {
  it.each([
    ["floor", "9007199254740992", "use at most 9007199254740991"],
    ["floor", "-9007199254740992", "use at most 9007199254740991"],
    ["floor", "12345678901234567", "it must be an integer"],
    ["weight", "9007199254740993.5", "use at most 9007199254740991"],
    ["hook", "javascript:alert(1)", "start it with http:// or https://"],
    ["hook", "JavaScript:alert(1)", "start it with http:// or https://"],
    ["hook", "data:text/html,hello", "start it with http:// or https://"],
    ["hook", "file:///etc/hosts", "start it with http:// or https://"],
    ["hook", "ftp://example.com/", "start it with http:// or https://"],
    ["hook", "http://", "start it with http:// or https://"],
  ])("%s=%s", async (name, value, words) => {
    const reason = expect.stringContaining(words);
    expect(await send(name, value)).toMatchObject({ code: 496, reason, source: "desk:7" });
  });
});

describe("answers, but warns of", () => {
  const NEGATIVE = "no source says what a negative number means here; use 0 or more.";
  it.each([
    ["a negative id", "shelf_id", "-7", NEGATIVE],
    ["a negative id in a list, once", "door_id", "1;-2;-3", NEGATIVE],
    ["a value that no list has", "room", "attic;cellar", "no source lists this value"],
    ["an unknown time zone", "zone", "Mars/Olympus", "it is not an IANA time zone; use"],
    ["a misspelled time zone", "zone", "Europe/Berln", "did you mean Europe/Berlin?"],
    ["a time zone in another case", "zone", "europe/berlin", "use Europe/Berlin."],
    ["an offset for a time zone", "zone", "+08:00", "it is not an IANA time zone; use"],
  ])("%s", async (_what, name, value, words) => {
    const { code, warning } = await send(name, value);
    expect(code).toBeUndefined();
    expect(warning).toMatch(new RegExp(`^Parameter ${name}: `));
    expect(warning).toContain(words);
    expect(warning).not.toContain("|");
  });

  it.each(["count", "offset"])("a negative %s", async (name) => {
    const { code, warning } = await send(name, "-1", "ListMembers");
    expect([code, warning]).toEqual([undefined, expect.stringContaining(`${name}: ${NEGATIVE}`)]);
  });
});
