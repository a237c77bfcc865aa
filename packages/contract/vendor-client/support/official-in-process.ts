import { createRequire } from "node:module";
import { join } from "node:path";
import { vi } from "vitest";

/** One parameter in the official client's own tables. */
export interface OfficialParameter {
  readonly name: string;
  readonly rawName: string;
  /** Converts a value to what is sent. */
  readonly transformer: (value: unknown) => unknown;
}

type Functions = Readonly<
  Record<string, (params?: object) => Promise<Readonly<Record<string, unknown>>>>
>;
type Tables = readonly [parameters: readonly OfficialParameter[], fields: readonly object[]];
interface OfficialClient {
  readonly Accounts: Functions;
  readonly key?: { readonly account_id: number };
  onReady: () => void;
  generateAuthHeader: () => string;
  makeRequest: (method: string, params: object, tables: Tables) => Promise<object>;
}
interface Options {
  readonly pathToCredentials?: string;
  readonly host?: string;
  readonly externalLogging?: boolean;
}
type Adapter = (config: object) => Promise<object>;

const { resolve } = createRequire(import.meta.url);
const name = "@voximplant/apiclient-nodejs";
const official = createRequire(import.meta.url)(name) as {
  default: new (options: Options) => OfficialClient;
};
const axios = createRequire(resolve(name))("axios") as { defaults: { adapter: Adapter } };

/** Creates the official client in this process; it reads its files later, as usual. */
export function newOfficialClient(options: Options = {}): OfficialClient {
  const client = new official.default({
    pathToCredentials: join(import.meta.dirname, "../../package.json"),
    ...options,
  });
  client.generateAuthHeader = () => "Bearer made-up-token";
  const makeRequest = client.makeRequest.bind(client);
  client.makeRequest = (...call) => {
    const { noDeprecation = false } = process;
    process.noDeprecation = true; // its form-data uses the deprecated util.isArray, and tests must print no warnings
    try {
      return makeRequest(...call);
    } finally {
      process.noDeprecation = noDeprecation;
    }
  };
  return client;
}

/** The official client's functions, with `answer` instead of the API. */
export function officialAccounts(answer: () => object, options?: Options): Functions {
  const { Accounts } = withoutVariable(() => newOfficialClient(options));
  const answering = (config: object) =>
    Promise.resolve({ data: structuredClone(answer()), status: 200, headers: {}, config });
  const wrapped = Object.entries(Accounts).map(([called, run]) => [
    called,
    (params?: object) => {
      const { adapter } = axios.defaults;
      axios.defaults.adapter = answering;
      try {
        return run(params);
      } finally {
        axios.defaults.adapter = adapter; // the call has already read it
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Functions;
}

/** The parameter table of each function, by the method's wire name. */
export function officialTables(): ReadonlyMap<string, readonly OfficialParameter[]> {
  const client = withoutVariable(() => newOfficialClient());
  const tables = new Map<string, readonly OfficialParameter[]>();
  client.makeRequest = async (method, _, [parameters]) => tables.set(method, parameters);
  for (const run of Object.values(client.Accounts)) void run({});
  return tables;
}

/** Unsets the variable that would override the file. */
function withoutVariable<T>(make: () => T): T {
  vi.stubEnv("VOXIMPLANT_CREDENTIALS", undefined);
  try {
    return make();
  } finally {
    vi.unstubAllEnvs();
  }
}
