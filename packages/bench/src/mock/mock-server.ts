import { serviceAccount } from "@vox-accounts/client";
import { type MockOptions, startMock } from "@vox-accounts/mock";

// a process of its own, so that it has a processor to itself and its CPU can be told apart
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
