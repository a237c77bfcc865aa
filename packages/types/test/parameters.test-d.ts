import { expectTypeOf, test } from "vitest";
import type {
  AccountCallbackType,
  AccountsMethod,
  AccountsMethods,
  operations,
} from "../src/index.ts";

test("each parameter has the type from openapi-typescript, except that a date may be a Date and an optional one undefined", () => {
  expectTypeOf<Unlike<AccountsMethod>>().toBeNever();
  expectTypeOf<keyof operations>().toEqualTypeOf<AccountsMethod | AccountCallbackType>();
});

type ParamsOf<M extends AccountsMethod> = NonNullable<
  Parameters<AccountsMethods[Uncapitalize<M>]>[0]
>;
type Sent<M extends AccountsMethod> = operations[M] extends {
  requestBody: { content: { "application/x-www-form-urlencoded": infer Form } };
}
  ? Form
  : NonNullable<operations[M]["parameters"]["query"]>;
/** Each parameter by itself, without rules; optional ones include undefined. */
type Each<T> = { [K in Extract<keyof T, string>]: Exclude<T[K], Date> };
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? [keyof A] extends [keyof B]
      ? [keyof B] extends [keyof A]
        ? true
        : false
      : false
    : false
  : false;
/** The methods of `M` whose two types differ. */
type Unlike<M extends AccountsMethod> = M extends AccountsMethod
  ? Same<Each<ParamsOf<M>>, Each<Sent<M>>> extends true
    ? never
    : M
  : never;
