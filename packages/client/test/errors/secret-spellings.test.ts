import { describe, expect, it } from "vitest";
import { secretCutter } from "../../src/errors/find-secrets.ts";

const secret = `"p<q>'r&s"é/+ x9Z"`;
const bytes = Buffer.from(secret);
const shifted = (before: number) => Buffer.concat([Buffer.from("xy".slice(0, before)), bytes]);

/** Characters of base64 that mix in what stands before the secret. */
const base64 = (before: number, encoding: "base64" | "base64url" = "base64") =>
  shifted(before)
    .toString(encoding)
    .replace(/=+$/u, "")
    .slice(before === 0 ? 0 : before + 1);

const spellings: [name: string, spelt: string][] = [
  ["as it is", secret],
  ["in capitals", secret.toUpperCase()],
  ["in a URL", encodeURIComponent(secret)],
  ["in a form", new URLSearchParams({ a: secret }).toString().slice(2)],
  ["in JSON", JSON.stringify(secret).slice(1, -1)],
  [
    "in HTML",
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
  ],
  ["in hex", bytes.toString("hex")],
  ["in base64", base64(0)],
  ["in base64, one byte on", base64(1)],
  ["in base64, two bytes on", base64(2)],
  ["in base64 for URLs", base64(0, "base64url")],
  ["in base64 for URLs, two bytes on", base64(2, "base64url")],
];

describe("six characters in a row of a secret are cut out", () => {
  const cut = secretCutter([secret]);

  it.each(spellings)("%s, at its start, its end and anywhere between", (_name, spelt) => {
    for (let start = 0; start + 6 <= spelt.length; start++) {
      const run = spelt.slice(start, start + 6);
      expect(cut(`~${run}~`, "[cut]"), run).toBe("~[cut]~");
    }
  });

  it.each(spellings)("%s, as a whole and once", (_name, spelt) => {
    expect(cut(`before ${spelt} after`, "[cut]")).toBe("before [cut] after");
  });

  it("in long texts too, and five are not", () => {
    const filler = "~".repeat(300);
    for (const [, spelt] of spellings) {
      expect(cut(filler + spelt.slice(0, 6) + filler, "[cut]")).toBe(`${filler}[cut]${filler}`);
      expect(cut(filler + spelt.slice(0, 5) + filler, "[cut]")).not.toContain("[cut]");
    }
  });

  it("each apart where others stand between", () => {
    expect(cut(`${secret.slice(0, 6)}--${secret.slice(6, 12)}`, "[cut]")).toBe("[cut]--[cut]");
  });
});
