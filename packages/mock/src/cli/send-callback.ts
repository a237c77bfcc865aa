import { parseArgs } from "node:util";
import type { CallbackDelivery } from "../callbacks/callback-types.ts";
import { demand, isRecord } from "../checks.ts";
import { CONTROL_TOKEN, TOKEN_HEADER } from "../control/access.ts";
import { TOKEN_VARIABLE } from "./control-token.ts";

export const SEND_CALLBACK = "send-callback";

const OPTIONS = {
  mock: ["URL", "the running mock, such as http://127.0.0.1:4010"],
  payload: ["JSON", "payload fields that replace the example's; only with a single TYPE"],
  fields: ["JSON", "other fields, such as balance"],
  account: ["N", "the account of the callback; the mock's own by default"],
  url: ["URL", "where to send it; the account's callback_url by default"],
  fault: ["F", "repeat, wrong-hash, lost or broken-json"],
} as const;

type OptionName = keyof typeof OPTIONS;

const HELP = "help";

export const SEND_USAGE = `Usage: vox-accounts-mock ${SEND_CALLBACK} TYPE... --mock URL [options]

Makes a running mock send a callback, or several in one POST, and prints each delivery as a
line of JSON.

${Object.entries(OPTIONS)
  .map(([name, [value, help]]) => `  --${`${name} ${value}`.padEnd(14)}${help}`)
  .join("\n")}

A mock without --state needs the salt and the API key that sign callbacks, in
VOX_MOCK_CALLBACK_SALT and VOX_MOCK_CALLBACK_API_KEY. For a mock started with
--control-token, set VOX_MOCK_CONTROL_TOKEN. The exit code is 0 if the receiver
accepted every callback with a status from 200 to 299.
`;

/** The parsed command line. */
interface Wanted {
  readonly mock: URL;
  readonly body: Readonly<Record<string, unknown>>;
  /** The control token. */
  readonly token: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Makes a running mock send callbacks; returns the exit code. */
export async function sendCallback(args: readonly string[], env: Environment): Promise<number> {
  if (args.includes(`--${HELP}`)) {
    console.log(SEND_USAGE);
    return 0;
  }
  let wanted: Wanted;
  try {
    wanted = readWanted(args, env);
  } catch (error) {
    const words = error instanceof TypeError ? error.message : "The arguments are invalid.";
    console.error(`${words}\n\n${SEND_USAGE}`);
    return 2;
  }
  return await ask(wanted);
}

async function ask({ mock, body, token }: Wanted): Promise<number> {
  const init: RequestInit = {
    method: "POST",
    redirect: "error", // a redirect would send the token and the secrets elsewhere
    body: JSON.stringify(body),
    headers: token ? { [TOKEN_HEADER]: token } : {},
  };
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(new URL("/__mock/callbacks", mock), init);
    answer = await response.json();
  } catch (error) {
    console.error(`No mock answered at ${mock.origin}${causeOf(error)}.`);
    return 1;
  }
  if (!response.ok) {
    const reason = isRecord(answer) ? answer.reason : undefined;
    console.error(String(reason ?? `The mock answered ${response.status}.`));
    return 1;
  }
  if (isRecord(answer) && Array.isArray(answer.deliveries)) return print(answer.deliveries);
  console.error(`The server at ${mock.origin} is not a mock of this version.`);
  return 1;
}

/** Prints deliveries; returns the exit code. */
function print(deliveries: readonly CallbackDelivery[]): number {
  for (const delivery of deliveries) console.log(JSON.stringify(delivery));
  return deliveries.every(({ executed }) => executed) ? 0 : 1;
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } | null };
  return typeof cause?.code === "string" ? ` (${cause.code})` : "";
}

/** Throws a `TypeError` that names the option, never its value. */
function readWanted(args: readonly string[], env: Environment): Wanted {
  const { types, values } = parse(args);
  const token = env[TOKEN_VARIABLE] || undefined;
  if (token !== undefined) demand(TOKEN_VARIABLE, token, CONTROL_TOKEN);
  if (!values.mock || !URL.canParse(values.mock)) throw new TypeError("--mock must be a URL.");
  if (types.length > 1 && values.payload !== undefined)
    throw new TypeError("--payload applies to a single type; send the types separately.");
  const callback = {
    payload: readJson("payload", values.payload),
    fields: readJson("fields", values.fields),
    accountId: readId(values.account),
    fault: values.fault,
    salt: env.VOX_MOCK_CALLBACK_SALT || undefined,
    apiKey: env.VOX_MOCK_CALLBACK_API_KEY || undefined,
  };
  const callbacks = types.map((type) => ({ type, ...callback }));
  return { mock: new URL(values.mock), body: { callbacks, url: values.url }, token };
}

function parse(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.keys(OPTIONS).map((name) => [name, { type: "string" as const }]),
  );
  const settings = { args: [...args], options, strict: false, allowPositionals: true };
  const { values, positionals } = parseArgs(settings);
  if (positionals.length === 0) throw new TypeError("Name the type of callback to send.");
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(OPTIONS, name)) throw new TypeError("Unknown option.");
    if (typeof value !== "string") throw new TypeError(`--${name} needs a value.`);
  }
  return { types: positionals, values: values as Partial<Record<OptionName, string>> }; // checked above
}

function readJson(name: OptionName, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {} // its message would quote the text
  throw new TypeError(`--${name} must be a JSON object.`);
}

function readId(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new TypeError("--account must be an account id.");
}
