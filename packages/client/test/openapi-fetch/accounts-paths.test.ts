import type { AccountsMethod, AccountsMethods, ErrorResponse } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import type { Client, FetchResponse, ParamsOption, RequestBodyOption } from "openapi-fetch";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type AccountsPaths, createFetchClient } from "../../src/openapi-fetch/index.ts";

type Table = typeof operationTable;
type Post<M extends AccountsMethod> = AccountsPaths[`/${M}`]["post"];
type Params<M extends AccountsMethod> = NonNullable<
  Parameters<AccountsMethods[Uncapitalize<M>]>[0]
>;
type Answer<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;
type SentIn<Place> = {
  [M in AccountsMethod]: Table[M]["in"] extends Place ? M : never;
}[AccountsMethod];
type Body<M extends AccountsMethod> = NonNullable<RequestBodyOption<Post<M>>["body"]>;
type Query<M extends AccountsMethod> =
  ParamsOption<Post<M>> extends { params?: { query?: infer Q } } ? NonNullable<Q> : never;

describe("the paths of the Accounts methods", () => {
  it("are called only with POST", () => {
    expectTypeOf<keyof AccountsPaths>().toEqualTypeOf<`/${AccountsMethod}`>();
    type OtherVerb = Exclude<keyof AccountsPaths[keyof AccountsPaths], "post" | "parameters">;
    expectTypeOf<NonNullable<AccountsPaths[keyof AccountsPaths][OtherVerb]>>().toBeNever();
  });

  it("take the same parameters as the methods, either in a query or in a form", () => {
    expectTypeOf<{ [M in SentIn<"query">]: Query<M> }>().toEqualTypeOf<{
      [M in SentIn<"query">]: Params<M>;
    }>();
    expectTypeOf<Body<SentIn<"query">>>().toBeNever();
    expectTypeOf<{ [M in SentIn<"form">]: Body<M> }>().toEqualTypeOf<{
      [M in SentIn<"form">]: Params<M>;
    }>();
    expectTypeOf<Query<SentIn<"form">>>().toBeNever();
  });

  it("return the method's result as data and the error envelope as error", () => {
    expectTypeOf<{
      [M in AccountsMethod]: NonNullable<
        FetchResponse<Post<M>, object, "application/json">["data"]
      >;
    }>().toEqualTypeOf<{ [M in AccountsMethod]: Answer<M> }>();
    type Failed = FetchResponse<Post<AccountsMethod>, object, "application/json">["error"];
    expectTypeOf<NonNullable<Failed>>().toEqualTypeOf<ErrorResponse>();
  });

  it("type the client that createFetchClient returns", async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(new URL(url).pathname);
      return Response.json({ result: 1 });
    };
    const client = createFetchClient({ auth: () => "token", fetch });
    expectTypeOf(client).toEqualTypeOf<Client<AccountsPaths>>();
    const bare = Object.entries(operationTable).filter(
      ([, { ...row }]) => !("required" in row || "rules" in row),
    );
    for (const [method] of bare) await client.POST(`/${method}` as never, {} as never);
    expect(asked).toEqual(bare.map(([method]) => `/platform_api/${method}`));
    expect(asked).not.toEqual([]);
  });
});
