export type { AccountsPaths } from "./accounts-paths.ts";
export { createFetchClient, type FetchClientOptions } from "./create-fetch-client.ts";
