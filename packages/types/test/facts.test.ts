import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { errorClasses, errorCodes } from "../src/generated/error-codes.ts";
import {
  operationErrorCodes,
  operationLifecycle,
  operationRoles,
  operationSources,
  parameterLimits,
  sourceKeys,
} from "../src/generated/operation-facts.ts";
import { operationTable, sensitiveFields } from "../src/generated/operation-table.ts";

const methods = Object.keys(operationTable).toSorted();

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly schema: { readonly properties: object } }>
    >;
  };
}

/** The names of each method's parameters, read directly from the bundle. */
function contractParameters(): Record<string, string[]> {
  const bundle = readFileSync(join(import.meta.dirname, "../openapi.json"), "utf8");
  const { paths } = JSON.parse(bundle) as { paths: Record<string, { post: Operation }> };
  const namesOf = ({ parameters = [], requestBody }: Operation) => [
    ...parameters.map(({ name }) => name),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
      Object.keys(schema.properties),
    ),
  ];
  return Object.fromEntries(
    Object.entries(paths).map(([path, { post }]) => [path.slice(1), namesOf(post).toSorted()]),
  );
}

describe("facts about operations", () => {
  test.each(
    Object.entries({
      operationErrorCodes,
      operationLifecycle,
      operationRoles,
      operationSources,
      parameterLimits,
    }),
  )("%s has every method", (_, facts) => {
    expect(Object.keys(facts).toSorted()).toEqual(methods);
  });

  test("roles are those that may call the method", () => {
    expect(operationRoles.ChargeAccount).toEqual(["Owner", "Admin", "Accountant"]);
    expect(operationRoles.GetAccountInfo).toEqual([]);
  });

  test("error codes include the common ones, are sorted and unique, and are all in the catalogue", () => {
    const common = [1, 2, 4, 5, 100, 103, 104, 340, 496];
    for (const codes of Object.values(operationErrorCodes)) {
      expect(codes).toEqual(expect.arrayContaining(common));
      expect(codes).toEqual([...new Set(codes)].toSorted((a, b) => a - b));
      for (const code of codes) expect(errorCodes).toHaveProperty(`${code}`);
    }
    expect(operationErrorCodes.ChargeAccount).toContain(127);
    expect(operationErrorCodes.GetAccountInfo).not.toContain(127);
  });

  test("sources are declared keys, with or without a line", () => {
    const used = Object.values(operationSources).flat();
    expect(used).not.toHaveLength(0);
    for (const source of used)
      expect(Object.keys(sourceKeys)).toContain(source.replace(/:.*$/, ""));
  });

  test("limits belong to parameters of the operation", () => {
    for (const [method, limits] of Object.entries(parameterLimits)) {
      const { parameters } = operationTable[method as keyof typeof operationTable];
      for (const [parameter, texts] of Object.entries(limits)) {
        expect(parameters).toHaveProperty(parameter);
        expect(texts).not.toHaveLength(0);
      }
    }
    expect(parameterLimits.AddAccount.account_name).toEqual(
      expect.arrayContaining(["at least 5 characters", "at most 20 characters"]),
    );
    expect(parameterLimits.GetAccountInfo).toEqual({});
  });

  test("a withdrawn or deprecated method is marked, with an existing replacement", () => {
    expect(operationLifecycle.ChargeAccount).toMatchObject({
      state: "withdrawn",
      since: "2025-08-11",
    });
    expect(operationLifecycle.GetAccountInfo).toEqual({ state: "active" });
    const replacements = Object.values(operationLifecycle).flatMap(
      ({ replacement }) => replacement ?? [],
    );
    expect(replacements).toContain("GetAccountVerifications");
    for (const replacement of replacements) expect(methods).toContain(replacement);
  });
});

describe("the operation table", () => {
  test("has every method and parameter of the contract, and no other", () => {
    const parameters = Object.entries(operationTable).map(([method, row]) => [
      method,
      Object.keys(row.parameters).toSorted(),
    ]);
    expect(parameters.flat(2).length).toBeGreaterThan(100);
    expect(Object.fromEntries(parameters)).toEqual(contractParameters());
  });

  test("sends secrets only in a form", () => {
    for (const row of Object.values(operationTable))
      if ("sensitive" in row) expect(row.in).toBe("form");
    expect(operationTable.AddAccount.sensitive).toEqual([
      "parent_account_api_key",
      "parent_account_password",
      "account_password",
    ]);
  });

  test("lists only existing parameters as required, as secret and in rules", () => {
    for (const row of Object.values(operationTable)) {
      const named: string[] = [
        ...("required" in row ? row.required : []),
        ...("sensitive" in row ? row.sensitive : []),
        ...("rules" in row ? row.rules.flatMap(({ parameters }) => parameters) : []),
      ];
      for (const name of named) expect(row.parameters).toHaveProperty(name);
    }
  });

  test("lists the response fields with a secret", () => {
    expect(sensitiveFields).toEqual(expect.arrayContaining(["api_key", "callback_salt"]));
  });
});

describe("the error catalogue", () => {
  const entries = Object.entries(errorCodes);

  test("has a name, a class and a retry advice for every code", () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const [, facts] of entries) {
      expect(facts.name).toMatch(/^[A-Z0-9_]+$/u);
      expect(["never", "later", "new-token"]).toContain(facts.retry);
    }
  });

  test("has a hint for every class, and a class for every code", () => {
    for (const { hint, description } of Object.values(errorClasses))
      for (const text of [hint, description]) expect(text).toMatch(/\S.*\.$/);
    const classes = Object.keys(errorClasses);
    expect(entries.filter(([, facts]) => !classes.includes(facts.class))).toEqual([]);
  });

  test("has a specific hint for every code that a method can return", () => {
    const met = new Set(Object.values(operationErrorCodes).flat());
    expect(
      [...met].filter((code) => !errorCodes[code]?.hint || !errorCodes[code]?.message),
    ).toEqual([]);
    expect(met.size).toBeGreaterThanOrEqual(50);
  });

  test("distinguishes an expired token from a wrong key", () => {
    expect(
      entries.filter(([, facts]) => facts.retry === "new-token").map(([, facts]) => facts.class),
    ).toContain("token");
    expect(errorCodes[100]?.retry).not.toBe("later");
  });
});
