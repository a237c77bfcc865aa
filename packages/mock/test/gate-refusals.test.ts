import { errorCodes } from "@vox-accounts/types/error-codes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, memberForm, post } from "./support/forms.ts";

const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock?.close());

type Case = [what: string, code: number, path: string, reason: string, init?: RequestInit];

const names: Case[] = [
  [
    "an unknown method",
    103,
    "/GetLibary",
    "Method: GetLibary is unknown; did you mean GetLibrary?",
  ],
  ["a method in the wrong case", 103, "/getlibrary", "names are case-sensitive: use GetLibrary."],
  ["a call without a method", 102, "/", "use /platform_api/<method> or cmd=<method>."],
  [
    "a call without a required parameter",
    134,
    "/ListLoans",
    "Parameter member_id: it is required; add it.",
  ],
  [
    "an empty parameter",
    485,
    "/ListMembers?count=",
    "Parameter count: it is empty; send a value or leave it out.",
  ],
  [
    "an empty required parameter",
    485,
    "/ListLoans?member_id=",
    "Parameter member_id: it is empty; send a value.",
  ],
  [
    "an unknown parameter with a similar name",
    101,
    "/ListMembers?cuont=1",
    "no parameter of this name; did you mean count?",
  ],
  [
    "an unknown parameter with a name like no other",
    101,
    "/GetLibrary?zzz=1",
    "Parameter zzz: GetLibrary has no parameter of this name; known: with_newest_book",
  ],
  ["a parameter of a method without parameters", 101, "/ListOldBooks?zzz=1", "known: none."],
  [
    "a parameter in the wrong case",
    101,
    "/ListMembers?Count=1",
    "Parameter Count: names are case-sensitive; use count.",
  ],
  [
    "a repeated parameter",
    101,
    "/ListMembers?count=1&count=1",
    "Parameter count: it is repeated; send it once.",
  ],
  [
    "a repeated list",
    101,
    "/BuyBooks?book_id=1&book_id=2",
    "join its members with ; in one value.",
  ],
  [
    "a parameter with two values",
    101,
    "/ListMembers?count=1",
    "Parameter count: the URL and the form have different values; send it once.",
    form({ count: "2" }),
  ],
];

const lists: Case[] = [
  [
    "a list of integers joined with commas",
    496,
    "/BuyBooks?book_id=1,2",
    "Parameter book_id: list members are joined with ; not with commas; write 1;2.",
  ],
  [
    "a list of texts joined with commas",
    496,
    "/BuyBooks?isbn=1,2",
    "Parameter isbn: list members are joined with ;",
  ],
  ["a list with spaces", 496, "/BuyBooks?book_id=1;%202", "must not have spaces around them"],
  ["a list with an empty member", 496, "/BuyBooks?book_id=1;;2", "a member of the list is empty"],
  ["a list that ends in ;", 496, "/BuyBooks?isbn=1;", "a member of the list is empty"],
  [
    "a list with a bad member",
    496,
    "/BuyBooks?book_id=1;x",
    "Parameter book_id: member 2 of the list: it must be an integer",
  ],
  [
    "a list with a member outside its enumeration",
    496,
    "/GetPrices?format=paper;NONE",
    "member 2 of the list: it must be one of paper, audio, braille",
  ],
  [
    "any for all",
    496,
    "/BuyBooks?book_id=any",
    "Parameter book_id: use all, in lower case, for every member.",
  ],
  ["any for all texts", 496, "/BuyBooks?isbn=any", "use all, in lower case"],
  ["All for all", 496, "/BuyBooks?isbn=All", "use all, in lower case"],
  ["all and more", 496, "/BuyBooks?isbn=all;1", "all cannot be combined with other members"],
  [
    "a list with a member that starts with 0",
    496,
    "/BuyBooks?book_id=1;02",
    "member 2 of the list: it must be an integer",
  ],
];

