import type { Fault, Mock } from "../../src/index.ts";
import { sign } from "./sign.ts";

/** Calls a method with a fault in the header, as JSON or short, and gives what fetch gives. */
export async function callWithFault(
  mock: Mock,
  fault: Fault | Fault[] | string,
  path = "/GetAccountInfo",
  init: RequestInit = {},
) {
  const headers = {
    authorization: `Bearer ${await sign(mock.credentials)}`,
    "x-vox-mock-fault": typeof fault === "string" ? fault : JSON.stringify(fault),
    ...(init.headers as Record<string, string> | undefined),
  };
  return fetch(`${mock.url}${path}`, { redirect: "manual", ...init, headers });
}
