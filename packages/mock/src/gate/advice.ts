import type { Parameter, ScalarSchema } from "../contract/operation.ts";
import { nearest } from "../pipeline/wording.ts";

/** Says what is odd about a value that no source forbids; undefined if nothing is. */
type Advice = (value: string, schema: ScalarSchema) => string | undefined;

/** Makes the function that advises on a value; `counts` are the parameters that cut pages. */
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
    ? "no source says what a negative number means here; write 0 or more."
    : undefined;
}

/** Whether all examples are time zones: a schema has no other way to say so. */
function isTimeZone({ examples = [] }: ScalarSchema): boolean {
  return examples.length > 0 && examples.every((example) => zoneOf(String(example)) !== undefined);
}

function unknownTimeZone(value: string) {
  const zone = zoneOf(value);
  if (zone === undefined) {
    const meant = nearest(value, Intl.supportedValuesOf("timeZone"));
    return `it is no time zone of the IANA list; ${meant ? `did you mean ${meant}?` : "write one such as Europe/Berlin."}`;
  }
  const isMiscased = zone !== value && zone.toLowerCase() === value.toLowerCase();
  return isMiscased ? `time zones are written with capitals; write ${zone}.` : undefined;
}

/** The zone that a name stands for; the vendor's samples leave `Etc/` out. */
function zoneOf(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined;
  for (const timeZone of [name, `Etc/${name}`]) {
    try {
      return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
    } catch {}
  }
  return undefined;
}
