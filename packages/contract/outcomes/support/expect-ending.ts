import { setTimeout as pause } from "node:timers/promises";
import { AccountsError } from "@vox-accounts/client";
import type { Mock } from "@vox-accounts/mock";
import { expect } from "vitest";
import type { Expected } from "./expected.ts";
import { agrees } from "./judge.ts";

/** Waits for the only call since the mock's reset, and holds it against what is expected and what the mock's journal says. */
export async function expectEnding(
  call: Promise<object>,
  { fault, ends, executed }: Expected,
  attempts: number,
  mock: Mock,
): Promise<void> {
  const ended: unknown = await call.catch((error: unknown) => error);
  const requests = mock.requests();
  if ("reset" in fault && fault.reset === "after-body") await pause(35); // the socket breaks a moment after the body, which the next call would meet
  expect(requests.some((request) => request.executed)).toBe(executed);
  expect(requests).toHaveLength(attempts);
  if (ends === "success") return expect(ended).toHaveProperty("result");
  expect(ended).toBeInstanceOf(AccountsError);
  expect(ended).toMatchObject({ ...ends, attempts });
  expect(agrees((ended as AccountsError).outcome, requests)).toBe(true);
}
