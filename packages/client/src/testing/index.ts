export type { Define, ExtraParams, OtherMethod, OtherParams } from "./definitions.ts";
export { type FakeFetch, fakeFetch } from "./fake-fetch.ts";
export type { Answers, Failure, OtherCall, RecordedCall } from "./types.ts";
