import type { AccountsClientOptions } from "@vox-accounts/client";

/** The type of a client's `fetch` option. */
export type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

/** Asks Prism for a named example. */
export function preferring(example: string): Fetch {
  return (url, init) => {
    init.headers.set("prefer", `example=${example}`);
    return fetch(url, init);
  };
}

/** Removes the token from the request. */
export const withoutToken: Fetch = (url, init) => {
  init.headers.delete("authorization");
  return fetch(url, init);
};

/** Overwrites a parameter after the client's own checks. */
export function overwritingParameter(name: string, value: string): Fetch {
  return async (address, init) => {
    const url = new URL(address);
    const form = new URLSearchParams(init.body);
    const place = [url.searchParams, form].find((parameters) => parameters.has(name));
    if (!place) throw new Error(`${name} is not in the request.`);
    place.set(name, value);
    return fetch(url, { ...init, ...(form.size > 0 && { body: form.toString() }) });
  };
}
