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

/** Calls every method in a new process, optionally with a package replaced; returns the answers and the sent requests. */
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

describe("the libraries of the client", () => {
  it("work if none is replaced", async () => {
    const { answers, sent } = await callEveryMethod();
    expect(answers).toEqual(answersOf(() => 1));
    expect(sent).toHaveLength(contract.length);
    for (const token of tokensOf(sent))
      expect(token).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]{342}$/u);
  });

  it("include openapi-fetch on the path of every call: a stub of it sends nothing", async () => {
    const { answers, sent } = await callEveryMethod("openapi-fetch=openapi-fetch.ts");
    expect(answers).toEqual(answersOf((method) => `stub of /${method}`));
    expect(sent).toEqual([]);
  });

  it("include jose for every token: with a stub of it, every token is the stub's", async () => {
    const { answers, sent } = await callEveryMethod("jose=jose.ts");
    expect(answers).toEqual(answersOf(() => 1));
    expect(tokensOf(sent)).toEqual(contract.map(() => "Bearer signed.by.stub"));
  });
});
