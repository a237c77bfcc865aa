import { onTestFinished } from "vitest";
import { type NodeTransportOptions, nodeTransport } from "../../src/node/index.ts";
import type { FetchInit } from "../../src/wire/fetch.ts";

/** A transport that closes with the running test. */
export function transportForTest(options?: NodeTransportOptions) {
  const transport = nodeTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

/** The settings that the core would send with. */
export function init(overrides: Partial<FetchInit> = {}): FetchInit {
  return {
    method: "POST",
    headers: new Headers({ Authorization: "Bearer token" }),
    redirect: "manual",
    signal: new AbortController().signal,
    freshSocket: false,
    ...overrides,
  };
}
