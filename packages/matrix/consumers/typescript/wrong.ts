/** Every compiler must reject this; otherwise it did not resolve our types. */
import { createAccountsClient } from "@vox-accounts/client";

const { result } = await createAccountsClient({ auth: () => "token" }).getAccountInfo();
export const id: string = result.account_id;
