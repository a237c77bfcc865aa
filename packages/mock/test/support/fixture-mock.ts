import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { type Credentials, generateCredentials } from "../../src/credentials.ts";
import { type Mock, type MockOptions, startMock } from "../../src/index.ts";

const OWN_ACCOUNT = 1000001;
const credentialsOf = new Map<number, Promise<Credentials>>(); // creating a key takes longer than the rest of a start

/**
 * Starts a mock of the fixture contract, which does not change with the vendor's API. Mocks of one
 * account share a key pair.
 */
export async function startFixtureMock(options: MockOptions = {}): Promise<Mock> {
  const { accountId = OWN_ACCOUNT } = options;
  const credentials = credentialsOf.get(accountId) ?? generateCredentials(accountId);
  credentialsOf.set(accountId, credentials);
  return startMock({ contract: fixtureDocument, credentials: await credentials, ...options });
}
