import type { AccountsClient, CallOptions } from "@vox-accounts/client";

type Call = (client: AccountsClient, options?: CallOptions) => Promise<object>;

/** A valid call of each effect. */
export const callsByEffect: Readonly<Record<"read" | "write" | "money", Call>> = {
  read: (client, options) => client.getAccountInfo({ return_live_balance: true }, options),
  write: (client, options) => client.setAccountInfo({ account_first_name: "Ada" }, options),
  money: (client, options) => client.chargeAccount({ phone_id: 1 }, options),
};
