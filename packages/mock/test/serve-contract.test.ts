import { fixtureDocument, fixtureErrors } from "@vox-accounts/test-kit/fixture";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { serveContract } from "../src/serve-contract.ts";
import { call } from "./support/call.ts";

let mock: Mock;
beforeAll(async () => {
  const source = { bundle: fixtureDocument, errorTexts: fixtureErrors, namesAllRoles: true };
  mock = await serveContract(source, { state: true });
});
afterAll(() => mock.close());

const strangers = Object.entries(fixtureErrors).filter(
  ([code]) => !Object.hasOwn(errorCodes, code),
);

it("answers the methods of any contract, even with state for none of them", async () => {
  expect(await call(mock, "/GetLibrary")).toMatchObject({
    status: 200,
    code: undefined,
    body: { result: expect.anything() },
  });
  expect((await call(mock, "/GetAccountInfo")).code).toBe(103);
});

it.each(strangers)(
  "answers code %s with that contract's own text",
  async (code, { name, message = name }) => {
    const { body } = await call(mock, "/GetLibrary", {
      headers: { "x-vox-mock-fault": `error=${code}` },
    });
    expect(body).toEqual({ error: { code: Number(code), msg: message } });
  },
);

it("refuses error codes and roles that are not in the contract", async () => {
  const [foreign] = Object.keys(errorCodes).filter((code) => !Object.hasOwn(fixtureErrors, code));
  expect(() => mock.use({ error: Number(foreign) })).toThrow("error must be");
  const source = { bundle: fixtureDocument, errorTexts: fixtureErrors, namesAllRoles: true };
  await expect(serveContract(source, { roles: ["Nobody"] })).rejects.toThrow(
    "roles: no method requires Nobody",
  );
});
