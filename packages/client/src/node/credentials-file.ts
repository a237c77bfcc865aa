import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  checkCredentials,
  howToGetCredentials,
  type ServiceAccountCredentials,
} from "../auth/credentials.ts";
import { serviceAccountFrom } from "../auth/service-account.ts";
import type { TokenProvider } from "../auth/token-provider.ts";
import { UsageError } from "../usage-error.ts";

const variable = "VOXIMPLANT_CREDENTIALS";
const freshMs = 1000;

/**
 * Signs with the service account of a credentials.json, read on the first call and looked at again by calls a second later, so that a
 * key put in place of another counts. While the file cannot be read, the key that was read last goes on to count.
 *
 * @param path the file; without it, the one that the environment variable VOXIMPLANT_CREDENTIALS names at that time.
 * @returns a token provider for `createAccountsClient`. A file that is missing, unreadable or wrong makes the call fail with an
 *   `AccountsError` of kind `config` that names it.
 * @example
 * const accounts = createAccountsClient({ auth: credentialsFile("./credentials.json") });
 * @see https://voximplant.com/docs/references/httpapi/auth_parameters
 */
export function credentialsFile(path?: string): TokenProvider {
  let known: Promise<ServiceAccountCredentials> | undefined;
  let readAt = 0;
  const read = () => {
    if (known && performance.now() - readAt < freshMs) return known;
    const before = known;
    readAt = performance.now();
    known = readCredentials(path).catch((error) => {
      known = before;
      return before ?? Promise.reject(error);
    });
    return known;
  };
  if (path === "")
    throw new UsageError(
      "the path of credentialsFile() is empty; leave it out to use VOXIMPLANT_CREDENTIALS",
    );
  return serviceAccountFrom(
    read,
    path ? `The credentials file ${resolve(path)}` : `The file named by ${variable}`,
  );
}

async function readCredentials(path: string | undefined): Promise<ServiceAccountCredentials> {
  const named = path ?? process.env[variable];
  if (!named) {
    throw new Error(
      `No credentials: credentialsFile() got no path and ${variable} is not set. ${howToGetCredentials}`,
    );
  }
  const file = resolve(named);
  const origin = path
    ? `The credentials file ${file}`
    : `The credentials file ${file} (named by ${variable})`;
  return checkCredentials(parse(await read(file, origin), origin), origin);
}

async function read(file: string, origin: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code; // readFile rejects with system errors only
    const what =
      code === "ENOENT"
        ? "does not exist"
        : code === "EACCES"
          ? "may not be read by this user"
          : `cannot be read (${code})`;
    throw new Error(`${origin} ${what}. ${howToGetCredentials}`);
  }
}

function parse(text: string, origin: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    // the cause is dropped: it quotes the text, which holds the key
    throw new Error(
      `${origin} is no valid JSON (${text.length} characters). ${howToGetCredentials}`,
    );
  }
}
