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
   * The value in the contract's spelling, if another one that the vendor's server takes was used.
   */
  readonly meant?: string;
}

/** Checks the text of a value; undefined if it is right. */
export type ValueCheck = (text: string) => Problem | undefined;

/** Makes the check of the values of a schema. */
export type CheckMaker = (schema: ValueSchema) => ValueCheck;

/** Keywords that do not restrict values. */
const SILENT = /^(x-.*|title|description|default|examples?|deprecated|\$comment)$/;

/** Makes checks of values from schemas; equal schemas share one. */
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

/** How a request spells the types other than text. */
const SPELLINGS: Readonly<Record<string, { readonly right: RegExp; readonly rule: string }>> = {
  boolean: { right: /^(true|false)$/, rule: "it must be a boolean; write true or false" },
  integer: {
    right: /^(0|-?[1-9]\d{0,15})$/,
    rule: "it must be an integer; write digits alone, with no 0 before them",
  },
  number: {
    right: /^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,15})(\.\d{1,20})?$/,
    rule: "it must be a number; write digits, with a point if need be and no 0 before them",
  },
};

const BOOLEANS: Readonly<Record<string, string>> = {
  "1": "true",
  "0": "false",
  True: "true",
  False: "false",
};

/** Makes the check of a single value. */
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
  const rule = "it must be the URL of a server; write it with http or https";
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
      reason: "it must be a date; write YYYY-MM-DD",
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

/** The date of a timestamp, which the vendor's server is known to take for it. */
function dateIn(text: string, validate: ValidateFunction): { meant?: string } {
  const [, date] = /^(\S{10}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(text) ?? [];
  return date !== undefined && validate(date) ? { meant: date } : {};
}

function reasonOf(schema: ScalarSchema, errors: readonly ErrorObject[]): string {
  const [error] = errors;
  switch (error?.keyword) {
    case "enum":
      return `it must be one of ${schema.enum?.join(", ")}; write one of them in this case`;
    case "minLength":
      return `it is too short; use at least ${schema.minLength} characters`;
    case "format":
      return `it must be of the format ${schema.format}; write it so`;
    case "pattern":
      return `it must match ${String((error.params as { pattern?: unknown }).pattern)}; write it so`;
    default:
      return `it ${error?.message ?? "does not fit the contract"}; correct it`;
  }
}

/** Makes the check of a list in one value: its members, the word `all`, and how it is joined. */
export function createListCheck(
  checkMember: ValueCheck,
  checkWhole: ValueCheck,
  takesAll: boolean,
): ValueCheck {
  const bad = (reason: string): Problem => ({ code: CODE.invalidValue, reason });
  return (text) => {
    if (takesAll && text === "all") return checkWhole(text);
    if (takesAll && /^(all|any)$/i.test(text))
      return bad("the word for all of them is all; write all");
    if (text.includes(",")) return bad("it is a list joined with ; and no comma; write 1;2");
    const members = text.split(";");
    if (members.some((member) => member === ""))
      return bad("a member of the list is empty; write members with one ; between them");
    if (members.some((member) => member.trim() !== member))
      return bad("a list has no spaces around its members; leave them out");
    if (takesAll && members.includes("all"))
      return bad("the word all stands alone; write all, or members");
    for (const [index, member] of members.entries()) {
      const problem = checkMember(member);
      if (problem) return bad(`member ${index + 1} of the list: ${problem.reason}`);
    }
    return checkWhole(text);
  };
}
