import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyCallback } from "../../src/callbacks/index.ts";
import { signCallback } from "../../src/testing/index.ts";
import { lowBalance, secrets } from "../support/callbacks.ts";

const callback = lowBalance(4016);

const secretText = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 60 });
const id = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const signed = fc
  .record({ callback_id: id, account_id: id, salt: secretText, apiKey: secretText })
  .map(({ salt, apiKey, ...ids }) => {
    const payload = { type: "min_balance", min_balance: {} } as const;
    return { callback: signCallback({ ...ids, ...payload }, { salt, apiKey }), salt, apiKey };
  });

/** The text with one character replaced. */
function changed(text: string, at: number): string {
  const place = at % text.length;
  const other = text[place] === "0" ? "1" : "0";
  return text.slice(0, place) + other + text.slice(place + 1);
}

describe("a callback is verified", () => {
  it("by the MD5 of salt, account, key and id", () => {
    const { salt, apiKey } = secrets;
    const { account_id, callback_id } = callback;
    const text = `${salt}${account_id}${apiKey}${callback_id}`;
    expect(callback.hash).toBe(createHash("md5").update(text).digest("hex"));
    expect(verifyCallback(callback, secrets)).toBe(true);
  });

  it("with any of several salts and keys, so that they can be rotated", () => {
    const { salt, apiKey } = secrets;
    const other = randomUUID();
    const both = { salt: [other, salt], apiKey: [apiKey, other] };
    expect(verifyCallback(callback, both)).toBe(true);
    expect(verifyCallback(callback, { ...both, salt: [other] })).toBe(false);
  });

  it("regardless of its payload, which the hash does not cover", () => {
    expect(verifyCallback({ ...callback, min_balance: {}, balance: 1e9 } as never, secrets)).toBe(
      true,
    );
  });

  it("with any secrets and ids", () => {
    fc.assert(fc.property(signed, ({ callback: one, ...own }) => verifyCallback(one, own)));
  });
});

describe("a callback is refused", () => {
  const runs = { numRuns: 300 };

  it("if one character of the salt or the key differs", () => {
    fc.assert(
      fc.property(signed, fc.nat(), ({ callback: one, salt, apiKey }, at) => {
        expect(verifyCallback(one, { salt: changed(salt, at), apiKey })).toBe(false);
        expect(verifyCallback(one, { salt, apiKey: changed(apiKey, at) })).toBe(false);
      }),
      runs,
    );
  });

  it.each(["callback_id", "account_id", "hash"] as const)(
    "if one character of its %s differs",
    (field) => {
      fc.assert(
        fc.property(signed, fc.nat(), ({ callback: one, ...own }, at) => {
          const text = changed(`${one[field]}`, at);
          const other = { ...one, [field]: field === "hash" ? text : Number(text) };
          fc.pre(other[field] !== one[field]);
          expect(verifyCallback(other, own)).toBe(false);
        }),
        runs,
      );
    },
  );

  it.each([
    ["an uppercase hash", { hash: callback.hash.toUpperCase() }],
    ["a longer hash", { hash: `${callback.hash}0` }],
    ["a shorter hash", { hash: callback.hash.slice(1) }],
    ["no hash", { hash: undefined }],
    ["a hash in a list", { hash: [callback.hash] }],
    ["an id as a string", { callback_id: `${callback.callback_id}` }],
    ["an account id as a string", { account_id: `${callback.account_id}` }],
  ])("if it has %s", (_, fields) => {
    expect(verifyCallback({ ...callback, ...fields } as never, secrets)).toBe(false);
  });

  it("if there are no secrets for its account", () => {
    expect(verifyCallback(callback, undefined)).toBe(false);
  });
});

describe("invalid secrets are refused", () => {
  it.each([
    ["an empty salt", { salt: "", apiKey: "k" }, "secrets.salt"],
    ["an empty key among others", { salt: "s", apiKey: ["k", ""] }, "secrets.apiKey"],
    ["no salts", { salt: [], apiKey: "k" }, "secrets.salt"],
    ["a missing key", { salt: "s" }, "secrets.apiKey"],
    ["null", null, "secrets"],
    ["a function", () => secrets, "secrets"],
  ])("%s", (_, given, place) => {
    expect(() => verifyCallback(callback, given as never)).toThrow(place);
  });

  it("without quoting a secret in the error", () => {
    fc.assert(
      fc.property(secretText, (secret) => {
        fc.pre(secret.length > 8);
        for (const wrong of [
          { salt: [secret, ""], apiKey: secret },
          { salt: secret, apiKey: [secret, 1] },
          { salt: secret },
          secret,
        ])
          expect(() => verifyCallback(callback, wrong as never)).toThrow(
            expect.objectContaining({ stack: expect.not.stringContaining(secret) }),
          );
      }),
    );
  });
});
