import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, MEMBER, memberForm, post } from "./support/forms.ts";

const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock?.close());

type Case = [what: string, code: number, path: string, init: RequestInit | undefined, reason: string];

const names: Case[] = [
  ["an unknown method", 103, "/GetLibary", undefined, "Method: GetLibary is unknown; did you mean GetLibrary?"],
  ["a method in the wrong case", 103, "/getlibrary", undefined, "names are case-sensitive: write GetLibrary."],
  ["a call without a method", 102, "/", undefined, "write /platform_api/<method> or cmd=<method>."],
  ["a call without a required parameter", 134, "/ListLoans", undefined, "Parameter member_id: it is required; add it."],
  ["an empty parameter", 485, "/ListMembers?count=", undefined, "Parameter count: it is empty; give it a value or leave it out."],
  ["an empty required parameter", 485, "/ListLoans?member_id=", undefined, "Parameter member_id: it is empty; give it a value."],
  ["an unknown parameter with a similar name", 101, "/ListMembers?cuont=1", undefined, "none of this name; did you mean count?"],
  [
    "an unknown parameter with a name like no other",
    101,
    "/GetLibrary?zzz=1",
    undefined,
    "Parameter zzz: GetLibrary has none of this name; it takes with_newest_book",
  ],
  ["a parameter of a method that takes none", 101, "/ListOldBooks?zzz=1", undefined, "it takes none."],
  [
    "a parameter in the wrong case",
    101,
    "/ListMembers?Count=1",
    undefined,
    "Parameter Count: names are case-sensitive; write count.",
  ],
  [
    "a repeated parameter",
    101,
    "/ListMembers?count=1&count=1",
    undefined,
    "Parameter count: it is given more than once; give it once.",
  ],
  ["a repeated list", 101, "/BuyBooks?book_id=1&book_id=2", undefined, "join its members with ; in one value."],
  [
    "a parameter with two values",
    101,
    "/ListMembers?count=1",
    form({ count: "2" }),
    "Parameter count: URL and form give different values; give it once.",
  ],
];

const lists: Case[] = [
  [
    "a list of integers joined with commas",
    496,
    "/BuyBooks?book_id=1,2",
    undefined,
    "Parameter book_id: it is a list joined with ; and no comma; write 1;2.",
  ],
  ["a list of texts joined with commas", 496, "/BuyBooks?isbn=1,2", undefined, "Parameter isbn: it is a list joined with ;"],
  ["a list with spaces", 496, "/BuyBooks?book_id=1;%202", undefined, "no spaces around its members"],
  ["a list with an empty member", 496, "/BuyBooks?book_id=1;;2", undefined, "a member of the list is empty"],
  ["a list that ends in ;", 496, "/BuyBooks?isbn=1;", undefined, "a member of the list is empty"],
  [
    "a list with a bad member",
    496,
    "/BuyBooks?book_id=1;x",
    undefined,
    "Parameter book_id: member 2 of the list: it must be an integer",
  ],
  [
    "a list with a member outside its enumeration",
    496,
    "/GetPrices?format=paper;NONE",
    undefined,
    "member 2 of the list: it must be one of paper, audio, braille",
  ],
  ["any for all", 496, "/BuyBooks?book_id=any", undefined, "Parameter book_id: the word for all of them is all; write all."],
  ["any for all texts", 496, "/BuyBooks?isbn=any", undefined, "write all."],
  ["All for all", 496, "/BuyBooks?isbn=All", undefined, "write all."],
  ["all and more", 496, "/BuyBooks?isbn=all;1", undefined, "the word all stands alone"],
  [
    "a list with a member that starts with 0",
    496,
    "/BuyBooks?book_id=1;02",
    undefined,
    "member 2 of the list: it must be an integer",
  ],
];

const NUMBER = "/ListMembers?min_balance=";

