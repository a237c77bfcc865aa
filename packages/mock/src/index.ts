export type { Credentials } from "./credentials.ts";
export type { LogEntry } from "./log-entry.ts";
export type { Mock } from "./mock.ts";
export type { MockOptions } from "./mock-options.ts";
export { startMock } from "./start-mock.ts";
