/** What a team writes first; its types must come out right under every compiler. */
export const consumerSource = `import { AccountsError, createAccountsClient, serviceAccount, type AccountsClient, type CallOptions } from "@vox-accounts/client";
import type { GetAccountInfoResponse } from "@vox-accounts/client/types";
import { isApiError } from "@vox-accounts/client/errors";

const accounts: AccountsClient = createAccountsClient({ auth: serviceAccount({ account_id: 1, key_id: "k", private_key: "p" }) });
const options: CallOptions = { timeout: 10_000 };
export const info: GetAccountInfoResponse = await accounts.getAccountInfo({ return_live_balance: true }, options);
export const id: number = info.result.account_id;
for await (const child of accounts.each.getChildrenAccounts({ active: true })) child.account_id satisfies number | undefined;
export const { data, error } = await accounts.safe.chargeAccount({ phone_id: [1, 2] });
if (error instanceof AccountsError && error.kind === "api") error.code satisfies number;
if (isApiError(error, "INSUFFICIENT_MONEY")) error.outcome satisfies "not-executed" | "executed" | "unknown";
// @ts-expect-error a misspelt parameter; a type that were not found would take anything
await accounts.getAccountInfo({ return_live_balanc: true });
// @ts-expect-error as above, for an answer
export const text: string = info.result.account_id;
// @ts-expect-error nothing that moves money
createAccountsClient({ auth: () => "token", readOnly: true }).chargeAccount;
`;
