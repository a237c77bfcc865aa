/** What a value from outside must be: the test, and the words for the error. */
export interface Check {
  /** Completes "it takes ...". */
  readonly takes: string;
  readonly fits: (value: unknown) => boolean;
  /** Whether the value may be missing. */
  readonly optional?: true;
}

/** A whole number within limits; both are included. */
export function whole(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Check {
  const from = least === Number.MIN_SAFE_INTEGER ? "" : ` from ${least}`;
  const to = most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`;
  const fits = (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
  return { takes: `a whole number${from}${to}`, fits };
}

export function text(takes: string, pattern: RegExp): Check {
  return { takes, fits: (value) => typeof value === "string" && pattern.test(value) };
}

export function oneOf(values: readonly unknown[], separator = " or "): Check {
  return { takes: values.join(separator), fits: (value) => values.includes(value) };
}

export function either(one: Check, other: Check): Check {
  return {
    takes: `${one.takes}, or ${other.takes}`,
    fits: (value) => one.fits(value) || other.fits(value),
  };
}

export function optional(check: Check): Check {
  return { ...check, optional: true };
}

/** Throws a `TypeError` that names the value and what it takes, never the value itself. */
export function demand(name: string, value: unknown, check: Check): void {
  if (value === undefined && check.optional) return;
  if (!check.fits(value)) throw new TypeError(`${name} takes ${check.takes}.`);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
