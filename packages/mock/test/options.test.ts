import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { operationRoles } from "@vox-accounts/types/operation-facts";
import { expect, it } from "vitest";
import { type MockOptions, type RequestFilter, startMock } from "../src/index.ts";
import { mockTest } from "../src/vitest.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

const knownRoles = [...new Set(Object.values(operationRoles).flat())].toSorted();
const [knownRole = ""] = knownRoles;

it.each<[option: string, value: unknown]>([
  ["host", ""],
  ["host", "http://127.0.0.1"],
  ["accountId", "1000001"],
  ["accountId", -1],
  ["childAccountIds", 2000002],
  ["childAccountIds", ["2000002"]],
  ["credentials", "./credentials.json"],
  ["credentials", { account_id: 1000001 }],
  ["tls", "yes"],
  ["log", console],
  ["contract", "openapi.json"],
  ["contract", null],
  ["now", Date.now()],
  ["control", "all"],
  ["control", { tokens: "0123456789abcdef" }],
  ["control", { token: "0123456789abcde" }],
  ["control", { token: true }],
  ["control", { origins: "http://localhost:3000" }],
  ["control", { origins: ["*"] }],
  ["control", { origins: ["null"] }],
  ["control", { origins: ["localhost:3000"] }],
  ["control", { origins: ["http://localhost:3000/"] }],
  ["control", { origins: ["http:"] }],
  ["mode", "lenient"],
  ["mode", null],
  ["roles", "Owner"],
  ["roles", [1]],
  ["roles", [`${knownRole}x`]],
  ["roles", [knownRole, knownRole.toLowerCase()]],
  ["state", "yes"],
  ["state", []],
  ["state", null],
  ["state", { childs: 3 }],
  ["state", { totalIgnoresFilters: "no" }],
  ["seed", 0.5],
  ["seed", "7"],
  ["bodyLimit", -1],
  ["bodyLimit", Number.NaN],
  ["requestTimeout", "30000"],
  ["requestTimeout", -1],
  ["requestTimeout", 2 ** 31],
  ["port", 70_000],
  ["port", -1],
  ["port", "4010"],
  ["journalSize", 1.5],
  ["journalBytes", -1],
])("startMock refuses %s: %j and names the option", async (option, value) => {
  const failure = await startMock({ [option]: value } as MockOptions).then(
    (mock) => mock.close(),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(TypeError);
  expect(String(failure)).toContain(`TypeError: ${option}`);
});

it.each<[options: unknown, message: string]>([
  [{ prot: 1 }, "startMock: unknown option prot; did you mean port?"],
  [{ prot: undefined }, "did you mean port?"],
  [{ journalsize: 1 }, "did you mean journalSize?"],
  [{ "Secret-7x-of-mine": 1 }, "startMock: unknown option with a hidden name; known: port,"],
  [{ state: { childs: 3 } }, "state: unknown option childs; known: children,"],
  [{ control: { orgins: [] } }, "control: unknown option orgins; did you mean origins?"],
  [4010, "startMock: an object is required."],
  [null, "startMock: an object is required."],
  [[], "startMock: an object is required."],
])("startMock refuses %j and suggests the nearest option", async (options, message) => {
  await expect(startMock(options as MockOptions)).rejects.toThrow(TypeError);
  await expect(startMock(options as MockOptions)).rejects.toThrow(message);
});

it("mockTest refuses a misspelled option at once", () => {
  expect(() => mockTest({ jurnalSize: 1 } as MockOptions)).toThrow("did you mean journalSize?");
});

it.each<[filter: unknown, message: string]>([
  [{ methd: "GetLibrary" }, "unknown option methd; did you mean method?"],
  [{ outcome: "failed" }, "outcome must be answered, refused or fault."],
  [{ method: 1 }, "method must be the name of a method."],
  [null, "an object is required."],
])("requests refuses the filter %j", async (filter, message) => {
  await using mock = await startFixtureMock();
  expect(() => mock.requests(filter as RequestFilter)).toThrow(message);
});

// only the real contract is complete; another one may name fewer roles
it("startMock refuses an unknown role and lists the known ones", async () => {
  await expect(startMock({ roles: [knownRole, "Ownr"] })).rejects.toThrow(
    `roles: no method requires Ownr; known: ${knownRoles.join(", ")}.`,
  );
  await expect(startMock({ roles: ["Secret-7x"] })).rejects.toThrow(
    /^roles: no method requires this role; known: /,
  );
});

it("startMock accepts an empty list of roles, and the roles of another contract", async () => {
  await using none = await startFixtureMock({ roles: [] });
  const contract = structuredClone(fixtureDocument);
  Object.assign(contract.paths["/ListMembers"].post, { "x-roles": { allowed: ["Steward"] } });
  await using mock = await startFixtureMock({
    contract,
    roles: ["Steward"],
    credentials: none.credentials,
  });
  expect([
    (await call(none, "/ListMembers")).code,
    (await call(mock, "/ListMembers")).code,
  ]).toEqual([100, undefined]);
});

it("startMock accepts undefined for every option", async () => {
  const unlimited = { journalSize: undefined, journalBytes: undefined };
  const options = {
    mode: undefined,
    roles: undefined,
    state: undefined,
    seed: undefined,
    bodyLimit: undefined,
  };
  await using mock = await startMock({
    ...options,
    requestTimeout: undefined,
    port: undefined,
    ...unlimited,
  });
  expect(mock.url).toContain("http://127.0.0.1:");
});
