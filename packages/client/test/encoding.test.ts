import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, expect, it } from "vitest";
import { encodeParameters } from "../src/wire/encode.ts";

describe("what parameters look like on the wire", () => {
  it.each([
    ["an integer list", operationTable.ChargeAccount, { phone_id: [1, 2] }, "phone_id=1%3B2"],
    ["one integer for a list", operationTable.ChargeAccount, { phone_id: 7 }, "phone_id=7"],
    ["the word all", operationTable.ChargeAccount, { phone_id: "all" }, "phone_id=all"],
    ["a text list", operationTable.GetCurrencyRate, { currency: ["RUR", "EUR"] }, "currency=RUR%3BEUR"],
    ["a boolean", operationTable.GetAccountInfo, { return_live_balance: false }, "return_live_balance=false"],
    ["a date as text", operationTable.GetCurrencyRate, { currency: "RUR", date: "2014-03-17" }, "currency=RUR&date=2014-03-17"],
    [
      "a Date, in UTC",
      operationTable.GetCurrencyRate,
      { currency: "RUR", date: new Date("2014-03-17T23:59:59Z") },
      "currency=RUR&date=2014-03-17",
    ],
    ["a negative fraction", operationTable.SetAccountInfo, { min_balance_to_notify: -1.5 }, "min_balance_to_notify=-1.5"],
    [
      "text with reserved characters",
      operationTable.SetAccountInfo,
      { account_custom_data: "a&b=c d+é;" },
      "account_custom_data=a%26b%3Dc%20d%2B%C3%A9%3B",
    ],
    [
      "an empty text, which may mean to clear",
      operationTable.SetAccountInfo,
      { billing_address_zip: "" },
      "billing_address_zip=",
    ],
    ["undefined, left out", operationTable.GetAccountInfo, { return_live_balance: undefined }, ""],
    [
      "values outside an enumeration, for the server to judge",
      operationTable.GetAccountPlans,
      { plan_type: "XYZ" },
      "plan_type=XYZ",
    ],
  ])("%s", (_, operation, params, encoded) => {
    expect(encodeParameters(operation, params)).toBe(encoded);
  });
});

describe("what is refused before sending", () => {
  const { ChargeAccount, CloneAccount, GetAccountInfo, GetCurrencyRate, GetChildrenAccounts, SetAccountInfo } = operationTable;

  it.each([
    ["null for the parameters", GetAccountInfo, null, "params must be an object, but is null"],
    ["a list for the parameters", GetAccountInfo, [], "params must be an object, but is an array of 0"],
    ["a Date for the parameters", GetAccountInfo, new Date(), "params must be an object"],
    [
      "half a character",
      SetAccountInfo,
      { account_first_name: "\ud800" },
      "account_first_name must be a string without lone surrogates",
    ],
    ["null", GetAccountInfo, { return_live_balance: null }, "return_live_balance must be true or false, but is null"],
    [
      "NaN",
      SetAccountInfo,
      { min_balance_to_notify: Number.NaN },
      "min_balance_to_notify must be a finite number without exponent, but is NaN",
    ],
    [
      "a number that has no form without an exponent",
      SetAccountInfo,
      { min_balance_to_notify: 1e21 },
      "without exponent, but is an integer",
    ],
    ["a number too small to write", SetAccountInfo, { min_balance_to_notify: 1e-21 }, "without exponent, but is a fraction"],
    ["infinity", SetAccountInfo, { min_balance_to_notify: Number.POSITIVE_INFINITY }, "but is Infinity"],
    [
      "a text for a boolean",
      GetAccountInfo,
      { return_live_balance: "yes" },
      "must be true or false, but is a string of 3 characters",
    ],
    ["a fraction for an integer", GetChildrenAccounts, { count: 1.5 }, "count must be an integer, but is a fraction"],
    ["an integer too large to be exact", GetChildrenAccounts, { offset: 2 ** 60 }, "offset must be an integer"],
    ["an invalid Date", GetCurrencyRate, { currency: "RUR", date: new Date("x") }, "but is of type object"],
    [
      "a day that does not exist",
      GetCurrencyRate,
      { currency: "RUR", date: "2024-02-31" },
      "date must be a date, YYYY-MM-DD or a Date",
    ],
    ["another date format", GetCurrencyRate, { currency: "RUR", date: "17.03.2014" }, "date must be a date"],
    ["a time with the date", GetCurrencyRate, { currency: "RUR", date: "2014-03-17 00:00:00" }, "date must be a date"],
    ["a Date past the year 9999", GetCurrencyRate, { currency: "RUR", date: new Date(8.64e15) }, "date must be a date"],
    [
      "a text that is no list of integers",
      ChargeAccount,
      { phone_id: "1,2" },
      "phone_id must be an integer, an array of integers",
    ],
    ["a selector that there is not", ChargeAccount, { phone_id: "any" }, "phone_id must be an integer"],
    ["a symbol", ChargeAccount, { phone_id: Symbol("1") }, "phone_id must be an integer"],
    ["an object without a prototype", ChargeAccount, { phone_id: [Object.create(null)] }, "phone_id must be an integer"],
    ["a bigint for a date", GetCurrencyRate, { currency: "RUR", date: 1n }, "date must be a date"],
    [
      "an object that throws when written",
      ChargeAccount,
      {
        phone_id: {
          toString: () => {
            throw new Error("x");
          },
        },
      },
      "phone_id must be",
    ],
    ["an empty list", ChargeAccount, { phone_id: [] }, "an integer, an array of integers"],
    ["null in a list", ChargeAccount, { phone_id: [1, null] }, "phone_id must be an integer"],
    ["a separator within a member", ChargeAccount, { phone_number: ["1;2"] }, "without ;"],
    ["a blank list", ChargeAccount, { phone_number: " " }, "phone_number must be a string, or an array"],
    ["an empty member", ChargeAccount, { phone_number: ["1", ""] }, "phone_number must be a string, or an array"],
    [
      "an unknown parameter",
      GetAccountInfo,
      { retrun_live_balance: true },
      'unknown parameter "retrun_live_balance"; known: return_live_balance',
    ],
    ["a name from the prototype", GetAccountInfo, JSON.parse('{"__proto__":1}'), 'unknown parameter "__proto__"'],
    ["the name constructor", GetAccountInfo, { constructor: 1 }, 'unknown parameter "constructor"'],
    ["a missing parameter", GetCurrencyRate, { date: "2014-03-17" }, "currency must be given"],
    ["none where one is needed", ChargeAccount, {}, "exactly one of phone_id, phone_number must be given, but 0 are"],
    [
      "two where one is taken",
      ChargeAccount,
      { phone_id: 1, phone_number: "1" },
      "exactly one of phone_id, phone_number must be given, but 2 are",
    ],
    [
      "several missing",
      CloneAccount,
      { account_id: 1 },
      "new_account_name, new_account_email, new_account_password must be given",
    ],
  ])("%s", (_, operation, params, message) => {
    expect(() => encodeParameters(operation, params as object)).toThrow(message);
  });

  it("does not print the value", () => {
    expect(() => encodeParameters(SetAccountInfo, { new_account_password: ["Hidden-Pass-1"] })).toThrow(
      "new_account_password must be a string without lone surrogates, but is an array of 1",
    );
  });

  it("takes a call without parameters where a rule is documented but not enforced", () => {
    expect(encodeParameters(GetChildrenAccounts, {})).toBe("");
  });
});
