import type { AccountsClient } from "@vox-accounts/client";
import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import fc from "fast-check";
import { callMethod } from "../../support/call-method.ts";
import { contract } from "../../support/contract.ts";

/** A call with secrets in it, and the marks by which they are known. */
export interface SecretCall {
  readonly method: AccountsMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly token: string;
  readonly marks: readonly string[];
  /** Makes the call, in one of the ways that parameters can go. */
  readonly make: (client: AccountsClient) => Promise<unknown>;
}

type Send = (
  client: AccountsClient,
  method: AccountsMethod,
  params: Readonly<Record<string, string>>,
) => Promise<unknown>;

/** The ways that parameters can go: by the method's own function, by `request` and by `extra`. */
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
const odd = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom(..."\\\"'`%+&=<>;\n\r\t\u0000\u2028 é€😀\ud800"),
    maxLength: 6,
  }),
);
const secret = fc
  .tuple(odd, mark, odd)
  .map(([before, middle, after]) => ({ text: before + middle + after, mark: middle }));

const places = ["right", "misspelt", "list", "nested"] as const;

/** Calls whose secrets stand where they belong, under a misspelt name, or in another form than the method takes. */
export const secretCalls: fc.Arbitrary<SecretCall> = fc
  .record({
    described: fc.constantFrom(...withSecrets),
    secrets: fc.array(secret, { minLength: 3, maxLength: 3 }),
    place: fc.constantFrom(...places),
    dropped: fc.nat(),
    token: mark,
    way: fc.constantFrom(...ways),
  })
  .map(({ described: { method, requests }, secrets, place, dropped, token, way }) => {
    const names = (operationTable[method] as Operation).sensitive ?? [];
    const given = names.map((name, index) => {
      const text = secrets[index]?.text ?? "";
      if (place === "misspelt")
        return [
          name.slice(0, dropped % name.length) + name.slice((dropped % name.length) + 1),
          text,
        ];
      return [name, place === "list" ? [text] : place === "nested" ? { value: [text] } : text];
    });
    const params = { ...requests.minimal, ...Object.fromEntries(given) };
    return {
      method,
      params,
      make: (client) => way(client, method, params as Record<string, string>), // some are not, on purpose
      token: `opaque.${token}`,
      marks: [token, ...secrets.slice(0, names.length).map((one) => one.mark)],
    };
  });
