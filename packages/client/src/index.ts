export type { ServiceAccountCredentials } from "./auth/credentials.ts";
export { serviceAccount } from "./auth/service-account.ts";
export type { TokenProvider } from "./auth/token-provider.ts";
export type { SafeResult } from "./call/engine.ts";
export type { RawResult } from "./call/raw.ts";
export {
  type AccountsClient,
  createAccountsClient,
  type ReadOnlyAccountsClient,
} from "./client.ts";
export { AccountsError } from "./errors/accounts-error.ts";
export type { LogEntry, Middleware } from "./middleware.ts";
export type { AccountsClientOptions, CallOptions, RequestOptions } from "./options.ts";
export { localDay } from "./wire/dates.ts";
