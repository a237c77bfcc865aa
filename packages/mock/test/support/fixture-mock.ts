import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { type Mock, type MockOptions, startMock } from "../../src/index.ts";

/** Starts a mock of the fixture contract, which no change of the vendor's touches. */
export function startFixtureMock(options: MockOptions = {}): Promise<Mock> {
  return startMock({ contract: fixtureDocument, ...options });
}
