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
const rereadAfterMs = 1000;

/**
 * Signs with the service account in a credentials.json. The file is read on the first call and, so that a rotated key takes effect
 * without a restart, again by calls more than 1 s later. If it cannot be read again, the previous key stays in use.
 *
 * @param path path of the file. Default: the path in the environment variable VOXIMPLANT_CREDENTIALS, looked up whenever the file is read.
 * @returns a token provider for `createAccountsClient`. If the file is missing, unreadable or invalid, the call fails with an
 *   `AccountsError` of kind `config` that names the file.
 * @example
 * const accounts = createAccountsClient({ auth: credentialsFile("./credentials.json") });
 * @see https://voximplant.com/docs/references/httpapi/auth_parameters
 */
export function credentialsFile(path?: string): TokenProvider {
  let known: ServiceAccountCredentials | Promise<ServiceAccountCredentials> | undefined;
  let readAtMs = 0;
  const read = () => {
    if (known && performance.now() - readAtMs < rereadAfterMs) return known;
    const before = known;
    readAtMs = performance.now();
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
      "the path passed to credentialsFile() is empty; omit it to use VOXIMPLANT_CREDENTIALS",
    );
  return serviceAccountFrom(
    read,
    path ? `The credentials file ${shownPath(path)}` : `The file named by ${variable}`,
  );
}

const maxPathLength = 200;
const looksLikeCredentials = /[\n\r{}"]|[\w+=-]{40}/u; // JSON, a PEM, or enough base64 or hex to be a key

/** A path for messages; only its length if the caller may have passed the credentials themselves. */
function shownPath(path: string): string {
  if (path.length <= maxPathLength && !looksLikeCredentials.test(path)) return resolve(path);
  return `(a string of ${path.length} characters that does not look like a path)`;
}

async function readCredentials(path: string | undefined): Promise<ServiceAccountCredentials> {
  const named = path ?? process.env[variable];
  if (!named) {
    throw new Error(
      `No credentials: credentialsFile() was called without a path, and ${variable} is not set. ${howToGetCredentials}`,
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
          ? "cannot be read by this user"
          : `cannot be read (${code})`;
    throw new Error(`${origin} ${what}. ${howToGetCredentials}`);
  }
}

function parse(text: string, origin: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    // the cause is dropped: it quotes the text, which contains the key
    throw new Error(
      `${origin} is not valid JSON (${text.length} characters). ${howToGetCredentials}`,
    );
  }
}
