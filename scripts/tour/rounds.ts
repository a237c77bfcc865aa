import { generateKeyPairSync } from "node:crypto";
import {
  type AccountsClient,
  AccountsError,
  createAccountsClient,
  serviceAccount,
} from "@vox-accounts/client";
import type { Mock } from "@vox-accounts/mock";
import type { Contract } from "../contract/document.ts";
import { functionName } from "../contract/names.ts";
import { type ListedOperation, listOperations } from "../contract/operations.ts";
import { resolved } from "../contract/references.ts";
import { describeResult, type Row } from "./table.ts";

/** Calls every method of the mock, then provokes an API error and a rejected token. */
export async function* rounds(mock: Mock, contract: Contract): AsyncGenerator<Row> {
  const operations = listOperations(contract);
  const accounts = createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
  });
  for (const operation of operations) {
    yield await row(accounts, operation, paramsOf(operation, "full"), "ok");
  }
  const { operation, params } = callWithBadValue(contract, operations);
  yield await row(accounts, operation, params, "api 496");

  const forged = createAccountsClient({
    auth: serviceAccount({ ...mock.credentials, private_key: newPrivateKey() }),
    baseUrl: mock.url,
  });
  yield await row(forged, operation, paramsOf(operation, "minimal"), "api 100");
}

async function row(
  accounts: AccountsClient,
  { name: method, object: { "x-effect": effect } }: ListedOperation,
  params: object,
  expected: string,
): Promise<Row> {
  const functions = accounts as unknown as Record<string, (params: object) => Promise<object>>;
  const call = functions[functionName(method)]; // the contract guarantees matching parameters
  if (!call) throw new Error(`The client has no function for ${method}.`);
  const start = performance.now();
  const { outcome, detail } = await call(params).then(succeeded, failed);
  const ms = performance.now() - start;
  return { method, effect, outcome, ms, detail, asExpected: outcome === expected };
}

function succeeded(data: object) {
  return { outcome: "ok", detail: describeResult(data) };
}

function failed(error: unknown) {
  if (!(error instanceof AccountsError)) return { outcome: "bug", detail: String(error) };
  const outcome = error.kind === "api" ? `api ${error.code}` : error.kind;
  return { outcome, detail: error.message };
}

function paramsOf({ object }: ListedOperation, example: string): Record<string, unknown> {
  return object["x-request-examples"][example]?.params ?? {};
}

/** A read with a value that only the server rejects: one that is not in an enumeration. */
function callWithBadValue(contract: Contract, operations: readonly ListedOperation[]) {
  for (const operation of operations) {
    if (operation.object["x-effect"] !== "read") continue;
    const closed = operation.parameters.find(({ schema }) => resolved(contract, schema).enum);
    if (!closed) continue;
    const params = { ...paramsOf(operation, "minimal"), [closed.name]: "no such value" };
    return { operation, params };
  }
  throw new Error("No read method in the contract has a closed enumeration.");
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
