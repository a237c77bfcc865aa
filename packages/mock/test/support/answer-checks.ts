import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readBundle } from "./bundle.ts";

/**
 * Says what in an answer breaks the contract, with objects open as the contract has them; nothing
 * if all is well.
 */
export type AnswerCheck = (method: string, body: unknown) => string[];

/** Makes the check of answers by a contract, apart from the code under test. */
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

/** What in an answer breaks the real contract. */
export const flawsOfAnswer: AnswerCheck = createAnswerCheck(readBundle());

/** Which fields of an account the contract does not know. */
export function unknownFields(account: object): string[] {
  const { properties = {} } = readBundle().components.schemas.AccountInfoType ?? {};
  return Object.keys(account).filter((name) => !(name in properties));
}
