import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/contract.ts";
import { type Recorded, type Recorder, startRecorder } from "../support/recorder.ts";

const support = join(import.meta.dirname, "../support");
let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
});

afterAll(() => recorder?.stop());

/** Calls every method from a fresh process in which a package may be replaced, and gives what came back and what was sent. */
async function callEveryMethod(replace?: string): Promise<{ answers: unknown; sent: Recorded[] }> {
  const hooks = replace === undefined ? [] : ["--import", join(support, "replace-package.ts")];
  const args = [...hooks, join(support, "call-every-method.ts"), recorder.url];
  const env = { ...process.env, ...(replace !== undefined && { REPLACE: replace }) };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return { answers: JSON.parse(stdout), sent: recorder.take() };
}

const answersOf = (answer: (method: string) => unknown) =>
  Object.fromEntries(contract.map(({ method }) => [method, { result: answer(method) }]));
const tokensOf = (sent: readonly Recorded[]) =>
  sent.map(({ headers }) => new Map(headers).get("authorization"));

describe("the tools that the client is made of", () => {
  it("work when none is replaced", async () => {
    const { answers, sent } = await callEveryMethod();
    expect(answers).toEqual(answersOf(() => 1));
    expect(sent).toHaveLength(contract.length);
    for (const token of tokensOf(sent))
      expect(token).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]{342}$/u);
  });

  it("have openapi-fetch on the path of each call: without it nothing is sent", async () => {
    const { answers, sent } = await callEveryMethod("openapi-fetch=openapi-fetch.ts");
    expect(answers).toEqual(answersOf((method) => `stub of /${method}`));
    expect(sent).toEqual([]);
  });

  it("have jose sign each call: without it no token is real", async () => {
    const { answers, sent } = await callEveryMethod("jose=jose.ts");
    expect(answers).toEqual(answersOf(() => 1));
    expect(tokensOf(sent)).toEqual(contract.map(() => "Bearer signed.by.stub"));
  });
});
