import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readBundle } from "./bundle.ts";

/**
 * Returns how an answer violates the contract, with objects open as in the contract.
 */
export type AnswerCheck = (method: string, body: unknown) => string[];

/** Creates the check of answers against a contract, independent of the code under test. */
export function createAnswerCheck(contract: object): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(contract, "bundle");
  const checks = new Map<string, ValidateFunction>();
  return (method, body) => {
    const pointer = `bundle#/paths/~1${method}/post/responses/200/content/application~1json/schema`;
    const check = checks.get(method) ?? ajv.compile({ $ref: pointer });
    checks.set(method, check);
    return check(body)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** Returns how an answer violates the real contract. */
export const flawsOfAnswer: AnswerCheck = createAnswerCheck(readBundle());

/** Returns the fields of an account that are not in the contract. */
export function unknownFields(account: object): string[] {
  const { properties = {} } = readBundle().components.schemas.AccountInfoType ?? {};
  return Object.keys(account).filter((name) => !(name in properties));
}
