import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeEach } from "vitest";
import { expectNoUnhandledRejection } from "./unhandled.ts";

/** A mock for all tests of a file, reset before each. Unhandled rejections fail the file. */
export async function sharedMock(): Promise<Mock> {
  const mock = await startMock();
  beforeEach(() => mock.reset());
  afterAll(() => mock.close());
  expectNoUnhandledRejection();
  return mock;
}
