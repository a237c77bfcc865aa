import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Callbacks, createCallbacks } from "./callbacks/create-callbacks.ts";
import type { Contract, ErrorTexts } from "./contract/contract.ts";
import { createAccess } from "./control/access.ts";
import { callbackActions } from "./control/callback-actions.ts";
import { createControl } from "./control/create-control.ts";
import { controlDocument } from "./control/openapi.ts";
import { createSteering, type Steering } from "./control/steering.ts";
import { steeringActions } from "./control/steering-actions.ts";
import { type Credentials, generateCredentials } from "./credentials.ts";
import { createGate } from "./gate/create-gate.ts";
import { checkRoleNames } from "./gate/methods.ts";
import { createTokenGate } from "./gate/token.ts";
import { makeCertificate, writeCertificate } from "./http/certificate.ts";
import { allowPages } from "./http/cors.ts";
import { createListener } from "./http/listener.ts";
import { API_PATH, createCallReader } from "./http/read-call.ts";
import { createHttpServer, type HttpServer, listen } from "./http/server.ts";
import { createInstruments } from "./instruments.ts";
import type { Mock } from "./mock.ts";
import { type MockOptions, readOptions, type Settings } from "./options.ts";
import { type Answer, compose } from "./pipeline/call.ts";
import { createErrorReply } from "./pipeline/errors.ts";
import { type PreparedContract, prepareContract } from "./prepare-contract.ts";
import {
  createState,
  type State,
  type Surroundings as StateSurroundings,
} from "./stateful/create-state.ts";
import { readVersion } from "./version.ts";

/** The API to serve. */
export interface ApiSource {
  /** A bundled OpenAPI document. */
  readonly bundle: object;
  readonly errorTexts: ErrorTexts;
  /** Whether the methods name all roles, so that any other role is a typo. */
  readonly namesAllRoles: boolean;
}

type Instruments = ReturnType<typeof createInstruments>;

/** Everything needed to answer a call. */
interface Parts extends PreparedContract {
  readonly settings: Settings;
  readonly credentials: Credentials;
  readonly instruments: Instruments;
  readonly state: State | undefined;
}

/** Serves any contract; `startMock` chooses the bundled one. */
export async function serveContract(source: ApiSource, options: MockOptions): Promise<Mock> {
  const settings = readOptions(options);
  const [prepared, credentials, certificate] = await Promise.all([
    prepareContract(source.bundle, source.errorTexts),
    settings.credentials ?? generateCredentials(settings.accountId),
    settings.tls ? makeCertificate(settings.host) : undefined,
  ]);
  const { contract } = prepared;
  if (settings.roles && source.namesAllRoles) checkRoleNames(settings.roles, contract.operations);
  const replyToError = createErrorReply(source.errorTexts);
  const instruments = createInstruments(contract, settings, replyToError);
  const callbacks = createCallbacks(settings.callbacks ?? {}, {
    document: contract.document,
    accountId: settings.accountId,
    now: instruments.now,
    account: (id) => state?.callbackAccount(id),
    log: settings.logCallback,
  });
  const state = makeState(contract, settings, credentials, {
    now: instruments.now,
    onCallback: callbacks.sendCaused,
  });
  const answer = createAnswer({ ...prepared, settings, credentials, instruments, state });

  const readCall = createCallReader(settings);
  const { log } = settings;
  const listener = createListener({ readCall, answer, replyToError, log, ...instruments });
  const { requestTimeout } = settings;
  const steering = createSteering({ instruments, state, callbacks, accountId: settings.accountId });
  const url = () => urlOf(http.server, settings);
  const control = makeControl({ contract, settings, instruments, steering, callbacks, url });
  const http = createHttpServer(certificate, requestTimeout, async (request, response) => {
    if (await control(request, response)) return;
    if (!allowPages(request, response)) await listener(request, response);
  });
  const { server } = http;
  await listen(server, settings.port, settings.host);
  const trust = certificate && writeCertificate(certificate.certificate);
  const close = closerOf(http, () => {
    callbacks.reset();
    trust?.remove();
  });

  return {
    url: url(),
    accountId: settings.accountId,
    credentials,
    certificate: certificate?.certificate,
    certificateFile: trust?.file,
    use: instruments.use,
    define: instruments.define,
    requests: (filter) => instruments.journal.list(filter),
    get dropped() {
      return instruments.journal.dropped;
    },
    ...steering,
    close,
    [Symbol.asyncDispose]: close,
  };
}

interface ControlParts extends Pick<Parts, "contract" | "settings" | "instruments"> {
  readonly steering: Steering;
  readonly callbacks: Callbacks;
  /** Known once the mock listens. */
  readonly url: () => string;
}

function makeControl(parts: ControlParts) {
  const { contract, settings, instruments, steering, callbacks, url } = parts;
  const { accountId, mode, state } = settings;
  const name = "@vox-accounts/mock";
  const version = readVersion();
  const ready = () => ({ name, version, url: url(), accountId, mode, state: Boolean(state) });
  const document = () =>
    controlDocument({
      contract,
      table: instruments.table,
      operations: instruments.operations,
      callbackTypes: callbacks.types,
      requested: instruments.journal.list().map((entry) => entry.method),
      hasState: Boolean(state),
    });
  const actions = {
    ...instruments.actions,
    ...steeringActions(steering, { ready, document }),
    ...callbackActions(callbacks),
  };
  return createControl(actions, createAccess(settings.control ?? {}));
}

function makeState(
  contract: Contract,
  { state, accountId, childAccountIds = [], seed }: Settings,
  { account_email: accountEmail }: Credentials,
  told: Pick<StateSurroundings, "now" | "onCallback">,
): State | undefined {
  if (!state) return undefined;
  const surroundings = {
    accountId,
    accountEmail,
    childAccountIds,
    ...told,
    isMadeUp: seed !== undefined,
  };
  return createState(state === true ? {} : state, surroundings, contract);
}

/** Composes the layers around Prism, outermost first. */
function createAnswer(parts: Parts): Answer {
  const { contract, prism, settings, credentials, instruments, state } = parts;
  const { layers, listed, now } = instruments;
  const { accountId, mode, roles } = settings;
  const children = settings.childAccountIds ?? (state ? [] : listed);
  const checkToken = createTokenGate({
    credentials,
    accountIds: [accountId, ...children],
    isChild: state?.hasAccount,
    now,
    sources: contract.tokenSources,
  });
  const { responses } = contract;
  const { operations } = instruments;
  const gate = createGate({ operations, responses, checkToken, mode, roles });
  const memory = state ? [state.layer] : [];
  return compose(
    [
      layers.clock,
      gate,
      layers.faults,
      layers.defined,
      layers.pages,
      layers.selection,
      ...memory,
      layers.caller,
      layers.dynamic,
      layers.examples,
    ],
    async ({ operation, parameters, prefer, tolerated = false }) => {
      if (!operation || !parameters) throw new Error("A call bypassed the gate.");
      // Prism validates as well, except what the gate accepted on purpose
      return prism(operation, parameters, prefer, !tolerated);
    },
  );
}

function closerOf(
  { server, dropConnections }: HttpServer,
  cleanUp: () => void,
): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= new Promise<void>((resolve) => {
      cleanUp();
      server.close(() => resolve());
      dropConnections();
    });
    return closed;
  };
}

function urlOf(server: Server, { tls = false }: Settings): string {
  const { address, family, port } = server.address() as AddressInfo; // the server listens on a port
  const host = family === "IPv6" ? `[${address}]` : address;
  return `${tls ? "https" : "http"}://${host}:${port}${API_PATH}`;
}
