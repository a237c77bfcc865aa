import type { AccountsMethod } from "@vox-accounts/types";
import type { CallbackAccount } from "../callbacks/build-callbacks.ts";
import type { CausedCallback } from "../callbacks/create-callbacks.ts";
import type { Contract } from "../contract/contract.ts";
import type { ApiCall, Layer } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { readPreferences } from "../pipeline/preferences.ts";
import type { Reply } from "../pipeline/reply.ts";
import { createCatalogues, examplesOf } from "./catalogue-methods.ts";
import { callbackAccount, causedCallbacks } from "./caused-callbacks.ts";
import { createStateControl, type StateControl } from "./control-state.ts";
import { appliedParameters, statefulMethods } from "./methods.ts";
import { defaultSettings } from "./settings.ts";
import type { MockState } from "./snapshot/mock-state.ts";
import { createStateReader } from "./snapshot/read-state.ts";
import { FROM_OPTION, readStateOptions, type StateOptions } from "./state-options.ts";
import { CallParameters, type ResponseOf, type StatefulMethod } from "./stateful-call.ts";
import { World, type WorldOptions } from "./world.ts";

/** What the state needs from its mock. */
export type StateParts = Pick<WorldOptions, "accountId" | "accountEmail" | "childAccountIds"> & {
  readonly now: () => number;
  /** Whether answers that never change are generated. */
  readonly isMadeUp: boolean;
  /** Called for each callback that a change causes. */
  readonly onCallback: (caused: CausedCallback) => void;
};

/** The state of one mock. */
export interface State extends StateControl {
  /** Answers valid calls from state, unless the caller chose a response in `Prefer`. */
  readonly layer: Layer;
  /** Whether tokens may act for this account. */
  hasAccount(id: number): boolean;
  /** What callbacks about an account need. */
  callbackAccount(id: number): CallbackAccount | undefined;
  /** Returns the whole state. */
  save(): MockState;
  /** Replaces the state with a saved one; an invalid one throws a `TypeError` and changes nothing. */
  restore(state: unknown): void;
  reset(): void;
}

export function createState(
  options: StateOptions,
  { now, isMadeUp, onCallback, ...rest }: StateParts,
  contract: Contract,
): State {
  const worldOptions = readWorldOptions(options, rest, contract);
  const readState = createStateReader(contract, rest.accountId);
  // saved once: a reset must bring back the same API keys
  const initial =
    options.from === undefined
      ? World.start(worldOptions, now()).save()
      : namingOption(() => readState(options.from));
  const start = () => namingOption(() => World.restore(worldOptions, structuredClone(initial)));
  const catalogues = isMadeUp ? new Map<string, unknown>() : createCatalogues(contract.responses);
  const watched = (world: World): World => {
    world.onChange = (...change) => causedCallbacks(...change).forEach(onCallback);
    return world;
  };
  let world = watched(start());

  const execute = (call: ApiCall, reply: Reply): Reply => {
    const { operation, parameters, prefer, caller } = call;
    const method = methodOf(call.method);
    const catalogue = catalogues.get(call.method);
    if (!operation || !parameters || !(method || catalogue) || !isSuccess(reply)) return reply;
    if (asksForAnswer(prefer)) return { ...reply, executed: false };
    const { accountId = rest.accountId } = caller;
    if (!world.has(accountId)) throw goneSinceReset(accountId);
    if (!method) return { ...reply, body: catalogue };
    const paging = contract.responses.get(call.method)?.paging;
    const body = method({
      world,
      accountId,
      parameters: new CallParameters(parameters, operation.parameters),
      example: reply.body as ResponseOf<AccountsMethod>, // a response of this method, checked by Prism
      now: now(),
      maxPageSize: paging?.maximum ?? Number.POSITIVE_INFINITY,
    });
    const applied = appliedParameters[call.method as AccountsMethod] ?? [];
    // paged lists are already filtered, because they are too long to filter later
    return { ...reply, body, selected: paging !== undefined, applied };
  };

  return {
    // Prism first: calls that it refuses must not change anything
    layer: async (call, next) => execute(call, await next(call)),
    hasAccount: (id) => world.has(id),
    callbackAccount: (id) => (world.has(id) ? callbackAccount(world.account(id)) : undefined),
    save: () => structuredClone(world.save()),
    restore(state) {
      world = watched(World.restore(worldOptions, readState(state)));
    },
    reset() {
      world = watched(start());
    },
    ...createStateControl(contract, () => world, now),
  };
}

/** Adds the option's name to errors. */
function namingOption<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(`${FROM_OPTION}: ${error.message}`);
  }
}

function readWorldOptions(
  options: StateOptions,
  accounts: Pick<WorldOptions, "accountId" | "accountEmail" | "childAccountIds">,
  { operations, responses }: Contract,
): WorldOptions {
  const { from: _, ...settings } = readStateOptions(options);
  // the last example is the most complete one
  const verifications = examplesOf(responses, "GetAccountVerifications").at(-1)?.result ?? [];
  const [documents] = examplesOf(responses, "GetAccountDocuments");
  const documented = documents?.result[0]?.verifications ?? [];
  const defaults = defaultSettings(operations.values());
  return { ...settings, ...accounts, defaults, verifications: { verifications, documented } };
}

function methodOf(name: string): StatefulMethod<AccountsMethod> | undefined {
  if (!Object.hasOwn(statefulMethods, name)) return undefined;
  // it only gets calls of its own method
  return statefulMethods[name as AccountsMethod] as StatefulMethod<AccountsMethod> | undefined;
}

function goneSinceReset(accountId: number): Refusal {
  return new Refusal(CODE.authorizationFailed, `Token: account ${accountId} no longer exists.`);
}

function isSuccess({ status, body }: { status: number; body: unknown }): boolean {
  return status === 200 && typeof body === "object" && body !== null && "result" in body;
}

/** Whether the caller chose the response, so that nothing is executed. */
function asksForAnswer(prefer: string | undefined): boolean {
  const { exampleKey, code, dynamic } = readPreferences(prefer);
  return exampleKey !== undefined || code !== undefined || dynamic !== undefined;
}
