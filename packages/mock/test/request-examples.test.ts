import { afterAll, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { form } from "./support/forms.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock?.close());

interface Described {
  "x-request-examples": Record<string, { params: Record<string, string | number | boolean | (string | number)[]> }>;
}

const examples = Object.entries(readBundle().paths).flatMap(([path, { post }]) =>
  Object.entries((post as unknown as Described)["x-request-examples"]).map(([name, { params }]) => [path, name, params] as const),
);

it.each(examples)("%s: the contract's request example %s is taken", async (path, _name, params) => {
  const fields = Object.entries(params).map(([name, value]) => [name, [value].flat().join(";")]);
  expect(await call(mock, path, form(Object.fromEntries(fields)))).toMatchObject({ status: 200, code: undefined, reason: null });
});