const values: Case[] = [
  [
    "a value outside a closed enumeration",
    496,
    "/ListMembers?order_by=name",
    undefined,
    "it must be one of account_id, member_name, joined",
  ],
  [
    "a date in another format",
    111,
    "/GetPrices?day=05.01.2026",
    undefined,
    "Parameter day: it must be a date; write YYYY-MM-DD.",
  ],
  ["a datetime for a date", 111, "/GetPrices?day=2026-01-05%2010:00:00", undefined, "write YYYY-MM-DD."],
  [
    "an integer with an exponent",
    496,
    "/ListMembers?count=1e3",
    undefined,
    "Parameter count: it must be an integer; write digits alone, with no 0 before them.",
  ],
  ["an integer that starts with 0", 496, "/ListMembers?count=007", undefined, "Parameter count: it must be an integer"],
  ["negative zero", 496, "/ListMembers?count=-0", undefined, "Parameter count: it must be an integer"],
  ["a number that starts with 0", 496, `${NUMBER}01.5`, undefined, "Parameter min_balance: it must be a number"],
  ["negative zero with a point", 496, `${NUMBER}-0.00`, undefined, "Parameter min_balance: it must be a number"],
  ["a number with a comma", 496, `${NUMBER}1,5`, undefined, "Parameter min_balance: it must be a number"],
  [
    "a number in a form with a comma",
    496,
    "/AddMember",
    memberForm({ discount: "1,5" }),
    "Parameter discount: it must be a number",
  ],
  ["a number below its minimum", 496, `${NUMBER}-1`, undefined, "Parameter min_balance: it must be >= 0; correct it."],
  [
    "a boolean with a capital letter",
    496,
    "/GetLibrary?with_newest_book=True",
    undefined,
    "Parameter with_newest_book: it must be a boolean; write true or false.",
  ],
  [
    "a text that is too long",
    477,
    "/AddMember",
    memberForm({ member_name: "n".repeat(13) }),
    "Parameter member_name: it is too long; use at most 12 characters.",
  ],
  [
    "a text that breaks its format",
    496,
    "/AddMember",
    memberForm({ email: "nobody" }),
    "Parameter email: it must be of the format email",
  ],
];

const rules: Case[] = [
  [
    "none of the parameters of which exactly one is needed",
    101,
    "/BuyBooks",
    undefined,
    "Parameters book_id, isbn: exactly one of them must be given, not 0; add one.",
  ],
  [
    "two of the parameters of which exactly one is needed",
    101,
    "/BuyBooks?book_id=1&isbn=2",
    undefined,
    "not 2; leave the others out.",
  ],
  [
    "none of the parameters of which at least one is needed",
    101,
    "/RenameShelf?shelf_id=5",
    undefined,
    "Parameters shelf_name, shelf_colour: at least one of them must be given, not 0; add one.",
  ],
  [
    "two of the parameters of which at most one is allowed",
    101,
    "/PayFees?member_id=1&purse_id=7&voucher=SPRING",
    undefined,
    "Parameters purse_id, voucher: at most one of them must be given, not 2; leave the others out.",
  ],
];

const secrets: Case[] = [
  [
    "a secret in the URL",
    101,
    "/AddMember?api_key=x",
    memberForm(),
    "Parameter api_key: it is a secret and must not stand in the URL; send it in a form body.",
  ],
  ["a secret of another method in the URL", 101, "/GetLibrary?password=x", undefined, "Parameter password: it is a secret"],
  ["a secret in the wrong case in the URL", 101, "/AddMember?Api_Key=x", memberForm(), "Parameter api_key: it is a secret"],
];

const bodies: Case[] = [
  [
    "JSON",
    101,
    "/GetLibrary",
    post("application/json", "{}"),
    "Body: JSON is not taken; send application/x-www-form-urlencoded or multipart/form-data.",
  ],
  ["a body that is not a form", 101, "/GetLibrary", post("text/plain", "count=1"), "Body: its content type says no form"],
  [
    "a form in another charset",
    101,
    "/GetLibrary",
    post("application/x-www-form-urlencoded; charset=windows-1251", "a=1"),
    "its charset must be UTF-8",
  ],
  [
    "a compressed body",
    101,
    "/GetLibrary",
    post("application/x-www-form-urlencoded", "x", { "content-encoding": "gzip" }),
    "compressed bodies are not taken",
  ],
];

describe("the gate refuses", () => {
  it.each([...names, ...lists, ...values, ...rules, ...secrets, ...bodies])(
    "%s, with %i",
    async (_what, code, path, init, reason) => {
      const answer = await call(mock, path, init);
      expect(answer).toMatchObject({
        status: 200,
        code,
        reason: expect.stringContaining(reason),
        source: expect.stringMatching(/^[\w.-]+/),
      });
      expect(answer.body).toEqual({ error: { code, msg: `${errorCodes[code]?.message} ${answer.reason}` } });
      expect(log.at(-1)).toMatchObject({ code, reason: answer.reason, sources: answer.source?.split(", ") });
    },
  );

  it("a parameter and names the parameter's own source", async () => {
    expect((await call(mock, "/ListLoans")).source).toBe("board:14");
  });

  it("everything that is wrong at once, with the code of the first", async () => {
    const { code, reason } = await call(mock, "/ListMembers?count=x&offset=y&nope=1");
    expect(code).toBe(101);
    for (const name of ["count", "offset", "nope"]) expect(reason).toContain(`Parameter ${name}: `);
  });
});

