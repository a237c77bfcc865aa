import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { describe, expect, it } from "vitest";
import { readContract } from "../src/contract/contract.ts";
import { createRedactor } from "../src/journal/redact.ts";

const redact = createRedactor(readContract(fixtureDocument, {}).operations);

/** Returns this many pairs of name and value. */
function pairs(count: number, pairOf: (index: number) => [string, string]): [string, string][] {
  return Array.from({ length: count }, (_, index) => pairOf(index));
}

/** Returns a plain name, unique for each index. */
const nameOf = (index: number) =>
  `n_${index.toString().replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)))}`;

describe("parameters in the journal", () => {
  it("are shown up to 500 characters", () => {
    const shown = redact("GetLibrary", [["with_newest_book", "x".repeat(500)]]);
    expect(shown).toEqual({ with_newest_book: "x".repeat(500) });
    expect(redact("GetLibrary", [["with_newest_book", "x".repeat(501)]])).toEqual({
      with_newest_book: `${"x".repeat(500)}...`,
    });
  });

  it("have at most 200 values per name, counting all places", () => {
    const place = pairs(150, (index) => ["book_id", `${index}`]);
    const { book_id } = redact("BuyBooks", place, place);
    expect(book_id).toHaveLength(200);
    expect(book_id?.slice(148, 152)).toEqual(["148", "149", "0", "1"]);
  });

  it("have at most 200 names", () => {
    const sent = pairs(300, (index) => [nameOf(index), "x"]);
    const parameters = sent.map(([name]) => ({ name, schema: { type: "string" } }));
    const bundle = { paths: { "/Method": { get: { parameters, responses: {} } } } };
    const shown = createRedactor(readContract(bundle, {}).operations)("Method", sent);
    expect(shown).toEqual(Object.fromEntries(sent.slice(0, 200)));
  });

  it("have at most 64 KiB in total", () => {
    const values = pairs(200, () => ["with_newest_book", "x".repeat(499)]);
    const { with_newest_book } = redact("GetLibrary", values);
    const kept = [with_newest_book].flat().length;
    expect(kept * 515).toBeGreaterThanOrEqual(64 * 1024);
    expect((kept - 1) * 515).toBeLessThan(64 * 1024);
  });

  it("are named only if the name is known or nearly known, as others may be secrets", () => {
    expect(redact("GetLibrary", [["unheard_of", "x"]])).toEqual({ "(hidden name)": "[redacted]" });
    expect(redact("GetLibrary", [["password", "x"]])).toEqual({ password: "[redacted]" });
    expect(redact("AddMember", [["unheard_of", "x"]])).toEqual({ "(hidden name)": "[redacted]" });
    expect(redact("AddMember", [["pasword", "x"]])).toEqual({ pasword: "[redacted]" });
    expect(redact("AddMember", [["password", "x"]])).toEqual({ password: "[redacted]" });
    expect(redact("NoMethod", [["count", "1"]])).toEqual({ count: "[redacted]" });
    expect(redact("GetLibrary", [["Sesame-1", "x"]])).toEqual({ "(hidden name)": "[redacted]" });
  });

  it("are compared with known names at most 40 times", () => {
    const odd = pairs(39, (index) => [nameOf(index), "x"]);
    expect(redact("AddMember", [...odd, ["pasword", "x"]])).toHaveProperty("pasword");
    const more = pairs(40, (index) => [nameOf(index), "x"]);
    expect(redact("AddMember", [...more, ["pasword", "x"]])).not.toHaveProperty("pasword");
  });
});
