import { test as plainTest, type TestAPI } from "vitest";
import type { Mock } from "./mock.ts";
import { type MockOptions, readOptions } from "./options.ts";
import { startMock } from "./start-mock.ts";

interface Fixtures {
  mock: Mock;
}

/**
 * Vitest's `test` with a `mock` fixture, one per test file. It starts when the first test uses it,
 * is reset after every test, and closes at the end of the file. Tests that share it must not run
 * concurrently.
 *
 * @example
 * const test = mockTest({ state: { children: 3 } });
 * test("lists children", async ({ mock }) => { ... });
 */
export function mockTest(options: MockOptions = {}): TestAPI<Fixtures> {
  readOptions(options); // typos fail here rather than in the first test
  return plainTest.extend<Fixtures & { mockOptions: MockOptions; mockOfFile: Mock }>({
    mockOptions: [options, { scope: "file" }],
    mockOfFile: [
      async ({ mockOptions }, use) => {
        await using mock = await startMock(mockOptions);
        await use(mock);
      },
      { scope: "file" },
    ],
    mock: async ({ mockOfFile }, use) => {
      await use(mockOfFile);
      mockOfFile.reset();
    },
  });
}

/** `mockTest()` with default options. */
export const test: TestAPI<Fixtures> = mockTest();
