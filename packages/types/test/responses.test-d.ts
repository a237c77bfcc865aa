import { describe, expectTypeOf, test } from "vitest";
import type {
  AccountsMethod,
  AccountsMethods,
  ErrorResponse,
  GetAccountInfoResponse,
  operations,
} from "../src/index.ts";

type ResponseOf<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;
type AnswerOf<M extends AccountsMethod> =
  operations[M]["responses"][200]["content"]["application/json"];
type Where<M extends AccountsMethod, Holds extends Record<AccountsMethod, boolean>> = {
  [K in M]: Holds[K] extends true ? K : never;
}[M];

describe("a response", () => {
  test("omits the error envelope, in every method", () => {
    type CarriesError = {
      [M in AccountsMethod]: ErrorResponse extends ResponseOf<M> ? true : false;
    };
    expectTypeOf<Where<AccountsMethod, CarriesError>>().toBeNever();
  });

  test("is one of two on the wire, where the other is the error envelope, in every method", () => {
    type CarriesError = { [M in AccountsMethod]: ErrorResponse extends AnswerOf<M> ? true : false };
    expectTypeOf<Where<AccountsMethod, CarriesError>>().toEqualTypeOf<AccountsMethod>();
  });

  test("has a result, in every method", () => {
    type HasResult = {
      [M in AccountsMethod]: [ResponseOf<M>] extends [never]
        ? false
        : "result" extends keyof ResponseOf<M>
          ? true
          : false;
    };
    expectTypeOf<Where<AccountsMethod, HasResult>>().toEqualTypeOf<AccountsMethod>();
  });

  test("of GetAccountInfo always has the account's fields", () => {
    const nameOf = ({ result }: GetAccountInfoResponse): string => result.account_name;
    expectTypeOf(nameOf).returns.toBeString();
  });
});
