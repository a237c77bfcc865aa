import { mockTest, test } from "@vox-accounts/mock/vitest";

const withState = mockTest({ state: { children: 3 } });
withState("counts calls", ({ mock }) => {
  mock.requests({ method: "GetAccountInfo" }).length satisfies number;
});
test("has the mock's address", ({ mock }) => void (mock.url satisfies string));
// @ts-expect-error a misspelled option
mockTest({ stat: true });
