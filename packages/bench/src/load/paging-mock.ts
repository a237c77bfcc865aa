import { startMock } from "@vox-accounts/mock";

const { children, latencyMs } = JSON.parse(process.env.BENCH_INPUT ?? "{}") as {
  children: number;
  latencyMs: number;
};
const mock = await startMock({ state: { children } });
mock.use({ latency: latencyMs });
process.send?.({ url: mock.url, credentials: mock.credentials });
process.on("disconnect", () => process.exit());
