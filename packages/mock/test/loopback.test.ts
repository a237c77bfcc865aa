import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isLoopback, lookupLoopback } from "../src/callbacks/loopback.ts";

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

type Found = (error: Error | null, addresses: dns.LookupAddress[]) => void;

/** Makes every name resolve to these addresses. */
function resolveTo(...addresses: readonly string[]): void {
  vi.spyOn(dns, "lookup").mockImplementation(((_name: string, _options: object, found: Found) => {
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  }) as never); // one of its overloads
  syncBuiltinESMExports(); // vi.mock misses modules that another test file has loaded
}

const find = promisify((all: boolean, done: (error: Error | null, found?: unknown) => void) =>
  lookupLoopback("receiver.test", { all }, done),
);

describe("a name", () => {
  it("resolves to the checked addresses", async () => {
    resolveTo("127.0.0.1", "::1");
    expect(await find(false)).toBe("127.0.0.1");
    expect(await find(true)).toHaveLength(2);
  });

  it.each([["192.0.2.1"], ["127.0.0.1", "192.0.2.1"], ["::1", "2001:db8::1"]])(
    "is refused if one of its addresses is not loopback: %s",
    async (...addresses) => {
      resolveTo(...addresses);
      await expect(find(false)).rejects.toThrow("only go to this machine");
      await expect(find(true)).rejects.toThrow("only go to this machine");
    },
  );

  it("is refused if it does not resolve", async () => {
    resolveTo();
    await expect(find(true)).rejects.toThrow();
  });
});

it.each([
  ["127.0.0.1", true],
  ["127.255.255.255", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["0.0.0.0", false],
  ["::", false],
  ["128.0.0.1", false],
  ["::ffff:192.0.2.1", false],
  ["fe80::1", false],
])("the address %s is a loopback address: %s", (address, isOwn) => {
  expect(isLoopback(address)).toBe(isOwn);
});
