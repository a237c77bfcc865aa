/** Every compiler must refuse this, or it understood nothing of what it accepted. */
import { createAccountsClient } from "@vox-accounts/client";

const { result } = await createAccountsClient({ auth: () => "token" }).getAccountInfo();
export const id: string = result.account_id;
