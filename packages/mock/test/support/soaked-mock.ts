import { startMock } from "../../src/index.ts";

// a process of its own, so that nothing but the mock is on its heap
const mock = await startMock();
const collect = (globalThis as { gc?: () => void }).gc;

process.on("message", () => {
  for (let round = 0; round < 3; round++) collect?.();
  process.send?.(process.memoryUsage().heapUsed);
});
process.on("disconnect", () => process.exit());
process.send?.({ url: mock.url, credentials: mock.credentials });
