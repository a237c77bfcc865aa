import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { operationRoles } from "@vox-accounts/types/operation-facts";
import { expect, it } from "vitest";
import { type MockOptions, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

const knownRoles = [...new Set(Object.values(operationRoles).flat())].toSorted();
const [knownRole = ""] = knownRoles;

it.each<[option: string, value: unknown]>([
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
])("startMock refuses %s: %j, and names the option", async (option, value) => {
  const failure = await startMock({ [option]: value } as MockOptions).then(
    (mock) => mock.close(),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(TypeError);
  expect(String(failure)).toContain(`TypeError: ${option}`);
});

// only the real contract is known to be whole; the methods of a part of one may name fewer roles
it("startMock refuses a role that no method names, and lists those that methods name", async () => {
  await expect(startMock({ roles: [knownRole, "Ownr"] })).rejects.toThrow(
    `roles: there is no Ownr; methods name ${knownRoles.join(", ")}.`,
  );
  await expect(startMock({ roles: ["Secret-7x"] })).rejects.toThrow(
    /^roles: there is no such role; methods name /,
  );
});

it("startMock takes an empty list of roles, and the roles of a contract that it is given", async () => {
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

it("startMock takes undefined for any option that can be left out", async () => {
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
