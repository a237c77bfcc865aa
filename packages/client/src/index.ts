export type { AccountsClient, ReadOnlyAccountsClient, SafeResult } from "./accounts-client.ts";
export type { ServiceAccountCredentials } from "./auth/credentials.ts";
export { serviceAccount } from "./auth/service-account.ts";
export type { TokenProvider } from "./auth/token-provider.ts";
export type { CallOptions } from "./call.ts";
export { type AccountsClientOptions, createAccountsClient } from "./create-accounts-client.ts";
export { AccountsError } from "./errors/accounts-error.ts";
export type { LogEntry, Middleware } from "./middleware.ts";
