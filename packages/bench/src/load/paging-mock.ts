import { startMock } from "@vox-accounts/mock";

const { children, latency } = JSON.parse(process.env.BENCH_INPUT ?? "{}") as {
  children: number;
  latency: number;
};
const mock = await startMock({ state: { children } });
mock.use({ latency });
process.send?.({ url: mock.url, credentials: mock.credentials });
process.on("disconnect", () => process.exit());
