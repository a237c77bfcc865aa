import { errorCodes } from "@vox-accounts/types/error-codes";
import { describe, expect, expectTypeOf, it } from "vitest";
import { describeError, type ErrorName, explainError, isApiError } from "../src/errors/catalogue.ts";
import { AccountsError } from "../src/index.ts";

const apiError = (code: number): AccountsError & { readonly kind: "api" } => {
  const error = new AccountsError({
    kind: "api",
    code,
    method: "GetChildrenAccounts",
    attempts: 1,
    outcome: "not-executed",
    message: `GetChildrenAccounts: the API answered error ${code}: no.\n Nothing was carried out.`,
  });
  if (error.kind !== "api") throw error;
  return error;
};
const timeout = new AccountsError({
  kind: "timeout",
  method: "GetAccountInfo",
  attempts: 1,
  outcome: "unknown",
  message: "too late",
});

describe("isApiError", () => {
  it("goes by name", () => {
    expect(isApiError(apiError(127), "INSUFFICIENT_MONEY")).toBe(true);
    expect(isApiError(apiError(127), "RATE_LIMIT_EXCEED")).toBe(false);
    expect(isApiError(apiError(127), "RATE_LIMIT_EXCEED", "INSUFFICIENT_MONEY")).toBe(true);
  });

  it.each([
    ["INVALID_VERIFICATION_CODE", 186, 414],
    ["INVALID_MOBILE_PHONE", 189, 203],
    ["INVALID_OLD_INVOICE_NUMBER", 312, 319],
    ["INVALID_PSTN_BLACKLIST_PHONE", 372, 425],
  ] as const)("takes both codes of %s", (name, first, second) => {
    expect(isApiError(apiError(first), name) && isApiError(apiError(second), name)).toBe(true);
  });

  it("takes any error of the API without a name, and nothing else", () => {
    expect(
      [apiError(1), apiError(99_999), timeout, new Error("x"), undefined, { kind: "api", code: 1 }].map((e) => isApiError(e)),
    ).toEqual([true, true, false, false, false, false]);
  });

  it("narrows, and takes no name that does not exist", () => {
    const error: unknown = apiError(127);
    if (isApiError(error, "INSUFFICIENT_MONEY")) expectTypeOf(error.code).toEqualTypeOf<number>();
    // @ts-expect-error a misspelt name would never match
    expect(isApiError(error, "INSUFICIENT_MONEY")).toBe(false);
    expectTypeOf<"RATE_LIMIT_EXCEED">().toExtend<ErrorName>();
  });
});

describe("describeError", () => {
  it("has a name, a meaning and a hint for every code", () => {
    for (const code of Object.keys(errorCodes).map(Number)) {
      const { name, class: kind, meaning, hint } = describeError({ code });
      expect([name, kind, meaning, hint].every(Boolean), String(code)).toBe(true);
    }
  });

  it("says which roles a refused method needs", () => {
    const { roles, hint } = describeError(apiError(100));
    expect(roles).toEqual(["Owner"]);
    expect(hint).toContain("GetChildrenAccounts needs the role Owner.");
    expect(describeError({ code: 104, method: "ChargeAccount" }).hint).toContain(
      "ChargeAccount needs the role Owner, Admin or Accountant.",
    );
  });

  it("says so where no source lists the roles", () => {
    const described = describeError({ code: 100, method: "GetAccountInfo" });
    expect(described.hint).toContain("Which roles GetAccountInfo needs, no source tells.");
    expect(described).not.toHaveProperty("roles");
  });

  it("leaves roles out where they explain nothing", () => {
    expect(describeError(apiError(127))).not.toHaveProperty("roles");
    expect(describeError({ code: 100 })).not.toHaveProperty("roles");
  });

  it.each([
    [340, "later"],
    [456, "new-token"],
    [127, "never"],
  ])("says for %i whether trying again helps: %s", (code, retry) => {
    expect(describeError({ code }).retry).toBe(retry);
  });

  it("says why a repeat that the server refused was not sent again", () => {
    expect(describeError({ code: 484 })).toMatchObject({
      retry: "never",
      hint: expect.stringContaining("client did not send it again"),
    });
  });

  it("describes a code that the vendor does not list", () => {
    expect(describeError({ code: 99_999 })).toEqual({
      code: 99_999,
      name: undefined,
      class: undefined,
      meaning: "The vendor's list has no error 99999.",
      hint: "Go by the message that came with it.",
      retry: "never",
    });
  });
});

describe("explainError", () => {
  it("is one line with message, name and hint", () => {
    expect(explainError(apiError(127))).toBe(
      "GetChildrenAccounts: the API answered error 127: no. Nothing was carried out. INSUFFICIENT_MONEY: Not enough money. Top up the account; GetMoneyAmountToCharge tells how much subscriptions need.",
    );
  });

  it("is the message alone for other failures", () => {
    expect(explainError(timeout)).toBe("too late");
  });

  it("has no name for a code that the vendor does not list", () => {
    expect(explainError(apiError(99_999))).toContain("carried out. The vendor's list has no error 99999.");
  });
});
