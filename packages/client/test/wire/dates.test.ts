import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { fixtureOperations } from "@vox-accounts/test-kit/fixture";
import { describe, expect, it } from "vitest";
import { localDay } from "../../src/index.ts";
import { encodeParameters } from "../../src/wire/encode.ts";

const zones = ["Pacific/Kiritimati", "Asia/Tokyo", "UTC", "America/St_Johns", "Pacific/Pago_Pago"];
const source = join(import.meta.dirname, "../../src/wire/dates.ts");

/** The value of an expression in a process with its own time zone, which a worker thread cannot change. */
async function inZone(zone: string, expression: string): Promise<unknown> {
  const code = `import { localDay } from ${JSON.stringify(source)};
    console.log(JSON.stringify(${expression}));`;
  const args = ["--experimental-strip-types", "--no-warnings", "--input-type=module", "-e", code];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout);
}

describe("localDay", () => {
  it.each(zones)("returns the day for which a Date was created, in %s", async (zone) => {
    const days = "[[2026, 9, 1], [2026, 2, 29, 23, 59], [2024, 1, 29], [2026, 0, 1, 0, 30]]";
    expect(await inZone(zone, `${days}.map((parts) => localDay(new Date(...parts)))`)).toEqual([
      "2026-10-01",
      "2026-03-29",
      "2024-02-29",
      "2026-01-01",
    ]);
  });

  it("returns the day in a zone with an offset in seconds, and in years of two digits", async () => {
    const inFirstYears = "new Date(new Date(1915, 0, 1).setFullYear(15))";
    expect(
      await inZone(
        "Europe/Moscow",
        `[new Date(1915, 0, 1), ${inFirstYears}].map((date) => localDay(date))`,
      ),
    ).toEqual(["1915-01-01", "0015-01-01"]);
  });

  it("returns a string that a date parameter accepts", () => {
    const day = localDay(new Date(2026, 9, 1));
    expect(encodeParameters(fixtureOperations.GetPrices, { day })).toBe("day=2026-10-01");
  });

  it.each([
    ["an invalid Date", new Date(Number.NaN)],
    ["a year above 9999", new Date(8.64e15)],
  ])("refuses %s", (_, date) => {
    expect(() => localDay(date)).toThrow(
      new TypeError("date must be a valid Date, but is of type object"),
    );
  });
});
