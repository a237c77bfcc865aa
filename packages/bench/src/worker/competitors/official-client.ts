import { createRequire } from "node:module";
import type { Competitor } from "../competitor.ts";

// its types do not compile with our settings, so the called part is declared here
interface OfficialClient {
  onReady: () => void;
  Accounts: { getAccountInfo(params: object): Promise<unknown> };
}
type OfficialModule = {
  default: new (options: { pathToCredentials: string; host: string }) => OfficialClient;
};

export const officialClient: Competitor = {
  prepare: async ({ baseUrl, credentialsFile }) => {
    const { default: VoximplantApiClient } = createRequire(import.meta.url)(
      "@voximplant/apiclient-nodejs",
    ) as OfficialModule;
    const client = new VoximplantApiClient({
      pathToCredentials: credentialsFile,
      host: new URL(baseUrl).host,
    });
    await new Promise<void>((resolve) => {
      client.onReady = resolve;
    });
    return () => client.Accounts.getAccountInfo({ returnLiveBalance: true });
  },
};
