import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadContract } from "./contract/load-contract.ts";
import { readOperations } from "./contract/operation.ts";
import { generateCredentials } from "./credentials.ts";
import { findOperation } from "./gate/method.ts";
import { joinParameters } from "./gate/parameters.ts";
import { createTokenGate } from "./gate/token.ts";
import { listen } from "./http/listen.ts";
import { compose, type Layer } from "./http/layer.ts";
import { createListener } from "./http/listener.ts";
import type { Mock } from "./mock.ts";
import type { MockOptions } from "./mock-options.ts";
import { createPrism } from "./prism/create-prism.ts";

const DEFAULT_ACCOUNT_ID = 1000001;

/** Starts a mock of the API and the key pair that it believes. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { port = 0, host = "127.0.0.1", childAccountIds = [], now = Date.now } = options;
  const accountId = options.accountId ?? options.credentials?.account_id ?? DEFAULT_ACCOUNT_ID;
  if (options.credentials && options.credentials.account_id !== accountId) {
    throw new TypeError(`The credentials are of account ${options.credentials.account_id}, not of ${accountId}.`);
  }
  const document = loadContract(options.contract);
  const operations = readOperations(document);
  const [credentials, prism] = await Promise.all([options.credentials ?? generateCredentials(accountId), createPrism(document)]);
  const checkToken = createTokenGate({ credentials, accountIds: [accountId, ...childAccountIds], now });

  const gate: Layer = async (call, next) => {
    findOperation(operations, call.method); // first: what a token may do depends on the method
    await checkToken(call.authorization);
    return next(call);
  };
  const answer = compose([gate], async (call) => {
    const operation = findOperation(operations, call.method);
    return prism(operation, joinParameters(operation, call), call.prefer);
  });
  const listener = createListener(answer, options.log);

  const server = createServer((request, response) => void listener(request, response));
  await listen(server, port, host);
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  };
  return { url: urlOf(server.address() as AddressInfo), accountId, credentials, close, [Symbol.asyncDispose]: close };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}/platform_api`;
}
