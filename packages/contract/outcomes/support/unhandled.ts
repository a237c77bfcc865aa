import { afterAll, beforeAll, expect } from "vitest";

/** Fails the file if there is an unhandled rejection. */
export function expectNoUnhandledRejection(): void {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => void unhandled.push(reason);
  beforeAll(() => void process.on("unhandledRejection", listen));
  afterAll(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });
}
