import type { Parameter, ScalarSchema } from "../contract/operation.ts";
import { nearest } from "../pipeline/wording.ts";

/** Warns about an unusual value that no source forbids; undefined if the value is usual. */
type Advice = (value: string, schema: ScalarSchema) => string | undefined;

/** Creates the function that warns about values; `counts` are the paging parameters. */
export function createAdvice({ name, schema }: Parameter, counts: ReadonlySet<string>) {
  const { "x-list": list, ...whole } = schema;
  const scalar = list?.items ?? whole;
  const isCountOrId = counts.has(name) || name.endsWith("_id");
  const advices: Advice[] = [unlistedValue];
  if (isCountOrId && [scalar.type].flat().includes("integer")) advices.push(negativeNumber);
  if (isTimeZone(whole)) advices.push(unknownTimeZone);
  return (value: string): string[] => {
    if (list?.all && value === "all") return [];
    const members = list ? value.split(";") : [value];
    const found = members.flatMap((member) =>
      advices.flatMap((advice) => advice(member, scalar) ?? []),
    );
    return [...new Set(found)].map((advice) => `Parameter ${name}: ${advice}`);
  };
}

function unlistedValue(value: string, { "x-known-values": known }: ScalarSchema) {
  return !known || Object.hasOwn(known, value)
    ? undefined
    : "no source lists this value; check its spelling.";
}

function negativeNumber(value: string) {
  return value.startsWith("-")
    ? "no source says what a negative number means here; use 0 or more."
    : undefined;
}

/** Whether all examples are time zones; schemas cannot declare it otherwise. */
function isTimeZone({ examples = [] }: ScalarSchema): boolean {
  return examples.length > 0 && examples.every((example) => zoneOf(String(example)) !== undefined);
}

function unknownTimeZone(value: string) {
  const zone = zoneOf(value);
  if (zone === undefined) {
    const meant = nearest(value, Intl.supportedValuesOf("timeZone"));
    return `it is not an IANA time zone; ${meant ? `did you mean ${meant}?` : "use one such as Europe/Berlin."}`;
  }
  const isMiscased = zone !== value && zone.toLowerCase() === value.toLowerCase();
  return isMiscased ? `time zones are case-sensitive; use ${zone}.` : undefined;
}

/** Returns the time zone of a name; the vendor's samples omit `Etc/`. */
function zoneOf(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined;
  for (const timeZone of [name, `Etc/${name}`]) {
    try {
      return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    } catch {}
  }
  return undefined;
}
