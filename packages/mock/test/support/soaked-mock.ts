import { type LogEntry, startMock } from "../../src/index.ts";

const KEPT = 1000;

// a process of its own, so that nothing but the mock, and what a user keeps of its log, is on its heap
const logged: LogEntry[] = [];
const log = (entry: LogEntry) => {
  logged.push(entry);
  if (logged.length > KEPT) logged.shift();
};
const mock = await startMock({ log, ...JSON.parse(process.argv[2] ?? "{}") });
const collect = (globalThis as { gc?: () => void }).gc;

process.on("message", () => {
  for (let round = 0; round < 3; round++) collect?.();
  process.send?.(process.memoryUsage().heapUsed);
});
process.on("disconnect", () => process.exit());
process.send?.({ url: mock.url, credentials: mock.credentials });
