import { credentialsFile } from "@vox-accounts/client/node";
import { bundle } from "../support/bundle.ts";
import { startStockPrism } from "../support/start-stock-prism.ts";
import { checkContract } from "./check-contract.ts";
import { report } from "./report.ts";

const API = "https://api.voximplant.com/platform_api";

const USAGE = `VOXIMPLANT_CREDENTIALS must name the credentials.json of a service account.
Use a test account if you can; a read-only role is enough, because only read methods are called.
VOXIMPLANT_BASE_URL overrides the API's URL.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { VOXIMPLANT_CREDENTIALS, VOXIMPLANT_BASE_URL = API } = process.env;
  if (!VOXIMPLANT_CREDENTIALS) {
    console.error(USAGE);
    return 2;
  }
  const prism = await startStockPrism(bundle, VOXIMPLANT_BASE_URL);
  try {
    const findings = await checkContract(prism.url, credentialsFile(VOXIMPLANT_CREDENTIALS));
    console.log(report(findings));
    const isBad = findings.some(
      ({ violations, failure }) => violations.length > 0 || failure?.byApi === false,
    );
    return isBad ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  } finally {
    await prism.stop();
  }
}
