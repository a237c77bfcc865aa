// Logs every attempt to the console, with secrets redacted.
import { createAccountsClient, type LogEntry } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

// #region logger
function logger({ method, attempt, ms, error, retryInMs }: LogEntry): void {
  const line = `${method} #${attempt} ${ms.toFixed(0)} ms`;
  if (!error) console.log(line);
  else if (retryInMs === undefined) console.error(line, error.message);
  else console.warn(line, error.message, `again in ${retryInMs.toFixed(0)} ms`);
}
// #endregion

const baseUrl = process.env.VOXIMPLANT_BASE_URL;
const accounts = createAccountsClient({ auth: credentialsFile(), baseUrl, logger });
await accounts.getAccountInfo();
