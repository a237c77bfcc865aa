import type { AccountInfoType } from "@vox-accounts/types";

type Always =
  | "account_name"
  | "account_email"
  | "active"
  | "frozen"
  | "currency"
  | "credit_limit"
  | "fixed_balance"
  | "money_on_hold";

/** An account in the mock's memory; what follows from other fields is left out. */
export type Account = Omit<AccountInfoType, "balance" | "live_balance" | Always> & Required<Pick<AccountInfoType, Always>>;
