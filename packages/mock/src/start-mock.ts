import type { AddressInfo } from "node:net";
import { loadContract, tokenSources } from "./contract/document.ts";
import { readOperations } from "./contract/operation.ts";
import { generateCredentials } from "./credentials.ts";
import { createGate } from "./gate/create-gate.ts";
import { checkRoleNames } from "./gate/methods.ts";
import { createTokenGate } from "./gate/token.ts";
import { makeCertificate, writeCertificate } from "./http/certificate.ts";
import { allowPages } from "./http/cors.ts";
import { createListener } from "./http/listener.ts";
import { createCallReader } from "./http/read-call.ts";
import { createHttpServer, listen } from "./http/server.ts";
import { createInstruments } from "./instruments.ts";
import type { Mock } from "./mock.ts";
import { checkOptions, type MockOptions } from "./options.ts";
import { compose } from "./pipeline/call.ts";
import { createPrism } from "./prism/create-prism.ts";
import { createState } from "./stateful/create-state.ts";

const DEFAULT_ACCOUNT_ID = 1000001;
const DEFAULT_BODY_LIMIT = 1024 * 1024;

/** Starts a mock of the API and the key pair that it believes. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  checkOptions(options);
  const {
    port = 0,
    host = "127.0.0.1",
    childAccountIds = [],
    now = Date.now,
    mode = "strict",
    roles,
  } = options;
  const { bodyLimit = DEFAULT_BODY_LIMIT, requestTimeout = 30_000 } = options;
  const accountId = options.accountId ?? options.credentials?.account_id ?? DEFAULT_ACCOUNT_ID;
  if (options.credentials && options.credentials.account_id !== accountId) {
    throw new TypeError(
      `The credentials are of account ${options.credentials.account_id}, not of ${accountId}.`,
    );
  }
  const document = loadContract(options.contract);
  const operations = readOperations(document);
  if (roles && !options.contract) checkRoleNames(roles, operations); // another bundle may be a part, whose methods name fewer
  const { seed, journalSize, journalBytes } = options;
  const untouched = loadContract(options.contract); // Prism changes the document it is given
  const { layers, journal, listed, ...instruments } = createInstruments({
    document: untouched,
    operations,
    now,
    seed,
    journalSize,
    journalBytes,
  });
  const [credentials, prism, certificate] = await Promise.all([
    options.credentials ?? generateCredentials(accountId),
    createPrism(document),
    options.tls ? makeCertificate(host) : undefined,
  ]);
  const surroundings = {
    accountId,
    accountEmail: credentials.account_email,
    childAccountIds,
    now: instruments.now,
  };
  const state = options.state
    ? createState(options.state === true ? {} : options.state, surroundings)
    : undefined;
  const children = state ? childAccountIds : (options.childAccountIds ?? listed);
  const checkToken = createTokenGate({
    credentials,
    accountIds: [accountId, ...children],
    isChild: state?.hasAccount,
    now: instruments.now,
    sources: tokenSources(document),
  });
  const gate = createGate({ operations, checkToken, mode, roles });

  const answer = compose(
    [
      layers.clock,
      gate,
      layers.faults,
      ...(state ? [state.layer] : []),
      layers.pages,
      layers.dynamic,
    ],
    async ({ operation, parameters, prefer, tolerated = false }) => {
      if (!operation || !parameters) throw new Error("A call came past the gate.");
      return prism(operation, parameters, prefer, !tolerated); // as a second opinion, but not on what the gate chose to let pass
    },
  );
  const listener = createListener({
    readCall: createCallReader({ bodyLimit }),
    answer,
    log: options.log,
    ...instruments,
  });

  const server = createHttpServer(certificate, requestTimeout, async (request, response) => {
    if (await instruments.control(request, response)) return;
    if (!allowPages(request, response)) await listener(request, response);
  });
  await listen(server, port, host);
  const trust = certificate && writeCertificate(certificate.certificate);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= new Promise<void>((resolve) => {
      trust?.remove();
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  };
  return {
    url: urlOf(server.address() as AddressInfo, certificate ? "https" : "http"),
    accountId,
    credentials,
    certificate: certificate?.certificate,
    certificateFile: trust?.file,
    use: instruments.use,
    requests: (filter) => journal.list(filter),
    get dropped() {
      return journal.dropped;
    },
    reset() {
      instruments.reset();
      state?.reset();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function urlOf({ address, family, port }: AddressInfo, scheme: string): string {
  return `${scheme}://${family === "IPv6" ? `[${address}]` : address}:${port}/platform_api`;
}
