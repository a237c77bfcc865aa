import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CallbackBodyError, parseCallbacks } from "../../src/callbacks/index.ts";
import { lowBalance, newType } from "../support/callbacks.ts";

const known = lowBalance(1);
const text = (...callbacks: readonly unknown[]) => JSON.stringify({ callbacks });
const bytes = (given: string) => new TextEncoder().encode(given);

/** The problem with a body that is refused. */
function problemOf(...given: Parameters<typeof parseCallbacks>): string {
  try {
    parseCallbacks(...given);
  } catch (error) {
    if (error instanceof CallbackBodyError) return error.problem;
    throw error;
  }
  return "none";
}

describe("the body of a POST is read", () => {
  it.each([
    ["a string", text(known)],
    ["a string with a byte order mark", `\uFEFF${text(known)}`],
    ["bytes", bytes(text(known))],
    ["bytes with a byte order mark", bytes(`\uFEFF${text(known)}`)],
    ["a buffer", bytes(text(known)).buffer as ArrayBuffer],
    ["a part of a buffer", bytes(`xx${text(known)}`).subarray(2)],
  ])("from %s", (_, body) => {
    expect(parseCallbacks(body)).toEqual({ callbacks: [known], broken: [] });
  });

  it("including callbacks of unknown types, with their fields", () => {
    expect(parseCallbacks(text(newType(2), known)).callbacks).toEqual([newType(2), known]);
  });

  it("without callbacks", () => {
    expect(parseCallbacks(text())).toEqual({ callbacks: [], broken: [] });
  });

  it("with broken callbacks listed by index, apart from the others", () => {
    const { callbacks, broken } = parseCallbacks(text(null, known, { ...known, hash: 1 }, known));
    expect(callbacks).toEqual([known, known]);
    expect(broken).toEqual([
      { index: 0, reason: "it is not an object" },
      { index: 2, reason: "hash is not a string" },
    ]);
  });
});

describe("a callback is broken", () => {
  it.each([
    ["that is a list", []],
    ["without an id", { ...known, callback_id: undefined }],
    ["whose id is a string", { ...known, callback_id: "1" }],
    ["whose id JavaScript would round", { ...known, callback_id: 2 ** 53 }],
    ["whose account is a fraction", { ...known, account_id: 1.5 }],
    ["with an empty type", { ...known, type: "" }],
    ["without a type", { ...known, type: undefined }],
    ["without a hash", { ...known, hash: undefined }],
    ["without the payload that its type must have", { ...known, min_balance: undefined }],
    ["whose payload is not an object", { ...known, min_balance: [1] }],
  ])("%s", (_, callback) => {
    expect(parseCallbacks(text(callback))).toMatchObject({ callbacks: [], broken: [{ index: 0 }] });
  });

  it("never because its type is the name of an inherited property", () => {
    const odd = { ...known, type: "constructor" };
    expect(parseCallbacks(text(odd)).callbacks).toEqual([odd]);
  });
});

describe("a body is refused as a whole", () => {
  it.each([
    ["that is not JSON", "{", "not-json"],
    ["that is empty", "", "not-json"],
    ["that is a list", "[]", "no-callbacks"],
    ["that is null", "null", "no-callbacks"],
    ["without callbacks", "{}", "no-callbacks"],
    ["whose callbacks are not a list", '{"callbacks":{}}', "no-callbacks"],
    ["that is not UTF-8", new Uint8Array([0xff]), "not-utf-8"],
  ])("%s", (_, body, problem) => {
    expect(problemOf(body)).toBe(problem);
  });

  it("that is one byte too large, even if it has fewer characters", () => {
    const body = text({ ...known, account_name: "é" });
    const length = bytes(body).length;
    expect(problemOf(body, { maxBodyBytes: length })).toBe("none");
    expect(problemOf(body, { maxBodyBytes: length - 1 })).toBe("too-large");
    expect(problemOf(bytes(body), { maxBodyBytes: length - 1 })).toBe("too-large");
  });

  it("that is larger than 1 MiB by default", () => {
    const padded = (length: number) => `{"callbacks":[]}${" ".repeat(length - 16)}`;
    expect(problemOf(padded(1_048_576))).toBe("none");
    expect(problemOf(padded(1_048_577))).toBe("too-large");
  });

  it("without quoting it in the error", () => {
    expect(() => parseCallbacks('{"token":"geheim"')).toThrow("The body is not JSON.");
  });
});

it("parseCallbacks refuses anything but strings and bytes", () => {
  expect(() => parseCallbacks({ callbacks: [] } as never)).toThrow(TypeError);
  expect(() => parseCallbacks("{}", { maxBodyBytes: 0 })).toThrow(/maxBodyBytes must be/u);
});

it("parseCallbacks reads or refuses any JSON, and loses no item of a list", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), (items) => {
      const { callbacks, broken } = parseCallbacks(text(...items));
      expect(callbacks.length + broken.length).toBe(items.length);
    }),
  );
});
