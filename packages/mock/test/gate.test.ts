import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, MEMBER } from "./support/forms.ts";

const log: LogEntry[] = [];
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock?.close());

describe("the gate refuses", () => {
  it("a parameter and names the parameter's own source", async () => {
    expect((await call(mock, "/ListLoans")).source).toBe("board:14");
  });

  it("everything that is wrong, with the code of the first", async () => {
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

/** Returns the fixture contract with one operation changed. */
function changedContract(
  path: keyof typeof fixtureDocument.paths,
  change: (operation: Record<string, unknown>) => void,
): object {
  const contract = structuredClone(fixtureDocument);
  change(contract.paths[path].post);
  return contract;
}

describe("the gate only warns about", () => {
  it.each([
    [
      "a broken rule that may not be enforced",
      "/AddMember",
      form({ member_name: MEMBER.member_name, password: MEMBER.password }),
      "Parameters email, mobile_phone: at least one of them must be given, not 0; add one; it is unknown",
    ],
    [
      "a rule that the reference's own examples break",
      "/ListMembers",
      undefined,
      "Parameters account_id, member_name, email: the reference requires at least one of them, " +
        "but its own examples do not follow this; no change is needed.",
    ],
    [
      "a value that no source lists",
      "/ListMembers?favourite_genre=opera",
      undefined,
      "favourite_genre: no source lists this value",
    ],
    [
      "a member that no source lists",
      "/GetPrices?genre=crime;opera",
      undefined,
      "genre: no source lists this value",
    ],
  ])("%s", async (_what, path, init, warning) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({
      code: undefined,
      reason: null,
      warning: expect.stringContaining(warning),
    });
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
    expect(warning).toMatch(
      /^Parameters book_id, isbn: the reference requires exactly one of them, but .* no change is needed/,
    );
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

describe("the gate accepts", () => {
  it.each(["0", "0.5", "-0.5", "-10", "100.25"])(
    "the number %s where the contract sets no limit",
    async (text) => {
      const contract = changedContract("/ListMembers", ({ parameters }) => {
        const number = (parameters as { name: string; schema: object }[]).find(
          ({ name }) => name === "min_balance",
        );
        Object.assign(number ?? {}, { schema: { type: "number" } });
      });
      await using unlimited = await startFixtureMock({ contract, credentials: mock.credentials });
      expect(await call(unlimited, `/ListMembers?min_balance=${text}`)).toMatchObject({
        code: undefined,
        reason: null,
      });
    },
  );

  it("the same value in URL and form as one value", async () => {
    expect(await call(mock, "/ListMembers?count=1", form({ count: "1" }))).toMatchObject({
      code: undefined,
      reason: null,
    });
  });
});

describe("roles of the service account", () => {
  it("allow every method by default", async () => {
    expect(await call(mock, "/ListMembers")).toMatchObject({ code: undefined });
  });

  it("refuse a method that needs another role with 100, and the reason names both", async () => {
    await using limited = await startFixtureMock({
      credentials: mock.credentials,
      roles: ["Developer", "Payer"],
    });
    expect(await call(limited, "/ListMembers")).toMatchObject({
      code: 100,
      reason:
        "Token: ListMembers needs one of the roles Owner, Admin; the service account has Developer, Payer. Add one of them.",
      source: "board:10",
    });
    expect(await call(limited, "/PayFees?member_id=1")).toMatchObject({ code: undefined });
    expect(await call(limited, "/GetLibrary")).toMatchObject({ code: undefined });
  });
});
