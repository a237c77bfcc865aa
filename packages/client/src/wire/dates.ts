import { UsageError } from "../usage-error.ts";

/**
 * The day that a `Date` shows in this machine's time zone, as `YYYY-MM-DD`. Methods send a `Date` as its day in UTC, and a local
 * midnight east of Greenwich is still the day before there.
 *
 * @example
 * const date = localDay(new Date(2026, 9, 1)); // "2026-10-01" wherever it runs
 * await accounts.getCurrencyRate({ currency: "RUR", date });
 * @throws TypeError for an invalid `Date`, and outside the years 0 to 9999.
 */
export function localDay(date: Date): string {
  const shown = new Date(0); // offsets of zones may hold seconds, so the fields are copied
  shown.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  const day = utcDay(shown);
  if (!isDay(day)) throw UsageError.mustBe("date", "a valid Date", date);
  return day;
}

/** The day in UTC of a time; for a text, the text again if it is a day that exists. */
export function utcDay(time: Date | number | string): string | undefined {
  return new Date(time).toJSON()?.slice(0, 10); // 2024-02-31 rolls over instead of failing
}

/** Whether it has the form that goes over the wire; years past 9999 are written with a sign. */
export function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d/u.test(text);
}
