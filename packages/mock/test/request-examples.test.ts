import { afterAll, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { readBundle, requestExamples } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { form } from "./support/forms.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock?.close());

it.each(requestExamples(readBundle()))(
  "the mock accepts %s with the contract's example %s",
  async (method, _example, params) => {
    expect(await call(mock, `/${method}`, form(params))).toMatchObject({
      status: 200,
      code: undefined,
      reason: null,
    });
  },
);
