import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { describe, expect, test } from "vitest";
import { root } from "../../boot/repository.ts";
import type { Contract } from "../../contract/document.ts";
import { brokenUses } from "./compile.ts";

const contract = fixtureDocument as unknown as Contract; // its type is narrower than our model
const sourceOf = (path: string) => readFileSync(join(root, "packages", path), "utf8");
const types = {
  "index.ts": `export type * from "./generated/callbacks.ts";\nexport type * from "./generated/methods.ts";\nexport type * from "./generated/openapi.ts";\n`,
  "operation.ts": sourceOf("types/src/operation.ts"),
  "generated/callbacks.ts": sourceOf("test-kit/src/generated/callbacks.ts"),
  "generated/methods.ts": sourceOf("test-kit/src/generated/methods.ts"),
  "generated/openapi.ts": sourceOf("test-kit/src/generated/openapi.ts"),
};

/** What an edit of the generated types breaks, as `method: where`. */
function brokenBy(file: keyof typeof types, from: RegExp, to: string): string[] {
  const edited = types[file].replace(from, to);
  if (edited === types[file]) throw new Error(`${from} is not in ${file}.`);
  const folder = folderForTest();
  const prefixed = (name: string, files: object) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]));
  folder.write({ ...prefixed("old", types), ...prefixed("new", { ...types, [file]: edited }) });
  const index = (name: string) => join(folder.path, name, "index.ts");
  return brokenUses(contract, index("old"), index("new")).map(
    ({ method, where }) => `${method}: ${where}`,
  );
}

describe("types that break no caller", () => {
  test("are the same types", () => {
    expect(brokenBy("index.ts", /$/u, "// as before\n")).toEqual([]);
  });

  test("have a new optional parameter", () => {
    expect(
      brokenBy("generated/methods.ts", /(interface GetLibraryParams \{)/u, "$1\n  more?: string;"),
    ).toEqual([]);
  });

  test("have a new field", () => {
    expect(brokenBy("generated/openapi.ts", /(result: \{)/u, "$1\n  more: string;")).toEqual([]);
  });
});

describe("types of callbacks that break no receiver", () => {
  test("have one more type of callback", () => {
    const other = `export interface RainCallback extends AnyAccountCallback { type: "rain" }`;
    const broken = brokenBy(
      "generated/callbacks.ts",
      /(export type KnownAccountCallback =)/u,
      `${other}\n$1 | RainCallback`,
    );
    expect(broken).toEqual([]);
  });

  test("have one more field of a payload", () => {
    expect(brokenBy("generated/openapi.ts", /(card_pin\?: string;)/u, "$1 more: string;")).toEqual(
      [],
    );
  });
});

describe("types of callbacks that break receivers", () => {
  test("lack a type of callback", () => {
    const broken = brokenBy("generated/callbacks.ts", /^ {2}\| LoanOverdueCallback$/mu, "");
    expect(broken).toContain("loan_overdue: loan_overdue.loans.[0].loan_id");
    expect(broken).not.toContain("loan_overdue: callback");
  });

  test("have another name for a type of callback", () => {
    expect(
      brokenBy("generated/callbacks.ts", /\bLoanOverdueCallback\b/gu, "LateLoansCallback"),
    ).toContain("loan_overdue: callback");
  });

  test("lack a field of a payload that an example shows", () => {
    expect(brokenBy("generated/openapi.ts", /reminder\?: number;/u, "")).toContain(
      "loan_overdue: loan_overdue.reminder",
    );
  });

  test("have a payload that may be missing", () => {
    expect(brokenBy("generated/callbacks.ts", / member_joined:/gu, " member_joined?:")).toContain(
      "member_joined: callback",
    );
  });
});

describe("types that break callers", () => {
  test("lack an optional parameter of an example", () => {
    const broken = brokenBy("generated/methods.ts", /with_newest_book\?/u, "with_newest?");
    expect(broken).toContain("GetLibrary: names of parameters");
    expect(broken).toContain("GetLibrary: example full");
  });

  test("have a new required parameter", () => {
    expect(
      brokenBy("generated/methods.ts", /(interface GetLibraryParams \{)/u, "$1\n  more: string;"),
    ).toContain("GetLibrary: parameters");
  });

  test("lack a method", () => {
    expect(brokenBy("generated/methods.ts", /^ {2}getLibrary\(.*$/mu, "")).toContain(
      "GetLibrary: parameters",
    );
  });

  test("lack a field of an example, or rename it", () => {
    const broken = brokenBy("generated/openapi.ts", /newest_book\b/gu, "newest");
    expect(broken).toContain("GetLibrary: result.newest_book");
  });
});
