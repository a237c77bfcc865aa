import {
  type AccountsClientOptions,
  serviceAccount,
  type TokenProvider,
} from "@vox-accounts/client";
import { describe, expect, it } from "vitest";
import { clientOf } from "./support/client-of.ts";
import { sharedMock } from "./support/shared-mock.ts";

type Middleware = NonNullable<AccountsClientOptions["middleware"]>[number];
type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

const mock = await sharedMock();

const wait = (ms: number) => new Promise<"slow">((resolve) => setTimeout(resolve, ms, "slow"));
const charges = () => mock.requests({ method: "ChargeAccount" });
const charge = (
  middleware: Middleware,
  options: Pick<AccountsClientOptions, "auth" | "fetch" | "timeout"> | object = {},
) => clientOf(mock, { middleware: [middleware], ...options }).safe.chargeAccount({ phone_id: 7 });

/** A fetch whose `nth` request fails to connect. */
function refusing(nth: number): Fetch {
  let count = 0;
  return async (url, init) => {
    if (++count === nth)
      throw Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" });
    return fetch(url, init);
  };
}

describe("middleware with concurrent requests", () => {
  it("sends each request with its own parameters", async () => {
    const each: Middleware = async ({ params, ...request }, next) => {
      const { phone_id } = params as { phone_id: number[] };
      const answers = await Promise.all(
        phone_id.map((id) => next({ ...request, params: { phone_id: [id] } })),
      );
      return answers[0] as object;
    };
    await clientOf(mock, { middleware: [each] }).chargeAccount({ phone_id: [1, 2, 3] });
    expect(charges().map(({ parameters }) => parameters)).toEqual(
      expect.arrayContaining(["1", "2", "3"].map((phone_id) => ({ phone_id }))),
    );
    expect(charges()).toHaveLength(3);
  });

  it("that throws leaves the outcome of a running request unknown", async () => {
    mock.use({ latency: 1000 });
    const { error } = await charge(async (request, next) => {
      next(request).catch(() => {});
      await wait(500); // a busy machine has to send it in this time
      next(request).catch(() => {});
      throw new Error("boom");
    });
    expect(error).toMatchObject({ kind: "config", outcome: "unknown" });
    await expect.poll(charges).not.toEqual([]);
  });

  it("prevents retries while another request may be executed", async () => {
    mock.use({ latency: 300 }, { times: 1 });
    const hedged: Middleware = async (request, next) => {
      const first = next(request);
      const quick = await Promise.race([first, wait(100)]);
      return quick === "slow" ? Promise.race([first, next(request)]) : quick;
    };
    const { error } = await charge(hedged, { fetch: refusing(2) });
    expect(error).toMatchObject({ kind: "network", outcome: "unknown", attempts: 2 });
    await expect.poll(() => charges().map(({ executed }) => executed)).toEqual([true]);
  });

  it("whose second request times out waiting for a token leaves the first one's outcome unknown", async () => {
    mock.use({ latency: 2000 });
    let asked = 0;
    const sign = serviceAccount(mock.credentials);
    const auth: TokenProvider = (context) =>
      ++asked === 2 ? new Promise(() => {}) : sign(context);
    const { error } = await charge(
      async (request, next) => {
        next(request).catch(() => {});
        await wait(100);
        return next(request);
      },
      { auth, timeout: 300 },
    );
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", attempts: 1 });
  });

  it("fails with the final outcome, not the one at the time of the first failure", async () => {
    const both: Middleware = async (request, next) => {
      const [first, second] = await Promise.allSettled([next(request), next(request)]);
      if (first.status === "rejected") throw first.reason;
      return (second as PromiseFulfilledResult<object>).value;
    };
    const { error } = await charge(both, { fetch: refusing(1) });
    expect(error).toMatchObject({ kind: "network", outcome: "executed", attempts: 2 });
    expect(error?.message).toContain("The call was executed.");
    expect(charges()).toHaveLength(1);
  });
});
