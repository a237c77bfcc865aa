import { serviceAccount } from "@vox-accounts/client";
import { createFetchClient } from "@vox-accounts/client/openapi-fetch";
import { type Mock, startMock } from "@vox-accounts/mock";
import type { AccountsMethod } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerFor } from "../support/answer-for.ts";
import { bundle } from "../support/bundle.ts";
import { contract } from "../support/contract.ts";

type AnyPost = (
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

let mock: Mock;

beforeAll(async () => {
  mock = await startMock();
});

afterAll(() => mock?.close());

function post(method: AccountsMethod, params: object, headers: Record<string, string> = {}) {
  const client = createFetchClient({ auth: serviceAccount(mock.credentials), baseUrl: mock.url });
  const place =
    operationTable[method].in === "form" ? { body: params } : { params: { query: params } };
  return (client.POST as unknown as AnyPost)(`/${method}`, { ...place, headers }); // the examples have the right parameters
}

describe.each(contract)(
  "$method through the client of openapi-fetch",
  ({ method, operation, requests, errors }) => {
    it.each(Object.entries(requests))(
      "answers the request %s as the contract says",
      async (_, params) => {
        const { data, error, response } = await post(method, params);
        expect({ data, error, status: response.status }).toEqual({
          data: answerFor(bundle, operation, params, mock.accountId),
          error: undefined,
          status: 200,
        });
      },
    );

    it.each(Object.entries(errors))(
      "returns the error %s as error, with HTTP 200",
      async (name, apiError) => {
        const { data, error, response } = await post(method, requests.minimal ?? {}, {
          prefer: `example=${name}`,
        });
        expect({ data, error, status: response.status }).toEqual({
          data: undefined,
          error: expect.objectContaining({ error: apiError }),
          status: 200,
        });
      },
    );
  },
);

it("returns an error for a rejected token, after one retry", async () => {
  const unsigned = createFetchClient({ auth: () => "header.claims.signature", baseUrl: mock.url });
  expect((await unsigned.POST("/GetAccountInfo")).error?.error.code).toEqual(expect.any(Number));
});
