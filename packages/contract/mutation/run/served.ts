import { type AccountsClient, createAccountsClient } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import type { AccountsMethod } from "@vox-accounts/types";
import type { Identity } from "./identity.ts";

/** Strings by name: the parameters or headers of a request. */
export type Texts = Readonly<Record<string, string>>;

/** A raw answer, without the client in between. */
export interface Answer {
  readonly status: number;
  readonly code: number | undefined;
  readonly reason: string;
  readonly warning: string;
  readonly body: unknown;
}

/** A mock that serves one method. */
export interface Served {
  readonly method: AccountsMethod;
  readonly mock: Mock;
  /** Creates a client that adds these headers. */
  readonly client: (headers?: Texts) => AccountsClient;
  /** Sends parameters directly, because the client would reject some of them. */
  readonly send: (place: "query" | "form", parameters: Texts, headers?: Texts) => Promise<Answer>;
  /** Serves the same bundle to a service account with these roles. */
  readonly withRoles: (roles: readonly string[]) => Promise<Served>;
}

/** Starts a mock of a bundle of one method. */
export async function serve(
  method: AccountsMethod,
  contract: object,
  identity: Identity,
  roles?: readonly string[],
): Promise<Served> {
  const { credentials, token } = identity;
  const mock = await startMock({
    contract: structuredClone(contract),
    credentials,
    roles,
    journalSize: 1,
  });
  const url = `${mock.url}/${method}`;
  return {
    method,
    mock,
    client: (headers = {}) =>
      createAccountsClient({
        auth: () => token,
        baseUrl: mock.url,
        retries: 0,
        fetch: (address, init) =>
          fetch(address, { ...init, headers: { ...Object.fromEntries(init.headers), ...headers } }),
      }),
    send: async (place, parameters, headers = {}) => {
      const encoded = new URLSearchParams(parameters).toString();
      const inForm = place === "form";
      const response = await fetch(inForm || encoded === "" ? url : `${url}?${encoded}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          ...(inForm && { "content-type": "application/x-www-form-urlencoded" }),
          ...headers,
        },
        ...(inForm && { body: encoded }),
      });
      return readAnswer(response);
    },
    withRoles: (others) => serve(method, contract, identity, others),
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  const { error } = body as { error?: { code?: number } };
  return {
    status: response.status,
    code: error?.code,
    reason: response.headers.get("x-vox-mock-reason") ?? "",
    warning: response.headers.get("x-vox-mock-warning") ?? "",
    body,
  };
}
