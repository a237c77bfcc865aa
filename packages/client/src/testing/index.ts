export type { Answers, Failure, RecordedCall } from "./answers.ts";
export { type FakeFetch, fakeFetch } from "./fake-fetch.ts";
