/**
 * The fixture contract: the API of a fictional library, in the format of the real contract and with
 * all of its features. Tests of mechanics run on it, so that vendor changes do not affect them.
 */
import { join } from "node:path";
import bundled from "../openapi.json" with { type: "json" };
import { operationTable, steeringCodes } from "./generated/operation-table.ts";

export { callbackTable as fixtureCallbacks } from "./generated/callback-table.ts";
/** `LoanOverdueCallback` and so on; shared types are renamed to `Fixture...`. */
export type {
  AccountCallback as FixtureCallback,
  AccountCallbacks as FixtureCallbacks,
  AccountCallbackType as FixtureCallbackType,
  CallbackPayloads as FixturePayloads,
  KnownAccountCallback as KnownFixtureCallback,
  LoanOverdueCallback,
  UnknownAccountCallback as UnknownFixtureCallback,
} from "./generated/callbacks.ts";
export {
  errorClasses as fixtureErrorClasses,
  errorCodes as fixtureErrors,
} from "./generated/error-codes.ts";
/** `GetLibraryParams`, `GetLibraryResponse` and so on. */
export type * from "./generated/methods.ts";
export type {
  AccountsMethod as FixtureMethod,
  AccountsMethods as FixtureMethods,
} from "./generated/methods.ts";
export type { paths as FixturePaths } from "./generated/openapi.ts";
export {
  operationErrorCodes as fixtureErrorCodesOf,
  operationLifecycle as fixtureLifecycles,
  operationRoles as fixtureRoles,
  operationSources as fixtureSources,
  parameterLimits as fixtureLimits,
  sourceKeys as fixtureSourceKeys,
} from "./generated/operation-facts.ts";
export {
  operationTable as fixtureOperations,
  sensitiveFields as fixtureSensitiveFields,
  steeringCodes as fixtureCodes,
} from "./generated/operation-table.ts";

/** The folder of the fixture contract, in the layout of `spec/`. */
export const fixtureFolder: string = join(import.meta.dirname, "../contract");

/** The bundled contract, frozen: clone it to change it. */
export const fixtureDocument = deepFreeze(bundled);

/** The API that a client's engine needs. */
export const fixtureApi = { operations: operationTable, codes: steeringCodes } as const;

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
