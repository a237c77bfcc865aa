import type { AccountsMethod, AccountsMethods, ErrorResponse, paths } from "@vox-accounts/types";

type ParamsOf<M extends AccountsMethod> = NonNullable<
  Parameters<AccountsMethods[Uncapitalize<M>]>[0]
>;
type ResultOf<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;

/** A JSON response, as openapi-fetch describes it. */
interface Json<Content> {
  /** The response headers. */
  headers: { [name: string]: unknown };
  /** The response body by media type. */
  content: {
    /** The JSON response body. */
    "application/json": Content;
  };
}

/** `never` stays `never`: a method whose parameters are sent as a form has no query. */
type Query<M extends AccountsMethod, Published> = [NonNullable<Published>] extends [never]
  ? never
  : ParamsOf<M>;

type Post<M extends AccountsMethod, Operation> = {
  [Part in keyof Operation]: Part extends "parameters"
    ? {
        [Place in keyof Operation[Part]]: Place extends "query"
          ? Query<M, Operation[Part][Place]>
          : Operation[Part][Place];
      }
    : Part extends "requestBody"
      ? { [Place in keyof Operation[Part]]: { "application/x-www-form-urlencoded": ParamsOf<M> } }
      : Part extends "responses"
        ? { 200: Json<ResultOf<M>>; default: Json<ErrorResponse> }
        : Operation[Part];
};

/**
 * The paths as this client exposes them. Parameters are typed like those of the methods (a `Date` is accepted for a date, `undefined`
 * for an omitted value), and the error is separate from the result, although both come with HTTP 200.
 */
export type AccountsPaths = {
  [Path in keyof paths]: {
    [Verb in keyof paths[Path]]: Verb extends "post"
      ? Path extends `/${infer M extends AccountsMethod}`
        ? Post<M, paths[Path][Verb]>
        : never
      : paths[Path][Verb];
  };
};
