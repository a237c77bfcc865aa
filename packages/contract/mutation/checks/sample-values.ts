import type { SchemaObject } from "@vox-accounts/scripts/contract/document";

/** Valid values of a parameter, and invalid ones with the code of their refusal. */
export interface Samples {
  readonly valid: readonly string[];
  readonly invalid: readonly (readonly [value: string, code: number])[];
}

type List = NonNullable<SchemaObject["x-list"]>;

const BAD_VALUE = 496;
const BAD_DATE = 111;
const TOO_LONG = 477;

const probes = [
  ..."abcde,Abcde,1abcd,ab_cd,ab-c1,aA1-,aA1-aaaa,aaaa-1aa,AAAA-1AA,aAaa-aaa,aA11aaaa,aA1- aaa".split(
    ",",
  ),
  ..."en,EN,e,eng,e1,US,us,USA,USD,usd,USDX,U5D,Text of words.".split(","),
];

const scalars: Readonly<Record<string, Samples>> = {
  integer: { valid: ["1", "0", "123456"], invalid: refused(BAD_VALUE, "1.5", "one", "true") },
  number: { valid: ["1", "1.5", "0.25"], invalid: refused(BAD_VALUE, "1,5", "one", "true") },
  boolean: { valid: ["true", "false"], invalid: refused(BAD_VALUE, "1", "yes", "True") },
};

const formats: Readonly<Record<string, Samples>> = {
  date: {
    valid: ["2026-10-01", "2024-02-29"],
    invalid: refused(BAD_DATE, "2026-02-30", "01.10.2026", "today"),
  },
  email: { valid: ["someone@example.com"], invalid: refused(BAD_VALUE, "nobody", "a@", "1") },
  uri: { valid: ["https://example.com/path?x=1"], invalid: refused(BAD_VALUE, "no url", "1") },
};

/** Values for a parameter's schema. */
export function samplesOf(schema: SchemaObject): Samples {
  const list = schema["x-list"];
  return list ? ofList(schema, list) : ofScalar(schema);
}

function ofScalar(schema: SchemaObject): Samples {
  const { type, format, enum: values, pattern, minLength, maxLength } = schema;
  if (values)
    return { valid: values, invalid: refused(BAD_VALUE, "NO_SUCH", "no such", "1", "true") };
  const known = (format && formats[format]) ?? scalars[String(type)];
  if (known) return known;
  if (pattern === undefined && minLength === undefined && maxLength === undefined)
    return { valid: ["Text of words", "a,b", "12"], invalid: [] };
  return ofLimitedText(schema);
}

/** Samples of a string with a pattern or length limits, chosen from `probes`. */
function ofLimitedText({ pattern, minLength, maxLength }: SchemaObject): Samples {
  const fits = (text: string) => pattern === undefined || new RegExp(pattern, "u").test(text);
  const inLimits = ({ length }: string) =>
    length >= (minLength ?? 0) && length <= (maxLength ?? length);
  const ofLength = (length: number) =>
    probes
      .map((text) => text.padEnd(length, "a"))
      .find((text) => text.length === length && fits(text));
  const atLimit = [minLength, maxLength].flatMap((length) =>
    length === undefined ? [] : (ofLength(length) ?? []),
  );
  const tooShort = minLength === undefined ? [] : (ofLength(minLength - 1) ?? []);
  const tooLong = maxLength === undefined ? [] : (ofLength(maxLength + 1) ?? []);
  return {
    valid: [...probes.filter((text) => fits(text) && inLimits(text)), ...atLimit],
    invalid: [
      ...refused(
        BAD_VALUE,
        ...probes.filter((text) => !fits(text) && inLimits(text)),
        ...[tooShort].flat(),
      ),
      ...refused(TOO_LONG, ...[tooLong].flat()),
    ],
  };
}

function ofList(schema: SchemaObject, { items, all = false }: List): Samples {
  const member = ofScalar(items);
  const fits = (text: string) => new RegExp(schema.pattern ?? "", "u").test(text);
  const members = member.valid.filter((text) => !text.includes(",") && fits(text));
  const [first = "", second = first] = members;
  const isFreeText = items.type === "string" && !items.enum && !items.pattern;
  const textOnly = isFreeText ? ["any"] : [];
  const badMembers = [
    ...member.invalid.map(([text]) => text),
    ...member.valid.filter((text) => !fits(text)),
  ];
  return {
    valid: [first, `${first};${second}`, members.join(";"), ...(all ? ["all"] : textOnly)],
    invalid: refused(
      BAD_VALUE,
      ...["1,2", `${first},${second}`, `${first}; ${second}`, `${first};;${second}`, `${first};`],
      ...badMembers
        .filter((text) => !/[,;]/.test(text))
        .flatMap((text) => [text, `${first};${text}`]),
      ...(all ? ["any", `${first};all`] : []),
      ...(all || isFreeText ? [] : ["all"]),
    ),
  };
}

function refused(code: number, ...values: readonly string[]): (readonly [string, number])[] {
  return values.map((value) => [value, code] as const);
}
