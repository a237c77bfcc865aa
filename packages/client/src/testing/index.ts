export { type FakeFetch, fakeFetch } from "./fake-fetch.ts";
export type { Answers, Failure, RecordedCall } from "./types.ts";
