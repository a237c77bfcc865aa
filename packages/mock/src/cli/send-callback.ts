import { parseArgs } from "node:util";
import { isRecord } from "../checks.ts";
import { TOKEN_HEADER } from "../control/access.ts";

export const SEND_CALLBACK = "send-callback";

const OPTIONS = {
  mock: ["URL", "the mock that sends, such as http://127.0.0.1:4010"],
  payload: ["JSON", "fields of the payload, instead of the example's"],
  fields: ["JSON", "other fields, such as balance"],
  account: ["N", "the account that it is about; the mock's own by default"],
  url: ["URL", "where it goes; the account's callback_url by default"],
  fault: ["F", "repeat, wrong-hash, lost or broken-json"],
} as const;

type OptionName = keyof typeof OPTIONS;

const HELP = "help";

export const SEND_USAGE = `Usage: vox-accounts-mock ${SEND_CALLBACK} TYPE --mock URL [options]

Lets a mock that runs send a callback, and prints what became of it as a line of JSON.

${Object.entries(OPTIONS)
  .map(([name, [value, help]]) => `  --${`${name} ${value}`.padEnd(14)}${help}`)
  .join("\n")}

A mock without --state also needs the salt and the API key that sign: in
VOX_MOCK_CALLBACK_SALT and VOX_MOCK_CALLBACK_API_KEY. The token of a mock with
--control-token goes into VOX_MOCK_CONTROL_TOKEN. The exit code is 0 if the
receiver answered with a status from 200 to 299.
`;

/** What the command line asks to be sent. */
interface Wanted {
  readonly mock: URL;
  readonly body: Readonly<Record<string, unknown>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Lets a mock send a callback; returns the exit code. */
export async function sendCallback(args: readonly string[], env: Environment): Promise<number> {
  if (args.includes(`--${HELP}`)) {
    console.log(SEND_USAGE);
    return 0;
  }
  let wanted: Wanted;
  try {
    wanted = readWanted(args, env);
  } catch (error) {
    const words = error instanceof TypeError ? error.message : "cannot be read";
    console.error(`${words}\n\n${SEND_USAGE}`);
    return 2;
  }
  return await ask(wanted, env.VOX_MOCK_CONTROL_TOKEN);
}

async function ask({ mock, body }: Wanted, token: string | undefined): Promise<number> {
  const init = {
    method: "POST",
    body: JSON.stringify(body),
    headers: token ? { [TOKEN_HEADER]: token } : {},
  };
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(new URL("/__mock/callbacks", mock), init);
    answer = await response.json();
  } catch {
    console.error("No mock answers there.");
    return 1;
  }
  const { reason, executed } = isRecord(answer) ? answer : {};
  if (response.ok) console.log(JSON.stringify(answer));
  else console.error(String(reason ?? `The mock answered ${response.status}.`));
  return executed === true ? 0 : 1;
}

/** Throws a `TypeError` that repeats no value. */
function readWanted(args: readonly string[], env: Environment): Wanted {
  const { type, values } = parse(args);
  if (!values.mock || !URL.canParse(values.mock)) throw new TypeError("--mock takes a URL.");
  const body = {
    type,
    payload: readJson("payload", values.payload),
    fields: readJson("fields", values.fields),
    accountId: readId(values.account),
    url: values.url,
    fault: values.fault,
    salt: env.VOX_MOCK_CALLBACK_SALT,
    apiKey: env.VOX_MOCK_CALLBACK_API_KEY,
  };
  return { mock: new URL(values.mock), body };
}

function parse(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.keys(OPTIONS).map((name) => [name, { type: "string" as const }]),
  );
  const settings = { args: [...args], options, strict: false, allowPositionals: true };
  const { values, positionals } = parseArgs(settings);
  const [type, ...more] = positionals;
  if (type === undefined || more.length > 0) throw new TypeError("Give one type of callbacks.");
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(OPTIONS, name)) throw new TypeError("There is no such option.");
    if (typeof value !== "string") throw new TypeError(`--${name} takes a value.`);
  }
  return { type, values: values as Partial<Record<OptionName, string>> }; // just checked
}

function readJson(name: OptionName, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {} // the engine's message quotes the text
  throw new TypeError(`--${name} takes an object in JSON.`);
}

function readId(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new TypeError("--account takes an account's id.");
}
