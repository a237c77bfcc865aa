import { describe, expect, it } from "vitest";
import { findSecret } from "./support/find-secret.ts";
import { testSecrets } from "./support/secrets.ts";

testSecrets(4);

describe("the finder of secrets", () => {
  const secret = 'k9!Vx<2"mQ&7';
  it.each([
    ["plain", secret],
    ["cut short", secret.slice(2, 8)],
    ["percent-encoded", encodeURIComponent(secret)],
    ["percent-encoded twice", encodeURIComponent(encodeURIComponent(secret))],
    ["in base64", Buffer.from(secret).toString("base64")],
    ["in base64url behind other text", Buffer.from(`ab${secret}`).toString("base64url")],
    ["in hex", Buffer.from(secret).toString("hex")],
    ["in JSON in JSON", JSON.stringify({ secret })],
    ["in HTML", "k9!Vx&lt;2&quot;mQ&amp;7"],
  ])("finds one %s", (_how, text) => {
    expect(findSecret(secret, [{ a: [text] }])).toBeDefined();
  });
});
