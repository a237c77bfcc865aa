import { signToken } from "@vox-accounts/test-kit/keys";
import type { Fault, Mock } from "../../src/index.ts";

interface Answer {
  status: number;
  code: number | undefined;
  reason: string | null;
  source: string | null;
  warning: string | null;
  body: { result?: unknown; error?: { code: number; msg: string } };
}

/** Calls a method with a token of the mock's key, another token, or none (null). */
export async function call(
  mock: Mock,
  path: string,
  init: RequestInit = {},
  token?: string | null,
): Promise<Answer> {
  const headers = new Headers(init.headers);
  if (token !== null)
    headers.set("authorization", `Bearer ${token ?? signToken(mock.credentials)}`);
  const response = await fetch(`${mock.url}${path}`, { ...init, headers });
  const body = (await response.json()) as Answer["body"];
  const said = (name: string) => response.headers.get(`x-vox-mock-${name}`);
  return {
    status: response.status,
    code: body.error?.code,
    reason: said("reason"),
    source: said("source"),
    warning: said("warning"),
    body,
  };
}

/** Calls a method with a fault in the header, as JSON or in short form. */
export function callWithFault(
  mock: Mock,
  fault: Fault | Fault[] | string,
  path = "/GetLibrary",
  init: RequestInit = {},
) {
  const headers = {
    authorization: `Bearer ${signToken(mock.credentials)}`,
    "x-vox-mock-fault": typeof fault === "string" ? fault : JSON.stringify(fault),
    ...(init.headers as Record<string, string> | undefined),
  };
  return fetch(`${mock.url}${path}`, { redirect: "manual", ...init, headers });
}
