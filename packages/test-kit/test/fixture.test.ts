import { errorCodes } from "@vox-accounts/types/error-codes";
import { describe, expect, test } from "vitest";
import {
  fixtureCallbacks,
  fixtureDocument,
  fixtureErrors,
  fixtureLifecycles,
  fixtureOperations,
  fixtureRoles,
  fixtureSensitiveFields,
} from "../src/fixture.ts";
import type { CallbackFacts } from "../src/operation.ts";

const posts = Object.values(fixtureDocument.paths).map(({ post }) => post);
const rows = Object.values(fixtureOperations);

describe("the fixture contract has", () => {
  test("every effect, both ways to send parameters, every lifecycle state", () => {
    expect(new Set(rows.map(({ effect }) => effect))).toEqual(new Set(["read", "write", "money"]));
    expect(new Set(rows.map((row) => row.in))).toEqual(new Set(["query", "form"]));
    expect(new Set(Object.values(fixtureLifecycles).map(({ state }) => state))).toEqual(
      new Set(["active", "deprecation-announced", "withdrawn", "older-reference"]),
    );
  });

  test("every wire type", () => {
    const types = rows.flatMap(({ parameters }) => Object.values(parameters));
    const all = ["boolean", "integer", "number", "string", "date", "integers", "strings"];
    expect(new Set(types)).toEqual(new Set(all));
  });

  test("every kind of rule, enforced, not enforced and unknown", () => {
    const rules = posts.flatMap((post) => ("x-rules" in post ? post["x-rules"] : []));
    const found = rules.map(({ kind, enforced }) => `${kind} ${enforced}`);
    const all = ["exactly-one-of", "at-least-one-of", "at-most-one-of"].flatMap((kind) =>
      ["yes", "no", "unknown"].map((enforced) => `${kind} ${enforced}`),
    );
    expect(found.toSorted()).toEqual(all.toSorted());
  });

  test("paging with and without order and total, and answers without paging", () => {
    const kinds = rows.map((row) => {
      if (!("paging" in row)) return "none";
      return "order_by" in row.paging && "total" in row.paging ? "ordered" : "bare";
    });
    expect(new Set(kinds)).toEqual(new Set(["none", "ordered", "bare"]));
  });

  test("methods for all roles and for some, a method without parameters, and secrets in requests and answers", () => {
    const roles = Object.values(fixtureRoles);
    expect(roles.some(({ length }) => length === 0) && roles.some(({ length }) => length > 0)).toBe(
      true,
    );
    expect(rows.some(({ parameters }) => Object.keys(parameters).length === 0)).toBe(true);
    expect(rows.some((row) => "sensitive" in row)).toBe(true);
    expect(fixtureSensitiveFields).not.toEqual([]);
  });

  test("callbacks with and without payloads, deprecated ones, and one with a secret", () => {
    const facts: CallbackFacts[] = Object.values(fixtureCallbacks);
    expect(new Set(facts.map(({ payload }) => payload))).toEqual(new Set([true, false]));
    const types = Object.keys(fixtureCallbacks);
    const deprecatedOnes = facts.filter(({ deprecated }) => deprecated);
    expect(deprecatedOnes.length).toBeGreaterThan(0);
    for (const { replacement } of deprecatedOnes) expect(types).toContain(replacement);
    const { properties } = fixtureDocument.components.schemas.MemberJoinedPayload;
    const secrets = Object.entries(properties).filter(([, field]) => "x-sensitive" in field);
    expect(fixtureSensitiveFields).toEqual(expect.arrayContaining(secrets.map(([name]) => name)));
    expect(secrets).not.toEqual([]);
  });

  test("the platform's error codes with the same meaning as in the real contract", () => {
    const shared = Object.entries(fixtureErrors).filter(([code]) => errorCodes[Number(code)]);
    expect(shared.length).toBeGreaterThan(0);
    for (const [code, { name, class: group, retry, decided }] of shared) {
      expect(errorCodes[Number(code)], code).toMatchObject({
        name,
        class: group,
        retry,
        ...(decided && { decided }),
      });
    }
  });
});

test("a test cannot change the fixture document for other tests", () => {
  expect(() =>
    Object.assign(fixtureDocument.paths["/BuyBooks"].post, { operationId: "SellBooks" }),
  ).toThrow(TypeError);
});
