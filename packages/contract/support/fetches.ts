import type { AccountsClientOptions } from "@vox-accounts/client";

/** What a client's `fetch` option takes. */
export type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

/** Asks Prism for a named example. */
export function preferring(example: string): Fetch {
  return (request) => {
    request.headers.set("prefer", `example=${example}`);
    return fetch(request);
  };
}

/** Takes the token off the request. */
export const withoutToken: Fetch = (request) => {
  request.headers.delete("authorization");
  return fetch(request);
};

/** Overwrites a parameter on its way, past the client's own checks. */
export function tampering(name: string, value: string): Fetch {
  return async (request) => {
    const url = new URL(request.url);
    const form = new URLSearchParams(await request.text());
    const place = [url.searchParams, form].find((parameters) => parameters.has(name));
    if (!place) throw new Error(`${name} is not in the request.`);
    place.set(name, value);
    const { method, headers } = request;
    return fetch(new Request(url, { method, headers, ...(form.size > 0 && { body: form.toString() }) }));
  };
}
