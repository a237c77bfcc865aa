import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { ScalarSchema, ValueSchema } from "../contract/operation.ts";
import { CODE } from "../pipeline/codes.ts";

/** What is wrong with a value. */
export interface Problem {
  readonly code: number;
  /** The rule and the fix, never the value. */
  readonly reason: string;
  /**
   * The value in the contract's spelling, if the vendor's server is known to accept this one.
   */
  readonly meant?: string;
}

/** Checks the text of a value; undefined if it is valid. */
export type ValueCheck = (text: string) => Problem | undefined;

/** Creates the check for values of a schema. */
export type CheckMaker = (schema: ValueSchema) => ValueCheck;

/** Keywords that do not restrict values. */
const SILENT = /^(x-.*|title|description|default|examples?|deprecated|\$comment)$/;

/** Creates checks for values from schemas; equal schemas share one. */
export function createValueChecks(): CheckMaker {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
  addFormats.default(ajv);
  const made = new Map<string, ValueCheck>();

  const scalar = (schema: ScalarSchema): ValueCheck => {
    const telling = Object.fromEntries(
      Object.entries(schema).filter(([keyword]) => !SILENT.test(keyword)),
    ) as ScalarSchema;
    const key = JSON.stringify(telling);
    const check = made.get(key) ?? createScalarCheck(telling, ajv.compile(telling));
    made.set(key, check);
    return check;
  };
  return (schema) => {
    const list = schema["x-list"];
    return list
      ? createListCheck(scalar(list.items ?? {}), scalar(schema), list.all ?? false)
      : scalar(schema);
  };
}

/** How requests spell types other than strings. */
const SPELLINGS: Readonly<Record<string, { readonly right: RegExp; readonly rule: string }>> = {
  boolean: { right: /^(true|false)$/, rule: "it must be a boolean; use true or false" },
  integer: {
    right: /^(0|-?[1-9]\d{0,15})$/,
    rule: "it must be an integer; use digits only, without leading zeros",
  },
  number: {
    right: /^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,15})(\.\d{1,20})?$/,
    rule: "it must be a number; use digits and at most one point, without leading zeros",
  },
};

const BOOLEANS: Readonly<Record<string, string>> = {
  "1": "true",
  "0": "false",
  True: "true",
  False: "false",
};

/** Creates the check for a single value. */
export function createScalarCheck(schema: ScalarSchema, validate: ValidateFunction): ValueCheck {
  const type = [schema.type].flat().find((name) => name !== "null") ?? "string";
  const spelling = SPELLINGS[type];
  return (text) => {
    if (spelling && !spelling.right.test(text)) {
      const meant =
        type === "boolean" && Object.hasOwn(BOOLEANS, text) ? BOOLEANS[text] : undefined;
      return {
        code: CODE.invalidValue,
        reason: spelling.rule,
        ...(meant === undefined ? {} : { meant }),
      };
    }
    const value: unknown = spelling ? JSON.parse(text) : text;
    if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER)
      return { code: CODE.invalidValue, reason: TOO_LARGE };
    if (validate(value)) return schema.format === "uri" ? problemOfUrl(text) : undefined;
    return problemOf(schema, text, validate.errors ?? [], validate);
  };
}

const TOO_LARGE = `it is too large to be exact; use at most ${Number.MAX_SAFE_INTEGER}`;

/** The vendor's server sends HTTP requests to the URLs that it is given. */
function problemOfUrl(text: string): Problem | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return undefined;
  const rule = "it must be the URL of a server; start it with http:// or https://";
  return { code: CODE.invalidValue, reason: rule };
}

function problemOf(
  schema: ScalarSchema,
  text: string,
  errors: readonly ErrorObject[],
  validate: ValidateFunction,
): Problem {
  if (schema.format === "date")
    return {
      code: CODE.invalidDate,
      reason: "it must be a date; use YYYY-MM-DD",
      ...dateIn(text, validate),
    };
  if (errors.some(({ keyword }) => keyword === "maxLength")) {
    return {
      code: CODE.tooLong,
      reason: `it is too long; use at most ${schema.maxLength} characters`,
    };
  }
  return { code: CODE.invalidValue, reason: reasonOf(schema, errors) };
}

/** Returns the date of a timestamp, which the vendor's server accepts as a date. */
function dateIn(text: string, validate: ValidateFunction): { meant?: string } {
  const [, date] = /^(\S{10}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(text) ?? [];
  return date !== undefined && validate(date) ? { meant: date } : {};
}

function reasonOf(schema: ScalarSchema, errors: readonly ErrorObject[]): string {
  const [error] = errors;
  switch (error?.keyword) {
    case "enum":
      return `it must be one of ${schema.enum?.join(", ")}, in the same case`;
    case "minLength":
      return `it is too short; use at least ${schema.minLength} characters`;
    case "format":
      return `it must have the format ${schema.format}`;
    case "pattern":
      return `it must match ${String((error.params as { pattern?: unknown }).pattern)}`;
    default:
      return `it ${error?.message ?? "does not match the contract"}`;
  }
}

/** Creates the check for a list in one value: its members, the word `all` and the separators. */
export function createListCheck(
  checkMember: ValueCheck,
  checkWhole: ValueCheck,
  takesAll: boolean,
): ValueCheck {
  const bad = (reason: string): Problem => ({ code: CODE.invalidValue, reason });
  return (text) => {
    if (takesAll && text === "all") return checkWhole(text);
    if (takesAll && /^(all|any)$/i.test(text))
      return bad("use all, in lower case, for every member");
    if (text.includes(",")) return bad("list members are joined with ; not with commas; write 1;2");
    const members = text.split(";");
    if (members.some((member) => member === ""))
      return bad("a member of the list is empty; put one ; between members");
    if (members.some((member) => member.trim() !== member))
      return bad("list members must not have spaces around them; remove the spaces");
    if (takesAll && members.includes("all"))
      return bad("all cannot be combined with other members; send all, or members");
    for (const [index, member] of members.entries()) {
      const problem = checkMember(member);
      if (problem) return bad(`member ${index + 1} of the list: ${problem.reason}`);
    }
    return checkWhole(text);
  };
}
