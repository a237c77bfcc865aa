import { setTimeout as pause } from "node:timers/promises";
import { AccountsError } from "@vox-accounts/client";
import type { Mock } from "@vox-accounts/mock";
import { expect } from "vitest";
import { agrees } from "./agrees.ts";
import type { Expected } from "./expected.ts";

/** Awaits the only call since the mock's reset, and compares it with what is expected and with the mock's journal. */
export async function expectEnding(
  call: Promise<object>,
  { fault, ends, executed }: Expected,
  attempts: number,
  mock: Mock,
): Promise<void> {
  const ended: unknown = await call.catch((error: unknown) => error);
  const requests = mock.requests();
  if ("reset" in fault && fault.reset === "after-body") await pause(35); // the socket closes shortly after the body, which would disturb the next call
  expect(requests.some((request) => request.executed)).toBe(executed);
  expect(requests).toHaveLength(attempts);
  if (ends === "success") return expect(ended).toHaveProperty("result");
  expect(ended).toBeInstanceOf(AccountsError);
  expect(ended).toMatchObject({ ...ends, attempts });
  expect(agrees((ended as AccountsError).outcome, requests)).toBe(true);
}
