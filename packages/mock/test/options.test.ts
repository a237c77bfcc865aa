import { expect, it } from "vitest";
import { type MockOptions, startMock } from "../src/index.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";

it.each<[option: string, value: unknown]>([
  ["mode", "lenient"],
  ["mode", null],
  ["roles", "Owner"],
  ["roles", [1]],
  ["roles", ["Ownr"]],
  ["roles", ["Owner", "owner"]],
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
])("%s: %j is refused by name", async (option, value) => {
  const failure = await startMock({ [option]: value } as MockOptions).then(
    (mock) => mock.close(),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(TypeError);
  expect(String(failure)).toContain(`TypeError: ${option}`);
});

it("a role that no method names is refused with those that are", async () => {
  await expect(startMock({ roles: ["Owner", "Ownr"] })).rejects.toThrow(
    /^roles: there is no Ownr; methods name Accountant, Admin, Developer, Owner, Payer\.$/,
  );
  await expect(startMock({ roles: ["Secret-7x"] })).rejects.toThrow(/^roles: there is no such role; methods name /);
});

it("no roles at all, or those of a contract of one's own, are taken", async () => {
  await using none = await startMock({ roles: [] });
  const contract = readBundle();
  Object.assign(contract.paths["/GetChildrenAccounts"]?.post ?? {}, { "x-roles": { allowed: ["Steward"] } });
  await using mock = await startMock({ contract, roles: ["Steward"], credentials: none.credentials });
  expect([(await call(none, "/GetChildrenAccounts")).code, (await call(mock, "/GetChildrenAccounts")).code]).toEqual([
    100,
    undefined,
  ]);
});

it("undefined is as if left out", async () => {
  const unlimited = { journalSize: undefined, journalBytes: undefined };
  const options = { mode: undefined, roles: undefined, state: undefined, seed: undefined, bodyLimit: undefined };
  await using mock = await startMock({ ...options, requestTimeout: undefined, port: undefined, ...unlimited });
  expect(mock.url).toContain("http://127.0.0.1:");
});
