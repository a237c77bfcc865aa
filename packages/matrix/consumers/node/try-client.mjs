import { AccountsError, createAccountsClient, serviceAccount } from "@vox-accounts/client";

/** Makes calls that every engine must get right, and returns how they ended. Imports nothing specific to an engine. */
export async function tryClient({ baseUrl, closedUrl, credentials, token }) {
  const auth = token ? () => token : serviceAccount(credentials);
  const clientOf = (options) => createAccountsClient({ auth, baseUrl, ...options });
  const accounts = clientOf();
  const faulty = (fault, options) =>
    clientOf({ middleware: [withFault(fault)], retries: 0, ...options });
  const { result } = await accounts.getAccountInfo({ return_live_balance: true });
  let children = 0;
  for await (const child of accounts.each.getChildrenAccounts())
    children += Number.isInteger(child.account_id);
  const redirected = await faulty({ redirect: 307, location: "/elsewhere" }).safe.getAccountInfo();
  return {
    account: result.account_id,
    children,
    changed: ending(await accounts.safe.setAccountInfo({ new_account_password: "Example-Pass-1" })),
    refused: ending(await accounts.safe.changeAccountPlan({ plan_type: "none" })),
    lost: ending(
      await faulty({ reset: "before-answer" }, { retries: 2 }).safe.chargeAccount({
        phone_id: [1, 2],
      }),
    ),
    unreached: ending(await clientOf({ baseUrl: closedUrl, retries: 0 }).safe.getAccountInfo()),
    unsigned: ending(
      await clientOf({
        auth: () => new Promise(() => {}),
        timeout: 50,
        retries: 0,
      }).safe.getAccountInfo(),
    ),
    late: ending(await faulty({ latency: 20_000 }, { timeout: 200 }).safe.getAccountInfo()),
    aborted: ending(
      await faulty({ latency: 20_000 }).safe.getAccountInfo(
        {},
        { signal: AbortSignal.timeout(200) },
      ),
    ),
    redirected: ending(redirected),
    redirectedMessage: redirected.error?.message,
  };
}

/** Makes a money call right after calls that leave a socket open; the mock resets the connection if `reset` says so. */
export async function chargeOnKeptSocket({ baseUrl, credentials, token, reset }) {
  const auth = token ? () => token : serviceAccount(credentials);
  const accounts = createAccountsClient({ auth, baseUrl });
  for (let call = 0; call < 2; call++) await accounts.getAccountInfo();
  const charging = createAccountsClient({
    auth,
    baseUrl,
    middleware: reset ? [withFault({ reset })] : [],
  });
  return ending(await charging.safe.chargeAccount({ phone_id: 1 }));
}

const withFault = (fault) => (request, next) =>
  next({ ...request, headers: { "x-vox-mock-fault": JSON.stringify(fault) } });

function ending({ error }) {
  if (!error) return "success";
  return error instanceof AccountsError && [error.kind, error.outcome, error.attempts];
}
