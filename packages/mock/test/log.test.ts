import { watchUnhandledRejections } from "@vox-accounts/test-kit/promises";
import { expect, it } from "vitest";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

it.each<[string, () => void]>([
  [
    "throws",
    () => {
      throw new Error("log is broken");
    },
  ],
  ["rejects", () => Promise.reject(new Error("log is broken"))],
])("answers as usual with a log that %s", async (_what, log) => {
  using unhandled = watchUnhandledRejections();
  let tellAll = () => {};
  const toldAll = new Promise<void>((resolve) => {
    tellAll = resolve;
  });
  let count = 0;
  const counted = () => {
    count += 1;
    if (count === 3) tellAll();
    return log();
  };
  await using mock = await startFixtureMock({ log: counted });
  for (const path of ["/GetLibrary", "/nothing", "/GetLibrary"])
    expect((await call(mock, path)).status).toBe(200);
  await toldAll;
  expect(await unhandled.reasons()).toEqual([]);
});
