export type { Define, ExtraParams, OtherMethod, OtherParams } from "./definitions.ts";
export { type FakeFetch, fakeFetch } from "./fake-fetch.ts";
export { signCallback, type UnsignedCallback } from "./sign-callback.ts";
export type { Answers, Failure, OtherCall, RecordedCall } from "./types.ts";
