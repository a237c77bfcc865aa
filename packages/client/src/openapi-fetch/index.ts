export type { FetchClientOptions } from "../options.ts";
export type { AccountsPaths } from "./accounts-paths.ts";
export { createFetchClient } from "./create-fetch-client.ts";
