import { describe, expectTypeOf, test } from "vitest";
import type {
  AccountsMethod,
  AccountsMethods,
  AddAccountParams,
  ChangeAccountPlanParams,
  ChargeAccountParams,
  GetAccountPlansParams,
  GetChildrenAccountsParams,
  GetCurrencyRateParams,
  operations,
  SetAccountInfoParams,
  SetChildAccountInfoParams,
} from "../src/index.ts";

declare const accounts: AccountsMethods<{ signal?: AbortSignal }>;
const newChild = {
  account_name: "child-shop",
  account_email: "shop@example.com",
  account_password: "made-up",
};

describe("what must not compile", () => {
  test("a misspelt parameter", () => {
    // @ts-expect-error a wrong name is told from a right one, in a query
    accounts.getAccountInfo({ return_life_balance: true });
    // @ts-expect-error and in a form
    accounts.addAccount({ ...newChild, acount_first_name: "Ada" });
  });

  test("a parameter in camel case", () => {
    // @ts-expect-error names are those of the wire
    accounts.getAccountInfo({ returnLiveBalance: true });
  });

  test("a value that a closed enumeration does not have", () => {
    // @ts-expect-error plans are IM or MAU
    accounts.changeAccountPlan({ plan_type: "SMS" });
    // @ts-expect-error and case counts
    accounts.changeAccountPlan({ plan_type: "im" });
    // @ts-expect-error a list is closed in each member
    accounts.getAccountPlans({ plan_type: ["IM", "SMS"] });
    // @ts-expect-error in one that stands alone as well
    accounts.getAccountDocuments({ verification_status: "NOT_REQUIRED" });
  });

  test('"any" for "all"', () => {
    // @ts-expect-error the one word that a list of ids takes is all
    accounts.chargeAccount({ phone_id: "any" });
  });

  test('"all" where it is not known', () => {
    // @ts-expect-error no source lists all for this parameter
    accounts.getAccountPlans({ plan_subscription_template_id: "all" });
  });

  test("a missing required parameter", () => {
    // @ts-expect-error one of the three required ones is missing
    accounts.addAccount({ account_name: "child-shop", account_email: "shop@example.com" });
    // @ts-expect-error a required parameter asks for the argument itself
    accounts.getCurrencyRate();
    // @ts-expect-error and so does a rule that asks for one of several
    accounts.chargeAccount();
  });

  test("parameters that break an enforced rule", () => {
    // @ts-expect-error one of two must be there
    accounts.chargeAccount({});
    // @ts-expect-error and be given
    accounts.chargeAccount({ phone_id: undefined });
    // @ts-expect-error and not both
    accounts.chargeAccount({ phone_id: 1, phone_number: "79993330011" });
    // @ts-expect-error none of three, beside a parameter that no rule is about
    accounts.setChildAccountInfo({ active: false });
  });

  test("undefined for a required parameter", () => {
    // @ts-expect-error only optional parameters may be undefined
    accounts.getCurrencyRate({ currency: undefined });
  });

  test("a value of another kind", () => {
    // @ts-expect-error a boolean is no text
    accounts.getAccountInfo({ return_live_balance: "true" });
    // @ts-expect-error an id is a number
    accounts.getAccountVerifications({ account_id: "1321" });
    // @ts-expect-error ids that are joined already are no list
    accounts.chargeAccount({ phone_id: "1;2" });
    // @ts-expect-error null is no way to leave a parameter out
    accounts.getAccountInfo({ return_live_balance: null });
    // @ts-expect-error a date is no number of milliseconds
    accounts.getCurrencyRate({ currency: "RUR", date: 0 });
  });

  test("an unknown method", () => {
    // @ts-expect-error the section has 16 methods and no other
    accounts.deleteAccount({});
  });

  test("an option that the client does not take", () => {
    // @ts-expect-error options are what the client says they are
    accounts.getAccountInfo({}, { timeout: "soon" });
  });
});

