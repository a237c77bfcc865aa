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
  let known: ServiceAccountCredentials | Promise<ServiceAccountCredentials> | undefined;
  let readAt = 0;
  const read = () => {
    if (known && performance.now() - readAt < freshMs) return known;
    const before = known;
    readAt = performance.now();
    const reading = readCredentials(path).catch((error) => before ?? Promise.reject(error));
    const settle = (credentials?: ServiceAccountCredentials) => {
      if (known === reading) known = credentials;
    };
    reading.then(settle, () => settle());
    known = reading;
    return reading;
  };
  if (path === "")
    throw new UsageError(
      "the path of credentialsFile() is empty; leave it out to use VOXIMPLANT_CREDENTIALS",
    );
  return serviceAccountFrom(
    read,
    path ? `The credentials file ${shownPath(path)}` : `The file named by ${variable}`,
  );
}

const maxPathLength = 200;
const noPath = /[\n\r{}"]|[\w+=-]{40}/u; // JSON, a PEM, or so much base64 or hex that it may be a key

/** A path for messages; only its length if somebody may have given the credentials themselves. */
function shownPath(path: string): string {
  if (path.length <= maxPathLength && !noPath.test(path)) return resolve(path);
  return `(a name of ${path.length} characters, which looks like no path)`;
}

async function readCredentials(path: string | undefined): Promise<ServiceAccountCredentials> {
  const named = path ?? process.env[variable];
  if (!named) {
    throw new Error(
      `No credentials: credentialsFile() got no path and ${variable} is not set. ${howToGetCredentials}`,
    );
  }
  const file = resolve(named);
  const origin = `The credentials file ${shownPath(named)}${path ? "" : ` (named by ${variable})`}`;
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
