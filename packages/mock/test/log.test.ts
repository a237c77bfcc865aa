import { afterEach, expect, it } from "vitest";
import { startMock } from "../src/index.ts";
import { call } from "./support/call.ts";

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
afterEach(() => {
  process.off("unhandledRejection", note);
});

it.each<[string, () => void]>([
  [
    "throws",
    () => {
      throw new Error("log is broken");
    },
  ],
  ["rejects", () => Promise.reject(new Error("log is broken"))],
])("a log that %s breaks nothing", async (_what, log) => {
  process.on("unhandledRejection", note);
  let told = 0;
  const counted = () => {
    told += 1;
    return log();
  };
  await using mock = await startMock({ log: counted });
  for (const path of ["/GetAccountInfo", "/nothing", "/GetAccountInfo"]) expect((await call(mock, path)).status).toBe(200);
  await expect.poll(() => told, { timeout: 4000 }).toBe(3);
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});
