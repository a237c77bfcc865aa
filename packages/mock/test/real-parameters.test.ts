import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { flawsOfAnswer } from "./support/answer-checks.ts";
import {
  type AppliedParameter,
  exampleAnswers,
  filterApart,
  readParameters,
  valuesAt,
} from "./support/applied-parameters.ts";
import { call } from "./support/call.ts";
import { form } from "./support/forms.ts";

const parameters = readParameters();
const filters = parameters.filter(({ does }) => does?.kind === "filter");

const mocks = new Map<string, Mock>();
beforeAll(async () => {
  const plain = await startMock();
  mocks.set("examples", plain);
  const { credentials } = plain;
  mocks.set("dynamic", await startMock({ credentials, seed: 3 }));
  mocks.set("state", await startMock({ credentials, state: { children: 60 } }));
});
afterAll(() => Promise.all([...mocks.values()].map((mock) => mock.close())));

async function answerOf(mode: string, { method, required }: AppliedParameter, more: object = {}) {
  const mock = mocks.get(mode);
  if (!mock) throw new Error(`There is no mock with ${mode}.`);
  const { body, code } = await call(mock, `/${method}`, form({ ...required, ...more }));
  expect(code).toBeUndefined();
  expect(flawsOfAnswer(method, body)).toEqual([]);
  return body;
}

it("every parameter of a read is declared as a filter, page, detail, order or none of these", () => {
  expect(parameters.length).toBeGreaterThan(0);
  expect(parameters.filter(({ does, pages }) => !does && !pages)).toEqual([]);
});

describe.each(filters)("$method filters by $name", (parameter) => {
  const examples = exampleAnswers(parameter.method);

  it("in examples: answers with the example that has most matches", async () => {
    const asked = examples.flatMap((example) => valuesAt(example, parameter));
    expect(asked.length).toBeGreaterThan(0);
    for (const value of new Set(asked)) {
      const expected = examples.map((example) => filterApart(example, parameter, value));
      const most = Math.max(...expected.map(({ amount }) => amount));
      const best = expected.find(({ amount }) => amount === most);
      const more = { ...parameter.everything, [parameter.name]: value };
      const { records } = filterApart(await answerOf("examples", parameter, more), parameter);
      expect(records).toEqual(best?.records);
    }
  });

  it.each(["dynamic", "state"])(
    "with %s: answers with the matches of the whole answer",
    async (mode) => {
      const whole = await answerOf(mode, parameter, parameter.everything);
      for (const value of new Set(valuesAt(whole, parameter).slice(0, 5))) {
        const more = { ...parameter.everything, [parameter.name]: value };
        const { records } = filterApart(await answerOf(mode, parameter, more), parameter);
        expect(records).toEqual(filterApart(whole, parameter, value).records);
      }
    },
  );

  it("keeps everything for its default and for the word all", async () => {
    const whole = await answerOf("examples", parameter);
    for (const value of parameter.all)
      expect(await answerOf("examples", parameter, { [parameter.name]: value })).toEqual(whole);
  });

  it("keeps nothing for a value that no record has", async () => {
    const { nobodys } = parameter;
    if (nobodys === undefined) return; // every allowed value may belong to a record
    const answer = await answerOf("examples", parameter, { [parameter.name]: nobodys });
    expect(filterApart(answer, parameter).records).toEqual([]);
  });
});
