import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { operationTable } from "../src/generated/operation-table.ts";
import { Editor } from "./support/editor.ts";

const methods = Object.entries(operationTable).map(([name, { parameters }]) => ({
  name,
  call: name.charAt(0).toLowerCase() + name.slice(1),
  parameters: Object.keys(parameters),
}));

const editor = new Editor(`import type * as types from "../../src/index.ts";
declare const accounts: types.AccountsMethods;
accounts.getAccountInfo({ return_live_balance: false });
accounts.addAccount({ account_name: "child-shop", account_email: "shop@example.com", account_password: "made-up" });
accounts.chargeAccount({ phone_id: [1, 2] });
accounts.getChildrenAccounts({ order_by: "child_account_id" });
accounts.getCurrencyRate({ currency: "RUR" });
const plan: types.PlanType = "IM";
${methods.map(({ name, call, parameters }) => [`void accounts.${call};`, ...parameters.map((parameter) => `type ${name}_${parameter} = types.${name}Params["${parameter}"];`)].join("\n")).join("\n")}
`);

test("the source in the editor compiles", () => {
  expect(editor.problems()).toEqual([]);
});

describe("resting on a method shows", () => {
  const charge = editor.hover("accounts.chargeAccount");

  test("what it takes and gives", () => {
    expect(charge.signature).toContain("params: types.ChargeAccountParams");
    expect(charge.signature).toContain("Promise<types.ChargeAccountResponse>");
  });

  test("what it does, with its effect, its roles and its rule", () => {
    expect(charge.documentation).toMatch(/^Pay by hand for phone numbers/);
    expect(charge.documentation).toContain("- Effect: money");
    expect(charge.documentation).toContain("- Roles: Owner, Admin, Accountant");
    expect(charge.documentation).toContain(
      "- Exactly one of `phone_id`, `phone_number` (checked before sending)",
    );
    expect(charge.documentation).toContain("127 INSUFFICIENT_MONEY");
  });

  test("that it is deprecated, and since when", () => {
    expect(charge.tags.deprecated).toContain("Withdrawn by the vendor since 2025-08-11.");
    expect(editor.hover("accounts.getAccountDocuments").tags.deprecated).toContain(
      "Use getAccountVerifications instead.",
    );
    expect(editor.hover("accounts.getAccountInfo").tags).not.toHaveProperty("deprecated");
  });

  test("an example and the vendor's page", () => {
    const { tags } = editor.hover("accounts.addAccount");
    expect(tags.example).toMatch(/^await accounts\.addAccount\(\{ .*account_name: ".+".* \}\);$/);
    expect(tags.see).toContain("#addaccount");
  });
});

describe("resting on a parameter shows", () => {
  test("its meaning and its default", () => {
    const { documentation, tags } = editor.hover("{ return_live_balance");
    expect(documentation).toMatch(/live balance/);
    expect(tags.defaultValue).toBe("`true`");
  });

  test("its limits", () => {
    const { documentation, signature } = editor.hover("{ account_name");
    expect(documentation).toContain(
      "- Limits: at least 5 characters; at most 20 characters; pattern `^[a-z][a-z0-9-]*$`",
    );
    expect(signature).toContain("account_name");
  });

  test("that it is a secret", () => {
    expect(editor.hover('"shop@example.com", account_password').documentation).toContain(
      "A secret: sent in the form body only, never logged.",
    );
  });

  test("its type, where the type tells more than a text", () => {
    expect(editor.hover("{ phone_id").signature).toContain('readonly number[] | "all"');
    expect(editor.hover("{ phone_id").documentation).toContain(
      "Ids of the phone numbers to pay for",
    );
  });

  test("what the order of children can be", () => {
    const { documentation, signature } = editor.hover("{ order_by");
    expect(documentation).not.toBe("");
    expect(signature).toContain('"child_account_id"');
  });
});

describe("going to the definition", () => {
  test("of a method lands in the methods", () => {
    const [found] = editor.definitions("accounts.getAccountInfo");
    expect(found).toMatchObject({ name: "getAccountInfo", container: "AccountsMethods" });
    expect(found?.file).toMatch(/generated\/methods\.ts$/);
  });

  test("of a parameter lands in the parameters of its method", () => {
    const [found] = editor.definitions("{ return_live_balance");
    expect(found?.file).toMatch(/generated\/methods\.ts$/);
  });
});

describe("completion offers", () => {
  test("the values of an open enumeration, which takes others too", () => {
    expect(editor.completions('{ currency: "')).toEqual(
      expect.arrayContaining(["EUR", "KZT", "RUR", "USD"]),
    );
  });

  test("the values of a closed one, and no other", () => {
    expect(editor.completions('types.PlanType = "').toSorted()).toEqual(["IM", "MAU"]);
  });
});

describe.each(methods)("$name", ({ name, call, parameters }) => {
  test("is documented, and so is each parameter", () => {
    const { documentation } = editor.hover(`void accounts.${call}`);
    expect(documentation).toMatch(
      /^\S.*\n\n[\s\S]*- Effect: (read|(write|money)\n- After the outcome `unknown`: look with `\w+`.*)\n- Roles: \S/,
    );
    const bare = parameters.filter(
      (parameter) => editor.hover(`types.${name}Params["${parameter}`).documentation.trim() === "",
    );
    expect(parameters).not.toHaveLength(0);
    expect(bare).toEqual([]);
  });

  test("has types for its parameters and its answer by name", () => {
    const names = editor.exportsOf(join(import.meta.dirname, "../src/index.ts"));
    expect(names).toEqual(
      expect.arrayContaining([
        `${name}Params`,
        `${name}Response`,
        "AccountsMethod",
        "AccountsMethods",
      ]),
    );
  });
});
