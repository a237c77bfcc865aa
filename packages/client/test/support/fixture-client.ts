import {
  type FixtureMethods,
  type FixturePaths,
  fixtureApi,
  type fixtureOperations,
} from "@vox-accounts/test-kit/fixture";
import * as promises from "@vox-accounts/test-kit/promises";
import type { Client } from "openapi-fetch";
import { createEngine } from "../../src/call/engine.ts";
import type { Groups, ReadRequestArguments } from "../../src/client.ts";
import { AccountsError } from "../../src/errors/accounts-error.ts";
import { createFetchEngine } from "../../src/openapi-fetch/create-fetch-client.ts";
import type { AccountsClientOptions, CallOptions, FetchClientOptions } from "../../src/options.ts";
import { createFake, type FakeFetchOptions } from "../../src/testing/fake-fetch.ts";

type Methods = FixtureMethods<CallOptions>;
type Table = typeof fixtureOperations;
type ReadName = {
  [M in keyof Table]: Table[M]["effect"] extends "read" ? Uncapitalize<M> : never;
}[keyof Table];
type Reads = Pick<Methods, ReadName>;

/** A client for the fixture contract, typed like the real one. */
export interface FixtureClient extends Methods, Groups<Methods, Table, FixtureClient> {}

/** A client for the fixture contract without the methods that write or move money. */
export interface ReadOnlyFixtureClient
  extends Reads,
    Groups<Reads, Table, ReadOnlyFixtureClient, ReadRequestArguments> {}

/** The token of every request, unless a test passes a provider. */
export const testToken = "token-of-the-test";

type Options = Partial<AccountsClientOptions>;

/** The production client on the fixture contract. It skips backoff unless a test passes its own `sleep`. */
export function createFixtureClient(
  options: Options & { readonly readOnly: true },
): ReadOnlyFixtureClient;
export function createFixtureClient(
  options?: Options & { readonly readOnly?: false },
): FixtureClient;
export function createFixtureClient(options?: Options): ReadOnlyFixtureClient;
export function createFixtureClient({ runtime, ...options }: Options = {}): object {
  const impatient = { sleep: async () => {}, ...runtime };
  return createEngine(fixtureApi, { auth: () => testToken, runtime: impatient, ...options });
}

/** The production client of openapi-fetch on the fixture contract. */
export function createFixtureFetchClient(
  options: Partial<FetchClientOptions> = {},
): Client<FixturePaths> {
  return createFetchEngine<FixturePaths>(fixtureApi, { auth: () => testToken, ...options });
}

/** The production fake on the fixture contract. */
export function fixtureFake(
  answers: Parameters<typeof createFake>[1],
  options: FakeFetchOptions = {},
) {
  return createFake(fixtureApi, answers, options);
}

/** The `AccountsError` with which a call fails. */
export function failureOf(call: PromiseLike<unknown>): Promise<AccountsError> {
  return promises.failureOf(call, AccountsError);
}

/** Iterates to the end. */
export async function allOf<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}
