import type { AccountsClient } from "@vox-accounts/client";
import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import fc from "fast-check";
import { callMethod } from "../../support/call-method.ts";
import { contract } from "../../support/contract.ts";

/** A call with secrets, and the marks that identify them. */
export interface SecretCall {
  readonly method: AccountsMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly token: string;
  readonly marks: readonly string[];
  /** Makes the call in one of the ways to pass parameters. */
  readonly make: (client: AccountsClient) => Promise<unknown>;
}

type Send = (
  client: AccountsClient,
  method: AccountsMethod,
  params: Readonly<Record<string, string>>,
) => Promise<unknown>;

/** The ways to pass parameters: to the method's function, to `request`, or as `extra`. */
const ways: readonly Send[] = [
  callMethod,
  (client, method, params) => client.request(method, params),
  (client, _, params) => client.raw.request("AnyMethod", params, { effect: "read" }),
  (client, _, params) => {
    const named = Object.entries(params).map(([name, value]) => [`not_yet_${name}`, value]);
    return client.getAccountInfo({}, { extra: Object.fromEntries(named) });
  },
];

const withSecrets = contract.filter(
  ({ method }) => (operationTable[method] as Operation).sensitive !== undefined,
);

const mark = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 12,
  maxLength: 16,
});
const awkwardText = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom(..."\\\"'`%+&=<>;\n\r\t\u0000\u2028 é€😀\ud800"),
    maxLength: 6,
  }),
);
const secret = fc
  .tuple(awkwardText, mark, awkwardText)
  .map(([before, middle, after]) => ({ text: before + middle + after, mark: middle }));

const forms = ["correct", "misspelled", "list", "nested"] as const;

/** Calls whose secrets are passed correctly, under a misspelled name, or in a form that the method does not accept. */
export const secretCalls: fc.Arbitrary<SecretCall> = fc
  .record({
    described: fc.constantFrom(...withSecrets),
    secrets: fc.array(secret, { minLength: 3, maxLength: 3 }),
    form: fc.constantFrom(...forms),
    dropped: fc.nat(),
    token: mark,
    way: fc.constantFrom(...ways),
  })
  .map(({ described: { method, requests }, secrets, form, dropped, token, way }) => {
    const names = (operationTable[method] as Operation).sensitive ?? [];
    const given = names.map((name, index) => {
      const text = secrets[index]?.text ?? "";
      if (form === "misspelled") return [withoutLetter(name, dropped), text];
      if (form === "list") return [name, [text]];
      return [name, form === "nested" ? { value: [text] } : text];
    });
    const params = { ...requests.minimal, ...Object.fromEntries(given) };
    return {
      method,
      params,
      make: (client) => way(client, method, params as Record<string, string>), // deliberately wrong types in some forms
      token: `opaque.${token}`,
      marks: [token, ...secrets.slice(0, names.length).map((one) => one.mark)],
    };
  });

function withoutLetter(name: string, position: number): string {
  const at = position % name.length;
  return name.slice(0, at) + name.slice(at + 1);
}
