import { randomUUID } from "node:crypto";
import { createServer, type RequestListener, Server } from "node:http";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { signCallback } from "@vox-accounts/client/testing";
import { type Mock, startMock } from "@vox-accounts/mock";
import { listen } from "@vox-accounts/test-kit/servers";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Each recipe, as a Node server or as its request listener. */
const receivers: Readonly<Record<string, () => Promise<Server | RequestListener>>> = {
  "node:http": async () => (await import("../src/recipes/callbacks-node.ts")).server,
  Express: async () => (await import("../src/recipes/callbacks-express.ts")).app,
  Fastify: async () => {
    const { app } = await import("../src/recipes/callbacks-fastify.ts");
    await app.ready();
    return app.server;
  },
  Hono: async () => {
    const { app } = await import("../src/recipes/callbacks-hono.ts");
    return asServer((request) => app.fetch(request));
  },
  Workers: async () => {
    const { default: worker } = await import("../src/recipes/callbacks-worker.ts");
    const env = {
      CALLBACK_SALT: process.env.CALLBACK_SALT ?? "",
      VOXIMPLANT_API_KEY: process.env.VOXIMPLANT_API_KEY ?? "",
    };
    return asServer((request) => worker.fetch(request, env));
  },
};

let mock: Mock;
let secrets: { salt: string; apiKey: string };

beforeAll(async () => {
  mock = await startMock({ state: { children: 1 } });
  const auth = serviceAccount(mock.credentials);
  const accounts = createAccountsClient({ auth, baseUrl: mock.url });
  await accounts.setAccountInfo({ callback_salt: randomUUID().slice(0, 8) });
  secrets = mock.callbackSecrets() ?? { salt: "", apiKey: "" };
  vi.stubEnv("CALLBACK_SALT", secrets.salt);
  vi.stubEnv("VOXIMPLANT_API_KEY", secrets.apiKey);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await mock?.close();
});
afterEach(() => void vi.restoreAllMocks());

describe.each(Object.keys(receivers))("the recipe for %s", (name) => {
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const receiver = await receivers[name]?.();
    const server = createServer();
    server.on("request", (...call) => {
      if (receiver instanceof Server) receiver.emit("request", ...call);
      else receiver?.(...call);
    });
    const listening = await listen(server);
    close = listening.close;
    url = `http://127.0.0.1:${listening.port}/callbacks`;
  });
  afterAll(() => close?.());

  it("handles what the mock sends", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const fields = { balance: 1.5, currency: "USD" };
    const sent = await mock.sendCallback("min_balance", {}, { url, fields });
    expect(sent).toMatchObject({ status: 200, executed: true });
    expect(log.mock.calls).toEqual([[`Account ${mock.accountId} is down to 1.5 USD.`]]);
  });

  it("passes a type without a handler to the fallback", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await mock.sendCallback("of_tomorrow", {}, { url, beyondContract: true });
    expect(log.mock.calls).toEqual([['No handler for "of_tomorrow" yet.']]);
  });

  it.each([
    ["wrong-hash", 403],
    ["broken-json", 400],
  ] as const)("rejects a callback with %s", async (fault, status) => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const sent = await mock.sendCallback("min_balance", {}, { url, fault });
    expect(sent).toMatchObject({ status, executed: false });
    expect(error).toHaveBeenCalledOnce();
    expect(log).not.toHaveBeenCalled();
  });

  it.each([true, false])("rejects a 2 MB body, with a content-length: %s", async (hasLength) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const text = " ".repeat(2_000_000);
    const body = hasLength ? text : new Blob([text]).stream();
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body, duplex: "half" };
    expect((await fetch(url, init as RequestInit)).status).toBe(413);
  });
});

it("the receiver skips repeats, and accepts callbacks signed by a test", async () => {
  const { receive } = await import("../src/recipes/callbacks.ts");
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const unsigned = { callback_id: 9, account_id: 7, balance: 2, currency: "EUR" } as const;
  const callback = signCallback({ ...unsigned, type: "min_balance", min_balance: {} }, secrets);
  const body = JSON.stringify({ callbacks: [callback, callback] });
  const response = await receive(new Request("http://test/", { method: "POST", body }));
  expect(response.status).toBe(200);
  expect(log.mock.calls).toEqual([["Account 7 is down to 2 EUR."]]);
});

/** Serves a function on standard requests, as the servers of Hono and Cloudflare do. */
async function asServer(answer: Fetch): Promise<RequestListener> {
  const { toRequest } = await import("../src/recipes/callbacks-node.ts");
  return async (incoming, outgoing) => {
    const response = await answer(toRequest(incoming));
    outgoing.writeHead(response.status).end();
  };
}
