// Cloudflare Workers: serves the balance as JSON. First: wrangler secret put VOXIMPLANT_CREDENTIALS
import {
  createAccountsClient,
  type ReadOnlyAccountsClient,
  serviceAccount,
} from "@vox-accounts/client";

interface Env {
  /** The contents of credentials.json. */
  readonly VOXIMPLANT_CREDENTIALS: string;
  readonly VOXIMPLANT_BASE_URL?: string;
}

let accounts: ReadOnlyAccountsClient | undefined; // reused, with its token, while the isolate lives

// answers anyone: put it behind your own authentication
export default {
  async fetch(_request: Request, env: Env): Promise<Response> {
    accounts ??= createAccountsClient({
      auth: serviceAccount(JSON.parse(env.VOXIMPLANT_CREDENTIALS)),
      baseUrl: env.VOXIMPLANT_BASE_URL,
      readOnly: true,
    });
    const { data, error } = await accounts.safe.getAccountInfo({}, { totalTimeout: 10_000 });
    if (error) return Response.json({ error: error.message }, { status: 502 });
    const { balance, currency } = data.result;
    return Response.json({ balance, currency });
  },
};
