import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { type Mock, type MockOptions, startMock } from "../../src/index.ts";

/** Starts a mock of the fixture contract, which does not change with the vendor's API. */
export function startFixtureMock(options: MockOptions = {}): Promise<Mock> {
  return startMock({ contract: fixtureDocument, ...options });
}