describe("a refusal never repeats", () => {
  it.each([
    ["a value whose & was not escaped", 101, "password=Example1Pass&Secret7x=1"],
    ["a long name", 101, `password=Example1Pass&${"secret".repeat(20)}=1`],
    ["a bad value of a secret", 496, "password=SecretSecret"],
  ])("%s: %i", async (_what, code, fields) => {
    const answer = await call(mock, "/AddMember", form(`member_name=bookworm&${fields}`));
    expect(answer.code).toBe(code);
    expect(JSON.stringify([answer, log.at(-1)])).not.toMatch(/secret(7x|secret)/i);
  });
});

/** The fixture contract with one operation changed. */
function changedContract(path: keyof typeof fixtureDocument.paths, change: (operation: Record<string, unknown>) => void): object {
  const contract = structuredClone(fixtureDocument);
  change(contract.paths[path].post);
  return contract;
}

describe("the gate only warns of", () => {
  it.each([
    [
      "a broken rule of which nobody knows whether it is enforced",
      "/AddMember",
      form({ member_name: MEMBER.member_name, password: MEMBER.password }),
      "Parameters email, mobile_phone: at least one of them must be given, not 0; add one; whether",
    ],
    [
      "a rule that the reference's own examples break",
      "/ListMembers",
      undefined,
      "Parameters account_id, member_name, email: the reference asks for at least one of them, " +
        "but its own examples do otherwise; nothing needs to be done.",
    ],
    [
      "a value that no source lists",
      "/ListMembers?favourite_genre=opera",
      undefined,
      "favourite_genre: no source lists this value",
    ],
    ["a member that no source lists", "/GetPrices?genre=crime;opera", undefined, "genre: no source lists this value"],
  ])("%s", async (_what, path, init, warning) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ code: undefined, reason: null, warning: expect.stringContaining(warning) });
    expect(answer.body).toHaveProperty("result");
    expect(log.at(-1)?.warnings?.join()).toContain(warning);
  });

  it("a rule that a changed contract no longer enforces", async () => {
    const contract = changedContract("/BuyBooks", (operation) => {
      for (const rule of operation["x-rules"] as { enforced: string }[]) rule.enforced = "no";
    });
    await using lax = await startFixtureMock({ contract, credentials: mock.credentials });
    const { code, warning } = await call(lax, "/BuyBooks?book_id=1&isbn=1");
    expect(code).toBeUndefined();
    expect(warning).toMatch(/^Parameters book_id, isbn: the reference asks for exactly one of them, but .* nothing needs/);
  });

  it("a flaw for which the contract names no source", async () => {
    const contract = changedContract("/ListMembers", (operation) => delete operation["x-sources"]);
    await using silent = await startFixtureMock({ contract, credentials: mock.credentials });
    expect(await call(silent, "/ListMembers?nope=1")).toMatchObject({
      code: undefined,
      warning: expect.stringContaining("nope"),
    });
    expect(await call(silent, "/ListMembers?count=x")).toMatchObject({ code: 496 });
  });
});

describe("the gate takes", () => {
  it.each(["0", "0.5", "-0.5", "-10", "100.25"])("the number %s where the contract sets no limit", async (text) => {
    const contract = changedContract("/ListMembers", ({ parameters }) => {
      const number = (parameters as { name: string; schema: object }[]).find(({ name }) => name === "min_balance");
      Object.assign(number ?? {}, { schema: { type: "number" } });
    });
    await using unlimited = await startFixtureMock({ contract, credentials: mock.credentials });
    expect(await call(unlimited, NUMBER + text)).toMatchObject({ code: undefined, reason: null });
  });

  it("the same value in URL and form as one value", async () => {
    expect(await call(mock, "/ListMembers?count=1", form({ count: "1" }))).toMatchObject({ code: undefined, reason: null });
  });
});

describe("roles of the service account", () => {
  it("allow every method by default", async () => {
    expect(await call(mock, "/ListMembers")).toMatchObject({ code: undefined });
  });

  it("refuse a method that needs another role with 100, and the reason names both", async () => {
    await using limited = await startFixtureMock({ credentials: mock.credentials, roles: ["Developer", "Payer"] });
    expect(await call(limited, "/ListMembers")).toMatchObject({
      code: 100,
      reason: "Token: ListMembers needs one of the roles Owner, Admin; the service account has Developer, Payer; give it one.",
      source: "board:10",
    });
    expect(await call(limited, "/PayFees?member_id=1")).toMatchObject({ code: undefined });
    expect(await call(limited, "/GetLibrary")).toMatchObject({ code: undefined });
  });
});
