import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readBundle } from "./bundle.ts";

interface Described {
  paths: Record<string, { post: { responses: { "200": { content: Record<string, { schema: object }> } } } }>;
}

const bundle = readBundle() as unknown as Described & object;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(bundle, "bundle");
const checks = new Map<string, ValidateFunction>();

/** What in an answer breaks the contract, with objects open as the contract has them; nothing if all is well. */
export function flawsOfAnswer(method: string, body: unknown): string[] {
  const pointer = `bundle#/paths/~1${method}/post/responses/200/content/application~1json/schema`;
  const check = checks.get(method) ?? ajv.compile({ $ref: pointer });
  checks.set(method, check);
  return check(body) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Which fields of an account the contract does not know. */
export function unknownFields(account: object): string[] {
  const { properties = {} } = readBundle().components.schemas.AccountInfoType ?? {};
  return Object.keys(account).filter((name) => !(name in properties));
}
