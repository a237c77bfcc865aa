import { signToken } from "@vox-accounts/test-kit/keys";
import type { Mock } from "../../src/index.ts";

/** Creates a function that calls a mock for an account and returns a short outcome. */
export function createCaller(mock: Mock, accountId: number) {
  return async (path: string) => {
    // the mock's clock, which tests shift
    const clock = await (await fetch(new URL("/__mock/clock", mock.url))).json();
    const iat = Math.floor(Date.parse((clock as { now: string }).now) / 1000);
    const claims = { iss: accountId, iat, exp: iat + 600 };
    const token = signToken(mock.credentials, { claims });
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${mock.url}${path}`, { headers });
    const text = await response.text();
    const { error } = text.startsWith("{") ? JSON.parse(text) : { error: undefined };
    const outcome: unknown = response.status === 200 ? (error?.code ?? "ok") : response.status;
    return { outcome, retryAfter: response.headers.get("retry-after") };
  };
}
