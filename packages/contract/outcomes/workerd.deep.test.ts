import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "./support/bundle.ts";
import { closedUrl } from "./support/closed-url.ts";
import { installClient } from "./support/install-client.ts";
import { startWorker, type Worker } from "./support/start-worker.ts";
import { tokenOf } from "./support/token-of.ts";
import { told } from "./support/told.ts";

let mock: Mock;
let worker: Worker;

beforeAll(async () => {
  mock = await startMock({ state: { children: 1200 } });
  using installed = installClient("worker.mjs");
  worker = await startWorker(await bundle(installed.folder, "worker.mjs"));
});
afterAll(async () => {
  await worker?.stop();
  await mock?.close();
});

describe("the packed client in workerd", () => {
  it.each(["token", "credentials"] as const)(
    "ends every call as it should, given %s",
    async (given) => {
      mock.reset();
      const auth =
        given === "token" ? { token: await tokenOf(mock) } : { credentials: mock.credentials };
      const answer = await worker.run("tryClient", {
        baseUrl: mock.url,
        closedUrl: await closedUrl(),
        ...auth,
      });
      expect(answer).toEqual(told(mock));
      expect(mock.requests({ method: "ChargeAccount" }).map(({ executed }) => executed)).toEqual([
        true,
      ]);
    },
  );

  it.each(["before-request", "before-answer", "during-body"] as const)(
    "sends a money call once though its answer is lost on a kept socket: %s",
    async (reset) => {
      mock.reset();
      mock.use({ reset }, { method: "ChargeAccount", times: 1 });
      const ended = await worker.run("chargeOnKeptSocket", {
        baseUrl: mock.url,
        token: await tokenOf(mock),
      });
      expect(ended).toEqual(["network", "unknown", 1]);
      expect(mock.requests({ method: "ChargeAccount" })).toHaveLength(1);
    },
  );

  it("prints nothing", () => {
    expect(worker.printed).toEqual([]);
  });
});
