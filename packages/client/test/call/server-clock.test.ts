import { fixtureApi } from "@vox-accounts/test-kit/fixture";
import { failureOf } from "@vox-accounts/test-kit/promises";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/call/engine.ts";
import { AccountsError } from "../../src/index.ts";
import type { AccountsClientOptions, CallOptions } from "../../src/options.ts";

interface Library {
  getLibrary(params?: object, options?: CallOptions): Promise<object>;
  payFees(params: object, options?: CallOptions): Promise<object>;
}

function libraryOf(options: Partial<AccountsClientOptions>): Library {
  return createEngine(fixtureApi, { auth: () => "token", ...options }) as Library;
}

describe("Retry-After", () => {
  const waitsUnder = async (header: string) => {
    const { url, received } = await serve((response) =>
      response.writeHead(429, { "retry-after": header }).end(),
    );
    const waits: number[] = [];
    const runtime = {
      now: () => Date.UTC(2026, 0, 1),
      random: () => 0.5,
      sleep: async (ms: number) => void waits.push(ms),
    };
    await failureOf(libraryOf({ baseUrl: url, runtime }).getLibrary(), AccountsError);
    return { waits, requests: received.length };
  };
  const backoff = [250, 500, 1000, 2000];

  it.each([
    "1.5",
    "-1",
    "60;",
    "5, 5",
    "0x10",
    "1e3",
    " ",
    "tomorrow",
    "2026-01-01T00:00:09Z",
    "1",
    "0",
  ])("of %j never makes the client wait less than its backoff", async (header) => {
    const least = header === "1" ? [1000, 1000, 1000, 2000] : backoff;
    expect(await waitsUnder(header)).toEqual({ waits: least, requests: 5 });
  });

  it.each([
    ["Thu, 01 Jan 2026 00:00:09 GMT", 9000],
    ["Thursday, 01-Jan-26 00:00:09 GMT", 9000],
    ["Thu Jan  1 00:00:09 2026", 9000],
    ["7", 7000],
    ["86400", 30_000],
  ])("of %j is waited for", async (header, ms) => {
    expect((await waitsUnder(header)).waits).toEqual([ms, ms, ms, ms]);
  });

  it("with a date in the past asks for no wait", async () => {
    expect((await waitsUnder("Wed, 31 Dec 2025 23:59:50 GMT")).waits).toEqual(backoff);
  });
});

describe("the total time of a call", () => {
  it.each([
    ["an hour back", -3600_000],
    ["an hour ahead", 3600_000],
  ])("is not affected when the machine's clock is set %s during the call", async (_, jumpMs) => {
    let offsetMs = 0;
    let elapsedMs = 0;
    const runtime = {
      now: () => 1_700_000_000_000 + offsetMs,
      elapsed: () => elapsedMs,
      random: () => 1,
      sleep: async (ms: number) => {
        elapsedMs += ms;
        offsetMs = jumpMs;
      },
    };
    const { url, received } = await serve((response) => response.writeHead(503).end());
    await failureOf(
      libraryOf({ baseUrl: url, runtime }).getLibrary({}, { totalTimeout: 2000, retries: 9 }),
      AccountsError,
    );
    expect(received).toHaveLength(3); // waits of 0.5 and 1 s fit into 2 s, one of 2 s does not
  });
});

describe("a refused token", () => {
  it("with a wrong date in the answer breaks at most one call", async () => {
    const days = 24 * 3600_000;
    let first = true;
    const { url } = await serve((response, { headers }) => {
      const signedFor = Number(headers.authorization?.split(".")[1]);
      const refused = first || Math.abs(signedFor) > 60_000;
      first = false;
      response.setHeader("date", new Date(Date.now() + days).toUTCString());
      json(refused ? { error: { code: 456, msg: "expired" } } : { result: 1 })(
        response,
        {} as never,
      );
    });
    let signed = 0;
    let kept: string | undefined;
    const auth: AccountsClientOptions["auth"] = ({ forceRefresh, clockOffsetMs }) => {
      if (kept === undefined || forceRefresh) kept = `token-${++signed}.${clockOffsetMs}.x`;
      return kept;
    };
    const library = libraryOf({ auth, baseUrl: url });
    expect(
      await failureOf(library.payFees({ member_id: 1, amount: 1 }), AccountsError),
    ).toMatchObject({
      code: 456,
      attempts: 2,
    });
    expect(await library.payFees({ member_id: 1, amount: 1 })).toEqual({ result: 1 });
    expect(await library.payFees({ member_id: 1, amount: 1 })).toEqual({ result: 1 });
  });
});
