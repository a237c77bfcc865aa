import type { Mock } from "@vox-accounts/mock";
import { expect } from "vitest";

/** The result of `tryClient` on a mock with 1,200 children. Not every engine reports that it could not connect. */
export const expectedResult = (mock: Mock) => ({
  account: mock.accountId,
  children: 1200,
  changed: "success",
  refused: ["api", "not-executed", 1],
  lost: ["network", "unknown", 1],
  unreached: ["network", expect.stringMatching(/^(not-executed|unknown)$/u), 1],
  unsigned: ["timeout", "not-executed", 0],
  late: ["timeout", "unknown", 1],
  aborted: ["aborted", "unknown", 1],
  redirected: ["http", "not-executed", 1],
  redirectedMessage: expect.stringContaining("(HTTP 307); check baseUrl"),
});

/** The result of `tryCallbacks`. */
export const expectedCallbacks = {
  parsed: [1],
  broken: [1],
  verified: [true, false],
  statuses: [200, 403, 200, 405],
  handled: [7, "of_tomorrow", 7],
  problems: ["unverified"],
};
