import { type ErrorFacts, errorClasses, errorCodes } from "@vox-accounts/types/error-codes";
import { operationRoles } from "@vox-accounts/types/operation-facts";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  describeError,
  type ErrorName,
  explainError,
  isApiError,
} from "../../src/errors/catalogue.ts";
import { AccountsError } from "../../src/index.ts";

const unlistedCode = 99_999;
const authorizationFailed = 100;
const repeatRefused = 484;

const catalogue: readonly [number, ErrorFacts][] = Object.entries(errorCodes).map(
  ([code, facts]) => [Number(code), facts],
);
const codesByName = new Map<ErrorName, readonly number[]>();
for (const [code, { name }] of catalogue)
  codesByName.set(name, [...(codesByName.get(name) ?? []), code]);
const methodsByRoles = Object.entries<readonly string[]>(operationRoles);

/** A method whose number of permitted roles satisfies `fits`. */
function methodWithRoles(
  fits: (count: number) => boolean,
): [method: string, roles: readonly string[]] {
  const found = methodsByRoles.find(([, roles]) => fits(roles.length));
  if (!found) throw new Error("The contract has no such method.");
  return found;
}

function apiError(code: number, method = "AnyMethod") {
  const error = new AccountsError({
    kind: "api",
    code,
    method,
    attempts: 1,
    outcome: "not-executed",
    message: `${method}: the API returned error ${code}: no.\n Nothing was executed.`,
  });
  if (error.kind !== "api") throw error;
  return error;
}

const timeout = new AccountsError({
  kind: "timeout",
  method: "AnyMethod",
  attempts: 1,
  outcome: "unknown",
  message: "too\n late",
});

describe("isApiError", () => {
  it("recognizes every code by its name, including codes that share a name", () => {
    for (const [name, codes] of codesByName) {
      for (const code of codes)
        expect(isApiError(apiError(code), name), `${code} ${name}`).toBe(true);
    }
    expect([...codesByName.values()].some(({ length }) => length === 2)).toBe(true);
  });

  it("recognizes a code only by its own name, or by any of several", () => {
    const names = [...codesByName.keys()];
    for (const [index, [name, [code = 0]]] of [...codesByName].entries()) {
      const others = [names.at(index - 1) ?? name, names.at(index - 2) ?? name];
      expect(isApiError(apiError(code), ...others), `${code}`).toBe(false);
      expect(isApiError(apiError(code), ...others, name), `${code} ${name}`).toBe(true);
    }
  });

  it("without a name, recognizes every error of the API and nothing else", () => {
    const failures = [
      apiError(1),
      apiError(unlistedCode),
      timeout,
      new Error("x"),
      undefined,
      { kind: "api", code: 1 },
    ];
    expect(failures.map((failure) => isApiError(failure))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("narrows the error, and accepts only names that exist", () => {
    const error: unknown = apiError(1);
    if (isApiError(error)) expectTypeOf(error.code).toEqualTypeOf<number>();
    // @ts-expect-error a misspelled name would never match
    expect(isApiError(error, "NO_SUCH_NAME")).toBe(false);
    expectTypeOf<ErrorName>().toEqualTypeOf<ErrorFacts["name"]>();
  });
});

describe("describeError", () => {
  it("describes every error in the contract with a meaning and a hint", () => {
    for (const [code, facts] of catalogue) {
      const { name, class: group, meaning, hint, retry } = describeError({ code });
      expect({ code, name, class: group, retry }).toEqual({
        code,
        name: facts.name,
        class: facts.class,
        retry: facts.retry,
      });
      expect([code, meaning]).toEqual([
        code,
        facts.message ?? errorClasses[facts.class].description,
      ]);
      expect([code, hint.includes(facts.hint ?? errorClasses[facts.class].hint)]).toEqual([
        code,
        true,
      ]);
      expect([code, Boolean(meaning && hint)]).toEqual([code, true]);
    }
  });

  it.each(["later", "new-token", "never"])(
    "describes some error with the retry advice %s",
    (retry) => {
      expect(catalogue.some(([code]) => describeError({ code }).retry === retry)).toBe(true);
    },
  );

  it("names the only role that a refused method accepts", () => {
    const [method, roles] = methodWithRoles((count) => count === 1);
    const described = describeError(apiError(authorizationFailed, method));
    expect(described.roles).toEqual(roles);
    expect(described.hint).toContain(` ${method} needs the role ${roles[0]}.`);
  });

  it("names all roles that a refused method accepts", () => {
    const [method, roles] = methodWithRoles((count) => count > 2);
    const described = describeError({ code: 104, method });
    expect(described.roles).toEqual(roles);
    expect(described.hint).toMatch(
      new RegExp(` ${method} needs the role (\\w+, )+\\w+ or ${roles.at(-1)}\\.$`, "u"),
    );
  });

  it("says if the roles of a method are not documented", () => {
    const [method] = methodWithRoles((count) => count === 0);
    const described = describeError({ code: authorizationFailed, method });
    expect(described.hint).toContain(`The vendor does not document which roles ${method} needs.`);
    expect(described).not.toHaveProperty("roles");
  });

  it("omits roles if they do not explain the error", () => {
    const [method] = methodWithRoles((count) => count === 1);
    expect(describeError(apiError(repeatRefused, method))).not.toHaveProperty("roles");
    expect(describeError({ code: authorizationFailed })).not.toHaveProperty("roles");
    expect(describeError({ code: authorizationFailed, method: "toString" })).not.toHaveProperty(
      "roles",
    );
  });

  it("says why a call that was refused as a resend is not retried", () => {
    expect(describeError({ code: repeatRefused })).toMatchObject({
      retry: "never",
      hint: expect.stringContaining("client did not send it again"),
    });
  });

  it("describes a code that the vendor does not list", () => {
    expect(describeError({ code: unlistedCode })).toEqual({
      code: unlistedCode,
      name: undefined,
      class: undefined,
      meaning: "The vendor does not document error 99999.",
      hint: "Rely on the message that came with it.",
      retry: "never",
    });
  });
});

describe("explainError", () => {
  it("puts message, name, meaning and hint of every API error on one line", () => {
    for (const [code, { name }] of catalogue) {
      const { meaning, hint } = describeError({ code });
      expect(explainError(apiError(code))).toBe(
        `AnyMethod: the API returned error ${code}: no. Nothing was executed. ${name}: ${meaning} ${hint}`,
      );
    }
  });

  it("returns only the message of other errors", () => {
    expect(explainError(timeout)).toBe("too late");
  });

  it("omits the name of a code that the vendor does not list", () => {
    expect(explainError(apiError(unlistedCode))).toContain(
      "executed. The vendor does not document error 99999.",
    );
  });
});
