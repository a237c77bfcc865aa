import { serviceAccount } from "@vox-accounts/client";
import { type MockOptions, startMock } from "@vox-accounts/mock";

// a separate process, so that it has its own core and its CPU can be measured separately
const mock = await startMock(JSON.parse(process.argv[2] ?? "{}") as MockOptions);
const { signal } = new AbortController();
const token = await serviceAccount(mock.credentials)({
  accountId: undefined,
  forceRefresh: false,
  clockOffsetMs: 0,
  baseUrl: "https://host.example",
  signal,
});
process.on("disconnect", () => process.exit());
process.send?.({ base: mock.url, token });
