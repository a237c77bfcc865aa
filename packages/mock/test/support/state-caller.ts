import { signToken } from "@vox-accounts/test-kit/keys";
import type { AccountInfoType, ShortAccountInfoType } from "@vox-accounts/types";
import { expect } from "vitest";
import type { Mock } from "../../src/index.ts";
import { flawsOfAnswer } from "./answer-checks.ts";

export interface Page {
  result: AccountInfoType[];
  total_count: number;
  count: number;
}

interface Body {
  result?: unknown;
  account_id?: number;
  account_info?: ShortAccountInfoType;
  error?: { code: number; msg: string };
}

type Values = Record<string, string | number | boolean>;

/** Calls methods one after another with one token, and checks every answer against the contract. */
export async function createCaller(mock: Mock, accountId = mock.accountId) {
  const authorization = `Bearer ${signToken(mock.credentials, { claims: { iss: accountId } })}`;
  const call = async (method: string, values: Values = {}): Promise<Body> => {
    const body = new URLSearchParams(
      Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const response = await fetch(`${mock.url}/${method}`, {
      method: "POST",
      headers: { authorization },
      body,
    });
    const answer = (await response.json()) as Body;
    expect(flawsOfAnswer(method, answer)).toEqual([]);
    return answer;
  };
  return {
    call,
    code: async (method: string, values: Values) => (await call(method, values)).error?.code,
    children: async (values: Values = {}) =>
      (await call("GetChildrenAccounts", values)) as unknown as Page,
    info: async (values: Values = {}) =>
      (await call("GetAccountInfo", values)).result as AccountInfoType,
  };
}
