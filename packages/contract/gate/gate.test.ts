import { generateKeyPairSync } from "node:crypto";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenBundle } from "../support/broken-bundle.ts";
import { failureOf } from "../support/failure-of.ts";
import { type Fetch, withoutToken } from "../support/fetches.ts";
import { testBrokenAnswers, testRound } from "../support/round.ts";

const childAccountId = 1321;
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ childAccountIds: [childAccountId] });
});

afterAll(() => mock?.close());

const client = (fetch?: Fetch) =>
  createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
    fetch,
    retries: 0,
  });

describe("our mock", () => {
  testRound({
    client,
    isRefusal: (error) => error.kind === "api" && (error.code === 496 || error.code === 111),
    accountId: () => mock.accountId,
  });

  it.each([
    ["in a query", () => client().changeAccountPlan({ plan_type: "wrong" as "IM" })],
    ["in a form", () => client().setAccountInfo({ language_code: "no language" })],
  ])("refuses a string that the contract does not allow, %s", async (_, call) => {
    expect(await failureOf(call())).toMatchObject({ kind: "api", code: 496 });
  });

  it("refuses a call without a token", async () => {
    expect(await failureOf(client(withoutToken).getAccountInfo())).toMatchObject({
      kind: "api",
      code: 100,
    });
  });

  it("refuses a token signed with another key", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const forged = createAccountsClient({
      auth: serviceAccount({ ...mock.credentials, private_key: pem }),
      baseUrl: mock.url,
    });
    expect(await failureOf(forged.getAccountInfo())).toMatchObject({
      kind: "api",
      code: 100,
      outcome: "not-executed",
    });
  });

  it("accepts calls for its child account only", async () => {
    expect(await client().forChild(childAccountId).getAccountInfo()).toMatchObject({ result: {} });
    expect(
      await failureOf(
        client()
          .forChild(childAccountId + 1)
          .getAccountInfo(),
      ),
    ).toMatchObject({ kind: "api", code: 100 });
  });
});

describe("our mock on a bundle with broken answers", () => {
  let broken: Mock;

  beforeAll(async () => {
    broken = await startMock({ credentials: mock.credentials, contract: brokenBundle() });
  });

  afterAll(() => broken?.close());

  testBrokenAnswers(() =>
    createAccountsClient({ auth: serviceAccount(broken.credentials), baseUrl: broken.url }),
  );
});