describe("what must compile", () => {
  test("both forms of a list", () => {
    accounts.chargeAccount({ phone_id: [1, 2] });
    accounts.chargeAccount({ phone_id: 1 });
    accounts.chargeAccount({ phone_number: ["79993330011"] });
    accounts.getAccountPlans({ plan_type: ["IM", "MAU"] });
    accounts.getAccountPlans({ plan_type: "MAU" });
    const frozen: readonly number[] = Object.freeze([1, 2]);
    expectTypeOf<{ child_account_id: typeof frozen }>().toExtend<GetChildrenAccountsParams>();
  });

  test('"all" where a list of ids takes it', () => {
    accounts.chargeAccount({ phone_id: "all" });
    expectTypeOf<"all">().toExtend<NonNullable<SetChildAccountInfoParams["child_account_id"]>>();
  });

  test("an unknown currency, as the list of currencies is open", () => {
    accounts.getCurrencyRate({ currency: "JPY" });
    accounts.getCurrencyRate({ currency: ["USD", "JPY"] });
    accounts.getMoneyAmountToCharge({ currency: "JPY" });
  });

  test("a language, a country and a resource type that the vendor's lists do not have yet", () => {
    accounts.setAccountInfo({ language_code: "yi", billing_address_country_code: "CW" });
    accounts.getResourcePrice({ resource_type: ["ASR", "A_NEW_ONE"] });
  });

  test("a date as text, of whatever string, and as Date", () => {
    const fromForm: string = "2026-09-01";
    accounts.getCurrencyRate({ currency: "RUR", date: fromForm });
    accounts.getCurrencyRate({ currency: "RUR", date: "2026-09-01" });
    accounts.getCurrencyRate({ currency: "RUR", date: new Date(0) });
  });

  test("whichever parameter keeps an enforced rule", () => {
    accounts.setChildAccountInfo({ child_account_id: "all", active: false });
    accounts.setChildAccountInfo({ child_account_name: "shop", child_account_id: undefined });
    const target = { child_account_email: "shop@example.com" };
    accounts.setChildAccountInfo({ ...target, language_code: "en" });
  });

  test("a method whose rule is not enforced, without what it asks for", () => {
    accounts.getChildrenAccounts({ active: true });
  });

  test("an optional parameter that is undefined", () => {
    accounts.getAccountInfo({ return_live_balance: undefined });
    expectTypeOf<{ phone_id: undefined; phone_number: string }>().toExtend<ChargeAccountParams>();
  });

  test("a call without parameters where none is needed", () => {
    accounts.getAccountInfo();
    accounts.getChildrenAccounts({});
  });
});

describe("each parameter", () => {
  test("has a type of its own where its meaning is known", () => {
    expectTypeOf<ChangeAccountPlanParams["plan_type"]>().toEqualTypeOf<"IM" | "MAU">();
    expectTypeOf<ChargeAccountParams["phone_id"]>().toEqualTypeOf<
      readonly number[] | number | "all" | undefined
    >();
    expectTypeOf<GetAccountPlansParams["plan_subscription_template_id"]>().toEqualTypeOf<
      readonly number[] | number | undefined
    >();
    expectTypeOf<GetCurrencyRateParams["date"]>().toEqualTypeOf<string | Date | undefined>();
    expectTypeOf<AddAccountParams["active"]>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<SetAccountInfoParams["min_balance_to_notify"]>().toEqualTypeOf<
      number | undefined
    >();
  });

  test("is what openapi-typescript makes of it, but that a date may be a Date and an optional one undefined", () => {
    expectTypeOf<Unlike<AccountsMethod>>().toBeNever();
    expectTypeOf<keyof operations>().toEqualTypeOf<AccountsMethod>();
  });
});

type ParamsOf<M extends AccountsMethod> = NonNullable<
  Parameters<AccountsMethods[Uncapitalize<M>]>[0]
>;
type Sent<M extends AccountsMethod> = operations[M] extends {
  requestBody: { content: { "application/x-www-form-urlencoded": infer Form } };
}
  ? Form
  : NonNullable<operations[M]["parameters"]["query"]>;
/** Each parameter for itself: what rules say of several is left out, optional ones hold undefined. */
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
/** The methods of `M` whose two descriptions differ. */
type Unlike<M extends AccountsMethod> = M extends AccountsMethod
  ? Same<Each<ParamsOf<M>>, Each<Sent<M>>> extends true
    ? never
    : M
  : never;
