import { expect, it } from "vitest";
import { oneLine, safeName } from "../src/pipeline/wording.ts";

it("a text for a header is printable ASCII on one line", () => {
  expect(oneLine("a\r\n  b\tc")).toBe("a b c");
  expect(oneLine("é\u007f~ €")).toBe("??~ ?");
});

it("a text for a header is cut after 3000 characters", () => {
  expect(oneLine("x".repeat(3000))).toBe("x".repeat(3000));
  expect(oneLine("x".repeat(3001))).toBe(`${"x".repeat(3000)}...`);
});

it.each(["order_by", "order_bye", "Order_By"])(
  "the name %s, known or nearly so, is repeated",
  (name) => {
    expect(safeName(name, ["count", "order_by"])).toBe(name);
  },
);

it.each(["", "_a", "a_", "a__b", "a1", "a-b", "Coun-t", "é", "a b", "x".repeat(41)])(
  "the name %j may be a secret, and is not repeated",
  (name) => {
    expect(safeName(name, ["count"])).toBeUndefined();
  },
);

it("an unknown name is repeated up to five letters, as no secret is that short", () => {
  expect(safeName("abcde", ["order_by"])).toBe("abcde");
  expect(safeName("abcdef", ["order_by"])).toBeUndefined();
});
