import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import fc from "fast-check";
import { contract } from "../../support/contract.ts";

/** A call with secrets in it, and the marks by which they are known. */
export interface SecretCall {
  readonly method: AccountsMethod;
  readonly params: Readonly<Record<string, unknown>>;
  readonly token: string;
  readonly marks: readonly string[];
}

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
  })
  .map(({ described: { method, requests }, secrets, place, dropped, token }) => {
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
      token: `opaque.${token}`,
      marks: [token, ...secrets.slice(0, names.length).map((one) => one.mark)],
    };
  });
