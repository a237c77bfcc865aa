import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { readBundle, unconstrainedRequired, constrainedParameters } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { form } from "./support/forms.ts";

const BAD_VALUE = 496;
const MISSING = 134;

// Prism drops a schema that does not compile without a word; only a refusal shows that each one is in force.
describe.each([
  ["fixture", fixtureDocument],
  ["real", readBundle()],
])("every constrained parameter of the %s contract is validated", (_name, contract) => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ contract });
  });
  afterAll(() => mock.close());
  const methods = constrainedParameters(contract);

  it("in at least one method", () => {
    expect(methods.flatMap(({ constrained }) => constrained)).not.toEqual([]);
  });

  it.each(methods)("in $method", async ({ method, constrained, lacking }) => {
    const bad = Object.fromEntries(constrained.map((name) => [name, ";? \u00e9"]));
    const { code, reason } = await call(mock, `/${method}`, form(bad));
    const missing = lacking.length > 0 ? MISSING : undefined; // decides the code
    expect(code).toBe(missing ?? (constrained.length > 0 ? BAD_VALUE : undefined));
    for (const name of [...constrained, ...lacking]) expect(reason).toContain(`Parameter ${name}: `);
  });
});
