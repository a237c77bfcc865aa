export type * from "@vox-accounts/types";
export type { ServiceAccountCredentials } from "./auth/credentials.ts";
export { serviceAccount } from "./auth/service-account.ts";
export type { TokenContext, TokenProvider } from "./auth/token-provider.ts";
export type { CallOptions } from "./call.ts";
export {
  type AccountsClient,
  type AccountsClientOptions,
  createAccountsClient,
  type SafeResult,
} from "./create-accounts-client.ts";
export { AccountsError, type Outcome } from "./errors/accounts-error.ts";
