import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@vox-accounts/mock";
import { describe, expect, it } from "vitest";
import { closedUrl } from "../support/closed-url.ts";
import { expectedCallbacks, expectedResult } from "../support/expected.ts";
import { pinsOf } from "../support/pins.ts";
import { hasEngines } from "../support/projects.ts";
import { run, runOrThrow } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";

/** An engine, and how it runs a file. */
export interface Engine {
  readonly row: string;
  readonly isNode: boolean;
  /** The binary in `node_modules`, and the arguments before the file. */
  readonly command: readonly [binary: string, ...args: string[]];
}

const commands: Readonly<Record<string, Engine["command"]>> = {
  bun: ["bun/bin/bun", "run"],
  deno: ["deno/deno", "run", "--allow-all", "--node-modules-dir=manual"],
};

/** Every pinned engine, Node first. */
export const pinnedEngines: readonly Engine[] = pinsOf("engines")
  .map(({ alias, version }): Engine => {
    const name = alias.replace(/\d+$/u, "");
    const command = commands[alias] ?? ([`${alias}/bin/node`] as const);
    const row = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${version}`;
    return { row, isNode: name === "node", command };
  })
  .sort((one, other) => Number(other.isNode) - Number(one.isNode));

const expectedEntries = (mock: Mock) => ({
  verified: [true],
  payload: false,
  account: mock.accountId,
  byPath: mock.accountId,
  rate: 0.9,
  unanswered: "config",
  hint: "string",
  transport: "function",
  effect: "read",
  roles: true,
  code: "string",
  described: true,
});

/** The packed client and mock on every engine, in a project with nothing else. */
export function engines(setting: Setting): void {
  /** Runs a program and returns its result, which must be its only output. */
  async function resultOf(engine: Engine, file: string, ...args: string[]): Promise<unknown> {
    const { engines: folder, plain } = setting.projects();
    const [binary, ...own] = engine.command;
    const printed = await runOrThrow(join(folder, binary), [...own, file, ...args], {
      folder: plain,
    });
    expect(printed.trim().split("\n"), printed).toHaveLength(1);
    return JSON.parse(printed);
  }

  async function useEntries(engine: Engine, file: string): Promise<void> {
    await using mock = await startMock({ credentials: await shared() });
    expect(await resultOf(engine, file, mock.url)).toEqual(expectedEntries(mock));
  }

  async function endCalls(engine: Engine): Promise<void> {
    await using mock = await startMock({ credentials: await shared(), state: { children: 1200 } });
    expect(await resultOf(engine, "use-client.mjs", mock.url, await closedUrl())).toEqual({
      ...expectedResult(mock),
      kept: Array(3).fill(["network", "unknown", 1]),
    });
    const charges = mock.requests({ method: "ChargeAccount" }).map(({ executed }) => executed);
    expect(charges).toEqual([true, false, true, true]); // one for each call with a fault, the last three on kept-alive sockets
  }

  /** One key for all mocks, because the project has one credentials.json. */
  let credentials: Promise<Mock["credentials"]> | undefined;
  function shared(): Promise<Mock["credentials"]> {
    credentials ??= (async () => {
      await using mock = await startMock();
      const file = join(setting.projects().plain, "credentials.json");
      writeFileSync(file, JSON.stringify(mock.credentials));
      return mock.credentials;
    })();
    return credentials;
  }

  describe.runIf(hasEngines)("the packed packages in a project with nothing else", () => {
    for (const engine of pinnedEngines) {
      const table = "Engine";
      const { row, isNode } = engine;
      cell(setting, { table, row, column: "`import`" }, "end every call correctly", async () => {
        await useEntries(engine, "entries.mjs");
        await endCalls(engine);
      });
      cell(setting, { table, row, column: "`require`" }, "work through every entry", () =>
        useEntries(engine, "entries.cjs"),
      );
      cell(
        setting,
        { table, row, column: "callbacks" },
        "receive signed callbacks and reject others",
        async () => {
          expect(await resultOf(engine, "use-callbacks.mjs")).toEqual(expectedCallbacks);
        },
      );
      if (isNode)
        cell(setting, { table, row, column: "the mock" }, "start, answer and refuse", async () => {
          const answers = await resultOf(engine, "use-mock.mjs");
          expect(answers).toEqual({
            info: expect.any(Number),
            children: 2,
            refused: 101,
            dynamic: ["result"],
            tls: true,
            ms: expect.any(Number),
          });
          expect((answers as { ms: number }).ms).toBeLessThan(5000);
        });
    }

    it("fail the test if they cannot be loaded or cannot reach the server", async () => {
      const [engine] = pinnedEngines;
      if (!engine) throw new Error("No engine is pinned.");
      await shared(); // so that only the server is missing
      await expect(resultOf(engine, "nothing.cjs")).rejects.toThrow("Cannot find module");
      await expect(resultOf(engine, "entries.cjs", await closedUrl())).rejects.toThrow(
        "ECONNREFUSED",
      );
    });
  });

  it("the mock's command starts", async () => {
    const { plain: folder } = setting.projects();
    const bin = join(folder, "node_modules/.bin/vox-accounts-mock");
    const { code, printed } = await run(process.execPath, [bin, "--help"], { folder });
    expect(printed).toContain("--port");
    expect(code).toBe(0);
  });
}
