import type { AccountsMethod, AccountsMethods } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, expect, expectTypeOf, it } from "vitest";
import { createAccountsClient } from "../../src/index.ts";
import {
  type Answers,
  fakeFetch,
  type OtherCall,
  type RecordedCall,
} from "../../src/testing/index.ts";

type Table = typeof operationTable;
type AnyFunction = (...args: never) => unknown;
type Made<M extends AccountsMethod> = Extract<Answers[M], AnyFunction>;
type Sent<M extends AccountsMethod> = Parameters<Made<M>>[0];
type Fixed<M extends AccountsMethod> = Exclude<Answers[M], AnyFunction | undefined>;
type Answer<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;
type RequiredName<M extends AccountsMethod> = Table[M] extends { required: readonly (infer P)[] }
  ? P
  : never;

/** The decoded type of all parameters of a wire type, for any method. */
type ReadBack<T> = NonNullable<
  {
    [M in AccountsMethod]: {
      [P in keyof Sent<M>]: P extends NamesOf<M, T> ? Sent<M>[P] : never;
    }[keyof Sent<M>];
  }[AccountsMethod]
>;
type NamesOf<M extends AccountsMethod, T> = {
  [P in keyof Table[M]["parameters"]]: Table[M]["parameters"][P] extends T ? P : never;
}[keyof Table[M]["parameters"]];

describe("the types of a fake's answers", () => {
  it("accept each method's response body or a function that returns it", () => {
    expectTypeOf<{ [M in AccountsMethod]: Fixed<M> }>().toEqualTypeOf<{
      [M in AccountsMethod]: Answer<M>;
    }>();
    expectTypeOf<{ [M in AccountsMethod]: Awaited<ReturnType<Made<M>>> }>().toEqualTypeOf<{
      [M in AccountsMethod]: Answer<M>;
    }>();
  });

  it("pass the decoded parameters to a function", () => {
    expectTypeOf<ReadBack<"integer" | "number">>().toEqualTypeOf<number>();
    expectTypeOf<ReadBack<"boolean">>().toEqualTypeOf<boolean>();
    expectTypeOf<ReadBack<"string" | "date">>().toEqualTypeOf<string>();
    expectTypeOf<ReadBack<"integers">>().toEqualTypeOf<readonly number[] | "all">();
    expectTypeOf<ReadBack<"strings">>().toEqualTypeOf<readonly string[]>();
  });

  it("make required parameters required", () => {
    type AlwaysThere<M extends AccountsMethod> = {
      [P in keyof Sent<M>]-?: undefined extends Sent<M>[P] ? never : P;
    }[keyof Sent<M>];
    expectTypeOf<{ [M in AccountsMethod]: AlwaysThere<M> }>().toEqualTypeOf<{
      [M in AccountsMethod]: RequiredName<M>;
    }>();
  });

  it("narrow a recorded call by its method", () => {
    expectTypeOf<RecordedCall["method"]>().toEqualTypeOf<AccountsMethod>();
    expectTypeOf<{
      [M in AccountsMethod]: Extract<RecordedCall, { method: M }>["params"];
    }>().toEqualTypeOf<{
      [M in AccountsMethod]: Sent<M>;
    }>();
  });
});

describe("the types of what a fake has in addition to the contract", () => {
  const fake = fakeFetch({});

  it("accept an answer for a new method, and names of parameters for a method of the contract", () => {
    expectTypeOf(fake.define).toBeCallableWith("GetUsers", { answer: { result: [] } });
    expectTypeOf(fake.define).toBeCallableWith("GetUsers", { answer: ({ a }) => ({ result: a }) });
    expectTypeOf(fake.define).toBeCallableWith("GetAccountInfo", { extraParams: ["a"] });
    // @ts-expect-error it is not in the contract, so it has no extra parameters
    expectTypeOf(fake.define).toBeCallableWith("GetUsers", { extraParams: ["a"] });
    // @ts-expect-error an answer is an object
    expectTypeOf(fake.define).toBeCallableWith("GetUsers", { answer: "text" });
  });

  it("make additional parameters optional strings", () => {
    expectTypeOf(fake.otherCalls).items.toEqualTypeOf<OtherCall>();
    expectTypeOf<OtherCall["params"]>().toEqualTypeOf<
      Readonly<Record<string, string | undefined>>
    >();
    expectTypeOf<RecordedCall["extra"]>().toEqualTypeOf<OtherCall["params"]>();
  });
});

it("fakeFetch replaces every Accounts method", async () => {
  const answers = Object.fromEntries(
    Object.keys(operationTable).map((method) => [method, { result: [] }]),
  );
  const fake = fakeFetch(answers as Answers);
  const client = createAccountsClient({ auth: () => "token", fetch: fake });
  const bare = Object.entries(operationTable).filter(
    ([, { ...row }]) => !("required" in row || "rules" in row),
  );
  const calls = Object.values<unknown>(client.safe) as (() => Promise<object>)[]; // called without required parameters on purpose
  await Promise.all(calls.map((call) => call()));
  expect(fake.calls.map(({ method }) => method).sort()).toEqual(
    bare.map(([method]) => method).sort(),
  );
  expect(bare).not.toEqual([]);
});