const values: Case[] = [
  [
    "a value outside a closed enumeration",
    496,
    "/ListMembers?order_by=name",
    "it must be one of account_id, member_name, joined",
  ],
  [
    "a date in another format",
    111,
    "/GetPrices?day=05.01.2026",
    "Parameter day: it must be a date; use YYYY-MM-DD.",
  ],
  ["a datetime for a date", 111, "/GetPrices?day=2026-01-05%2010:00:00", "use YYYY-MM-DD."],
  [
    "an integer with an exponent",
    496,
    "/ListMembers?count=1e3",
    "Parameter count: it must be an integer; use digits only, without leading zeros.",
  ],
  [
    "an integer that starts with 0",
    496,
    "/ListMembers?count=007",
    "Parameter count: it must be an integer",
  ],
  ["negative zero", 496, "/ListMembers?count=-0", "Parameter count: it must be an integer"],
  [
    "a number that starts with 0",
    496,
    "/ListMembers?min_balance=01.5",
    "Parameter min_balance: it must be a number",
  ],
  [
    "negative zero with a point",
    496,
    "/ListMembers?min_balance=-0.00",
    "Parameter min_balance: it must be a number",
  ],
  [
    "a number with a comma",
    496,
    "/ListMembers?min_balance=1,5",
    "Parameter min_balance: it must be a number",
  ],
  [
    "a number in a form with a comma",
    496,
    "/AddMember",
    "Parameter discount: it must be a number",
    memberForm({ discount: "1,5" }),
  ],
  [
    "a number below its minimum",
    496,
    "/ListMembers?min_balance=-1",
    "Parameter min_balance: it must be >= 0.",
  ],
  [
    "a boolean with a capital letter",
    496,
    "/GetLibrary?with_newest_book=True",
    "Parameter with_newest_book: it must be a boolean; use true or false.",
  ],
  [
    "a text that is too long",
    477,
    "/AddMember",
    "Parameter member_name: it is too long; use at most 12 characters.",
    memberForm({ member_name: "n".repeat(13) }),
  ],
  [
    "a text that breaks its format",
    496,
    "/AddMember",
    "Parameter email: it must have the format email",
    memberForm({ email: "nobody" }),
  ],
];

const rules: Case[] = [
  [
    "none of the parameters of which exactly one is needed",
    101,
    "/BuyBooks",
    "Parameters book_id, isbn: exactly one of them must be given, not 0; add one.",
  ],
  [
    "two of the parameters of which exactly one is needed",
    101,
    "/BuyBooks?book_id=1&isbn=2",
    "not 2; leave the others out.",
  ],
  [
    "none of the parameters of which at least one is needed",
    101,
    "/RenameShelf?shelf_id=5",
    "Parameters shelf_name, shelf_colour: at least one of them must be given, not 0; add one.",
  ],
  [
    "two of the parameters of which at most one is allowed",
    101,
    "/PayFees?member_id=1&purse_id=7&voucher=SPRING",
    "Parameters purse_id, voucher: at most one of them must be given, not 2; leave the others out.",
  ],
];

const secrets: Case[] = [
  [
    "a secret in the URL",
    101,
    "/AddMember?api_key=x",
    "Parameter api_key: it is a secret and must not be in the URL; send it in a form body.",
    memberForm(),
  ],
  [
    "a secret of another method in the URL",
    101,
    "/GetLibrary?password=x",
    "Parameter password: it is a secret",
  ],
  [
    "a secret in the wrong case in the URL",
    101,
    "/AddMember?Api_Key=x",
    "Parameter api_key: it is a secret",
    memberForm(),
  ],
];

const bodies: Case[] = [
  [
    "JSON",
    101,
    "/GetLibrary",
    "Body: JSON is not accepted; send application/x-www-form-urlencoded or multipart/form-data.",
    post("application/json", "{}"),
  ],
  [
    "a body that is not a form",
    101,
    "/GetLibrary",
    "Body: its content type is not a form",
    post("text/plain", "count=1"),
  ],
  [
    "a form in another charset",
    101,
    "/GetLibrary",
    "its charset must be UTF-8",
    post("application/x-www-form-urlencoded; charset=windows-1251", "a=1"),
  ],
  [
    "a compressed body",
    101,
    "/GetLibrary",
    "compressed bodies are not accepted",
    post("application/x-www-form-urlencoded", "x", { "content-encoding": "gzip" }),
  ],
];

describe("the gate refuses", () => {
  it.each([...names, ...lists, ...values, ...rules, ...secrets, ...bodies])(
    "%s, with %i",
    async (_what, code, path, reason, init) => {
      const answer = await call(mock, path, init);
      expect(answer).toMatchObject({
        status: 200,
        code,
        reason: expect.stringContaining(reason),
        source: expect.stringMatching(/^[\w.-]+/),
      });
      expect(answer.body).toEqual({
        error: { code, msg: `${errorCodes[code]?.message} ${answer.reason}` },
      });
      expect(log.at(-1)).toMatchObject({
        code,
        reason: answer.reason,
        sources: answer.source?.split(", "),
      });
    },
  );
});
