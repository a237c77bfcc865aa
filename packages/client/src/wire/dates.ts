import { UsageError } from "../usage-error.ts";

/**
 * Formats a `Date` as its day in this machine's time zone, `YYYY-MM-DD`. Use it for local dates: methods send a `Date` as its day in UTC,
 * which for midnight east of Greenwich is still the previous day.
 *
 * @example
 * const date = localDay(new Date(2026, 9, 1)); // "2026-10-01" in every time zone
 * await accounts.getCurrencyRate({ currency: "RUR", date });
 * @throws TypeError if the `Date` is invalid or outside the years 0 to 9999.
 */
export function localDay(date: Date): string {
  const shown = new Date(0); // time zone offsets may include seconds, so copy the fields
  shown.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  const day = utcDay(shown);
  if (!isDay(day)) throw UsageError.mustBe("date", "a valid Date", date);
  return day;
}

/** The UTC day of a time, as `YYYY-MM-DD`. For a string with a day that exists, the same string. */
export function utcDay(time: Date | number | string): string | undefined {
  return new Date(time).toJSON()?.slice(0, 10); // 2024-02-31 rolls over instead of failing
}

/** Whether a day has the wire format, as opposed to years above 9999, which start with a sign. */
export function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d/u.test(text);
}
