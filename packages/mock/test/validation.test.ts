import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { readFacts, takesAnyText } from "./support/contract-facts.ts";
import { form } from "./support/forms.ts";

const BAD_VALUE = 496;
const MISSING = 134;

// Prism silently drops schemas that do not compile; only a refusal shows that each one works.
describe.each<[name: string, contract: object]>([
  ["fixture", fixtureDocument],
  ["real", readBundle()],
])("in the %s contract", (_name, contract) => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ contract });
  });
  afterAll(() => mock.close());

  it("some parameters are constrained", () => {
    expect(
      readFacts(contract)
        .flatMap(({ parameters }) => parameters)
        .every(takesAnyText),
    ).toBe(false);
  });

  it.each(readFacts(contract))(
    "every constrained parameter of $method is validated",
    async (facts) => {
      const constrained = facts.parameters
        .filter((fact) => !takesAnyText(fact))
        .map(({ name }) => name);
      const lacking = facts.parameters
        .filter((fact) => fact.required && takesAnyText(fact))
        .map(({ name }) => name);
      const bad = Object.fromEntries(constrained.map((name) => [name, ";? \u00e9"]));
      const path = `/${facts.method}`;
      const { code, reason } = await (facts.form
        ? call(mock, path, form(bad))
        : call(mock, `${path}?${new URLSearchParams(bad)}`));
      const badValue = constrained.length > 0 ? BAD_VALUE : undefined;
      expect(code).toBe(lacking.length > 0 ? MISSING : badValue);
      for (const name of [...constrained, ...lacking])
        expect(reason).toContain(`Parameter ${name}: `);
    },
  );
});
