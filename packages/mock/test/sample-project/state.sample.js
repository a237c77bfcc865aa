import { mockTest } from "@vox-accounts/mock/vitest";
import { describe, expect } from "vitest";
import { call } from "./call.js";

const test = mockTest({ state: { children: 3 } });
const shop = {
  account_name: "child-shop",
  account_email: "shop@example.com",
  account_password: "Example-Pass-1",
};

describe("the mock's memory", () => {
  test("keeps what a test did", async ({ mock }) => {
    console.log(`state: ${mock.url}`);
    await call(mock, "AddAccount", shop);
    expect(await call(mock, "GetChildrenAccounts")).toMatchObject({ total_count: 4 });
  });

  test("and forgets it before the next one", async ({ mock }) => {
    console.log(`state: ${mock.url}`);
    expect(await call(mock, "GetChildrenAccounts")).toMatchObject({ total_count: 3 });
  });
});
