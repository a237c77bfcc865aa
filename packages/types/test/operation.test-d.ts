import { describe, expectTypeOf, test } from "vitest";
import type { AtLeastOneOf, AtMostOneOf, ExactlyOneOf } from "../src/index.ts";

interface Params {
  id?: number | undefined;
  name?: string | undefined;
  active: boolean;
}
type None = { active: true };
type One = { active: true; id: 1 };
type OneAndUndefined = { active: true; id: 1; name: undefined };
type Two = { active: true; id: 1; name: "a" };
type Undefined = { active: true; id: undefined };

describe("ExactlyOneOf", () => {
  type Given = ExactlyOneOf<Params, "id" | "name">;

  test("accepts exactly one", () => {
    expectTypeOf<One>().toExtend<Given>();
    expectTypeOf<OneAndUndefined>().toExtend<Given>();
    expectTypeOf<None>().not.toExtend<Given>();
    expectTypeOf<Undefined>().not.toExtend<Given>();
    expectTypeOf<Two>().not.toExtend<Given>();
  });

  test("requires required parameters outside the rule", () => {
    expectTypeOf<{ id: 1 }>().not.toExtend<Given>();
  });
});

describe("AtLeastOneOf", () => {
  type Given = AtLeastOneOf<Params, "id" | "name">;

  test("accepts one or more", () => {
    expectTypeOf<One>().toExtend<Given>();
    expectTypeOf<OneAndUndefined>().toExtend<Given>();
    expectTypeOf<Two>().toExtend<Given>();
    expectTypeOf<None>().not.toExtend<Given>();
    expectTypeOf<Undefined>().not.toExtend<Given>();
  });
});

describe("AtMostOneOf", () => {
  type Given = AtMostOneOf<Params, "id" | "name">;

  test("accepts one or none", () => {
    expectTypeOf<None>().toExtend<Given>();
    expectTypeOf<Undefined>().toExtend<Given>();
    expectTypeOf<One>().toExtend<Given>();
    expectTypeOf<Two>().not.toExtend<Given>();
  });
});

describe("several rules", () => {
  type Given = ExactlyOneOf<
    AtMostOneOf<Params & { key?: string; word?: string }, "key" | "word">,
    "id" | "name"
  >;

  test("all apply", () => {
    expectTypeOf<One & { key: "k" }>().toExtend<Given>();
    expectTypeOf<{ active: true; key: "k" }>().not.toExtend<Given>();
    expectTypeOf<One & { key: "k"; word: "w" }>().not.toExtend<Given>();
  });
});
