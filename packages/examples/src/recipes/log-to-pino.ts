// Logs every attempt to pino as a line of JSON, with its error and without secrets.
import { createAccountsClient, type LogEntry } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";
import { pino } from "pino";

// #region logger
const log = pino({ name: "accounts", level: process.env.LOG_LEVEL ?? "debug" });

function logger({ error, ...entry }: LogEntry): void {
  if (!error) log.debug(entry, "answered");
  else if (entry.retryInMs === undefined) log.error({ ...entry, err: error }, "failed");
  else log.warn({ ...entry, err: error }, "failed, trying again");
}
// #endregion

const baseUrl = process.env.VOXIMPLANT_BASE_URL;
const accounts = createAccountsClient({ auth: credentialsFile(), baseUrl, logger });
await accounts.getAccountInfo();
