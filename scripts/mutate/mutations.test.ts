import { describe, expect, test } from "vitest";
import { mutated, mutationsOf, nameOf, placeOf } from "./mutations.ts";

/** Every mutated text of the source. */
function variants(text: string): string[] {
  return mutationsOf("src/a.ts", text).map((mutation) => mutated(text, mutation));
}

describe("a mutation", () => {
  test.each([
    ["moves a boundary", "f(a < b)", "f(a <= b)"],
    ["inverts a comparison", "f(a === b)", "f(a !== b)"],
    ["replaces and by or", "f(a && b)", "f(a || b)"],
    ["drops a fallback", "f(a ?? b)", "f(a)"],
    ["always takes a fallback", "f(a ?? b)", "f(b)"],
    ["negates a condition", "if (a) f(); else g();", "if (!(a)) f(); else g();"],
    ["removes a negation", "if (!a) f(); else g();", "if (a) f(); else g();"],
    ["removes a guard", "for (;;) { if (a) break; }", "for (;;) { ; }"],
    ["removes a statement", "f(); g();", "f(); ;"],
    ["returns undefined", "function f() { return a; }", "function f() { return undefined; }"],
    ["removes await", "async () => { const a = await b; }", "async () => { const a = b; }"],
    ["changes a small number", "f(1)", "f(2)"],
    ["multiplies a large number", "f(500)", "f(5000)"],
    ["empties a string", 'f("a")', 'f("")'],
    ["empties a template", ["f(`a $", "{b}`)"].join(""), 'f("")'],
    ["matches nothing", "f(/a/)", "f(/(?!)/)"],
    ["matches everything", "f(/a/)", "f(/(?:)/)"],
    ["calls another method", "a.some(b)", "a.every(b)"],
    ["drops an element", "f([a, b])", "f([b])"],
    ["drops a property", "f({ a: 1, b: 2 })", "f({ a: 1,  })"],
  ])("%s", (_what, before, after) => {
    expect(variants(before)).toContain(after);
  });

  test("does not mutate types, imports, property names and inherited methods", () => {
    const text =
      'import a from "a"; export type B = "b" | 1; const c: D<"d"> = { "e": f.toString };';
    expect(variants(text)).toEqual([text.replace('"e": f.toString', "")]);
  });

  test("never returns the unchanged source", () => {
    const text = 'if (a === b && !c) { d(); } else e(f ?? 0, [g], { h: "i" }, -1, true, /k/);';
    expect(variants(text)).not.toContain(text);
  });
});

test("a mutation keeps its name when it moves to another line", () => {
  const [first] = mutationsOf("src/a.ts", "\n  f(a <\n b);").filter(({ after }) => after === "<=");
  const [second] = mutationsOf("src/a.ts", "f(a <\n b);").filter(({ after }) => after === "<=");
  const name = "src/a.ts | f(a < | < -> <=";
  expect([first, second].map((one) => one && nameOf(one))).toEqual([name, name]);
  expect(first && placeOf(first)).toBe("src/a.ts:2 | f(a < | < -> <=");
});
