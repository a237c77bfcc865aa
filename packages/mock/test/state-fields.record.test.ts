import { join } from "node:path";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { expect, it } from "vitest";
import { startMock } from "../src/index.ts";
import { exampleAnswers } from "./support/applied-parameters.ts";
import { createCaller } from "./support/state-caller.ts";

it("an account in the state has the fields of the examples, except the recorded ones", async () => {
  await using mock = await startMock({ state: { children: 1 } });
  const shown = await (await createCaller(mock)).info();
  const [example] = exampleAnswers("GetAccountInfo") as { result: object }[];
  const missing = Object.keys(example?.result ?? {}).filter((name) => !(name in shown));
  expect(Object.keys(shown).length).toBeGreaterThan(20);
  const file = join(import.meta.dirname, "fields-without-state.json");
  expectRecorded(file, `${JSON.stringify(missing.sort(), null, 2)}\n`);
});
