import { describe, expectTypeOf, test } from "vitest";
import type * as all from "../src/index.ts";
import type {
  AccountsMethod,
  AccountsMethods,
  ErrorResponse,
  GetAccountDocumentsResponse,
  GetAccountInfoResponse,
  GetAccountPlansResponse,
  GetChildrenAccountsResponse,
  operations,
} from "../src/index.ts";

type ResponseOf<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;
type AnswerOf<M extends AccountsMethod> =
  operations[M]["responses"][200]["content"]["application/json"];
type Where<M extends AccountsMethod, Holds extends Record<AccountsMethod, boolean>> = {
  [K in M]: Holds[K] extends true ? K : never;
}[M];

describe("an answer", () => {
  test("leaves the error envelope out, in all 16 methods", () => {
    type CarriesError = {
      [M in AccountsMethod]: ErrorResponse extends ResponseOf<M> ? true : false;
    };
    expectTypeOf<Where<AccountsMethod, CarriesError>>().toBeNever();
  });

  test("is one of two on the wire, and the other is the error envelope, in all 16 methods", () => {
    type CarriesError = { [M in AccountsMethod]: ErrorResponse extends AnswerOf<M> ? true : false };
    expectTypeOf<Where<AccountsMethod, CarriesError>>().toEqualTypeOf<AccountsMethod>();
  });

  test("has a result, in all 16 methods", () => {
    type HasResult = {
      [M in AccountsMethod]: [ResponseOf<M>] extends [never]
        ? false
        : "result" extends keyof ResponseOf<M>
          ? true
          : false;
    };
    expectTypeOf<Where<AccountsMethod, HasResult>>().toEqualTypeOf<AccountsMethod>();
  });

  test("has no error to read", () => {
    // @ts-expect-error an error is thrown, or stands beside the data, never in it
    type Error = GetAccountInfoResponse["error"];
    expectTypeOf<Error>().not.toBeNever();
  });
});

describe("a field", () => {
  type Account = GetAccountInfoResponse["result"];
  type Verification = GetAccountDocumentsResponse["result"][number]["verifications"][number];

  test("that may be missing reads as undefined as well", () => {
    expectTypeOf<Account["mobile_phone"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Account["frozen"]>().toEqualTypeOf<boolean | undefined>();
  });

  test("that is always there reads as it is", () => {
    expectTypeOf<Account["account_id"]>().toEqualTypeOf<number>();
    expectTypeOf<GetChildrenAccountsResponse["result"]>().items.toBeObject();
  });

  test("of the account itself is always there where it identifies the account", () => {
    const nameOf = ({ result }: GetAccountInfoResponse): string => result.account_name;
    expectTypeOf(nameOf).returns.toBeString();
    expectTypeOf<Account["created"]>().toEqualTypeOf<all.Timestamp>();
    expectTypeOf<GetAccountInfoResponse["api_address"]>().toBeString();
  });

  test("of a child may be missing where an option of the call leaves it out", () => {
    type Child = GetChildrenAccountsResponse["result"][number];
    expectTypeOf<keyof Child>().toEqualTypeOf<keyof Account>();
    expectTypeOf<Child["account_id"]>().toBeNumber();
    expectTypeOf<Child["account_name"]>().toEqualTypeOf<string | undefined>();
  });

  test("with an open enumeration takes a text that is not known, and no number", () => {
    type PlanType = NonNullable<GetAccountPlansResponse["result"]>[number]["plan_type"];
    expectTypeOf<"SMS">().toExtend<NonNullable<PlanType>>();
    expectTypeOf<"IM">().toExtend<NonNullable<PlanType>>();
    expectTypeOf<number>().not.toExtend<NonNullable<PlanType>>();
  });

  test("that is a moment is told from a date", () => {
    expectTypeOf<NonNullable<Account["created"]>>().toEqualTypeOf<all.Timestamp>();
    expectTypeOf<all.PlainDate>().not.toExtend<all.Timestamp>();
    expectTypeOf<
      NonNullable<Verification["unverified_hold_until"]>
    >().toEqualTypeOf<all.PlainDate>();
  });

  test("that the contract does not have cannot be read", () => {
    // @ts-expect-error a misspelt field is told from a right one
    type Wrong = Account["acount_id"];
    expectTypeOf<Wrong>().not.toBeNever();
  });
});
