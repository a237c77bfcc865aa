import { describe, expect, it } from "vitest";
import { createRandom, pick, type Random, whole } from "../src/dynamic/random.ts";
import { scalarFor } from "../src/dynamic/scalars.ts";
import { textForPattern } from "../src/dynamic/text-for-pattern.ts";

/** Returns what a function makes from 400 seeds, each value once. */
function made<T>(make: (random: Random) => T): Set<T> {
  return new Set(Array.from({ length: 400 }, (_, seed) => make(createRandom(`seed ${seed}`))));
}

/** Returns the smallest and the largest value. */
function rangeOf(make: (random: Random) => unknown): [number, number] {
  const numbers = [...made(make)].map(Number);
  return [Math.min(...numbers), Math.max(...numbers)];
}

describe("random numbers", () => {
  it("stay the same for a seed in every release, as users record answers", () => {
    const random = createRandom("7 GetLibrary");
    const numbers = [random(), random(), random()].map((number) => number.toFixed(6));
    expect(numbers).toEqual(["0.096319", "0.561014", "0.699724"]);
  });

  it("are distributed between 0 and 1", () => {
    const random = createRandom("");
    const numbers = Array.from({ length: 1000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, number) => sum + number) / 1000).toBeCloseTo(0.5, 1);
  });

  it("include both limits when they are whole numbers", () => {
    expect(made((random) => whole(random, 3, 6))).toEqual(new Set([3, 4, 5, 6]));
  });

  it("pick every value, and undefined from an empty list", () => {
    expect(made((random) => pick(random, ["a", "b", "c"]))).toEqual(new Set(["a", "b", "c"]));
    expect(pick(createRandom(""), [])).toBeUndefined();
  });
});

describe("a generated scalar", () => {
  const scalar = (type: string | undefined, schema = {}, seen: unknown[] = [], name = "field") => {
    return (random: Random) => scalarFor(random, type, name, schema, seen);
  };

  it("is a value of the enumeration, if there is one", () => {
    expect(made(scalar("integer", { enum: [1, 2] }, [7]))).toEqual(new Set([1, 2]));
  });

  it("is either boolean", () => {
    expect(made(scalar("boolean"))).toEqual(new Set([true, false]));
  });

  it("is an integer from the examples, or one up to 100", () => {
    expect(made(scalar("integer", {}, [7, 7.5, "8"]))).toEqual(new Set([7]));
    const [least, most] = rangeOf(scalar("integer"));
    expect(least).toBeGreaterThanOrEqual(0);
    expect(least).toBeLessThan(10);
    expect(most).toBeLessThanOrEqual(100);
    expect(most).toBeGreaterThan(90);
  });

  it("is an id of up to six digits, regardless of examples", () => {
    const [least, most] = rangeOf(scalar("integer", {}, [7], "member_id"));
    expect(least).toBeGreaterThanOrEqual(1);
    expect(most).toBeLessThanOrEqual(999_999);
    expect(most).toBeGreaterThan(900_000);
  });

  it("is a number of about the examples' size, with two decimals", () => {
    const [least, most] = rangeOf(scalar("number", {}, [10, 0, "5"]));
    expect(least).toBeGreaterThanOrEqual(5);
    expect(least).toBeLessThan(6);
    expect(most).toBeLessThanOrEqual(15);
    expect(most).toBeGreaterThan(14);
    for (const number of made(scalar("number")))
      expect(String(number)).toMatch(/^\d{2,3}(\.\d{1,2})?$/);
  });

  it("stays within minimum and maximum", () => {
    expect(rangeOf(scalar("integer", { minimum: 40, maximum: 60 }))).toEqual([40, 60]);
    expect(rangeOf(scalar("number", { maximum: 80 }))[1]).toBe(80);
  });

  it("is null without a type", () => {
    expect(made(scalar(undefined))).toEqual(new Set([null]));
  });
});

describe("a generated text", () => {
  const text = (schema = {}, seen: unknown[] = []) => {
    return (random: Random) => String(scalarFor(random, "string", "field", schema, seen));
  };

  it("is preferably a known value", () => {
    const schema = { "x-known-values": { RUB: "roubles", USD: "dollars" }, format: "date" };
    expect(made(text(schema, ["EUR"]))).toEqual(new Set(["RUB", "USD"]));
  });

  it("is a day or a moment between 2020 and 2026", () => {
    for (const schema of [{ format: "date" }, { "x-timestamp": "utc" }]) {
      const years = new Set([...made(text(schema))].map((day) => Number(day.slice(0, 4))));
      expect([...years].sort()).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    }
    for (const day of made(text({ format: "date" }))) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("is a moment at any time of the day", () => {
    const moments = [...made(text({ "x-timestamp": "utc" }))];
    for (const moment of moments) expect(moment).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(new Set(moments.map((moment) => moment.slice(11, 13))).size).toBe(24);
  });

  it("that is a secret is a UUID and never an example", () => {
    for (const secret of made(text({ "x-sensitive": true }, ["example"])))
      expect(secret).toMatch(/^00000000-0000-4000-8000-\d{12}$/);
  });

  it("is an address at example.com", () => {
    for (const address of made(text({ format: "email" }, ["a@library.example"])))
      expect(address).toMatch(/^[a-z]{5,6}-\d{1,3}@example\.com$/);
  });

  it("is one of the examples, or of the schema's own", () => {
    const schema = { examples: ["b", 5] };
    expect(made(text(schema, ["a", 6]))).toEqual(new Set(["a", "b"]));
  });

  it("fits the pattern, or is a word and a number", () => {
    for (const word of made(text({ pattern: "^[A-C]\\d$" }))) expect(word).toMatch(/^[A-C]\d$/);
    const words = made(text());
    for (const word of words) expect(word).toMatch(/^[a-z]{5,6} [1-9]\d{0,2}$/);
    expect(new Set([...words].map((word) => word.split(" ")[0])).size).toBe(8);
  });

  it("is an error that names the field if its pattern is too complex", () => {
    expect(() => text({ pattern: "^(a|b)$" })(createRandom(""))).toThrow(
      "Cannot generate a value for field: its pattern needs an example in the contract",
    );
  });
});

describe("a text for a pattern", () => {
  it.each([
    ["^a{2}$", ["aa"]],
    ["^a{1,3}$", ["a", "aa", "aaa"]],
    ["^a?b$", ["ab", "b"]],
    ["^\\.[b-d]$", [".b", ".c", ".d"]],
    ["^[a\\d]$", [..."0123456789a"]],
    ["^x*$", ["", "x", "xx", "xxx", "xxxx", "xxxxx"]],
    ["^x+$", ["x", "xx", "xxx", "xxxx", "xxxxx", "xxxxxx"]],
    ["^x{2,}$", ["xx", "xxx", "xxxx", "xxxxx", "xxxxxx", "xxxxxxx"]],
    ["^\\w$", [..."0123456789abcdefghijklmnopqrstuvwxyz"]],
  ])("of %s uses every allowed choice", (pattern, texts) => {
    expect([...made((random) => textForPattern(random, pattern))].sort()).toEqual(texts);
  });
});
