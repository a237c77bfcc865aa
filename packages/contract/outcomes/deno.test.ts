import { createAccountsClient } from "@vox-accounts/client";
import { afterEach, expect, it, vi } from "vitest";
import { callsByEffect } from "./support/effects.ts";

afterEach(() => void vi.unstubAllGlobals());

it.each([
  ["read", false],
  ["write", true],
  ["money", true],
] as const)(
  "on Deno, whose fetch repeats lost requests unless their body is a stream, a %s call is one: %s",
  async (effect, streams) => {
    const bodies: unknown[] = [];
    vi.stubGlobal("Deno", {});
    vi.stubGlobal("fetch", async (_url: string, init: { readonly body?: unknown; readonly duplex?: string }) => {
      bodies.push(init.body);
      return new Response('{"result":1}');
    });
    await callsByEffect[effect](createAccountsClient({ auth: () => "token" }));
    expect(bodies.map((body) => body instanceof ReadableStream)).toEqual([streams]);
    if (effect === "write") expect(await new Response(bodies[0] as ReadableStream).text()).toBe("account_first_name=Ada");
  },
);
