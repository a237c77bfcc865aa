import type { AccountsMethod } from "@vox-accounts/types";
import type { Contract } from "../contract/contract.ts";
import type { Layer } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { readPreferences } from "../pipeline/preferences.ts";
import { statefulMethods } from "./methods.ts";
import { defaultSettings } from "./settings.ts";
import { readStateOptions, type StateOptions } from "./state-options.ts";
import { CallParameters, type ResponseOf, type StatefulMethod } from "./stateful-call.ts";
import { World, type WorldOptions } from "./world.ts";

type Surroundings = Pick<WorldOptions, "accountId" | "accountEmail" | "childAccountIds"> & {
  readonly now: () => number;
};

/** A memory for one mock. */
export interface State {
  /** Answers from memory what Prism let pass, unless the caller asked for an answer in `Prefer`. */
  readonly layer: Layer;
  /** Whether a token may speak for this account. */
  hasAccount(id: number): boolean;
  reset(): void;
}

export function createState(
  options: StateOptions,
  { now, ...rest }: Surroundings,
  { operations, responses }: Contract,
): State {
  const defaults = defaultSettings(operations.values());
  const worldOptions = { ...readStateOptions(options), ...rest, defaults };
  let world = new World(worldOptions, now());

  const layer: Layer = async (call, next) => {
    const reply = await next(call); // first: what Prism refuses must not change anything
    const { operation, parameters, prefer, caller } = call;
    const method = methodOf(call.method);
    if (!method || !operation || !parameters || !isSuccess(reply)) return reply;
    if (asksForAnswer(prefer)) return { ...reply, executed: false };
    const { accountId = rest.accountId } = caller;
    const paging = responses.get(call.method)?.paging;
    if (!world.has(accountId)) throw goneSinceReset(accountId);
    const body = method({
      world,
      accountId,
      parameters: new CallParameters(parameters, operation.parameters),
      example: reply.body as ResponseOf<AccountsMethod>, // of this very method: Prism checked it
      now: now(),
      maxPageSize: paging?.maximum ?? Number.POSITIVE_INFINITY,
    });
    // what comes in pages is too long to be filtered afterwards
    return { ...reply, body, selected: paging !== undefined };
  };

  return {
    layer,
    hasAccount: (id) => world.has(id),
    reset() {
      world = new World(worldOptions, now());
    },
  };
}

function methodOf(name: string): StatefulMethod<AccountsMethod> | undefined {
  if (!Object.hasOwn(statefulMethods, name)) return undefined;
  // gets the call of its own method
  return statefulMethods[name as AccountsMethod] as StatefulMethod<AccountsMethod> | undefined;
}

function goneSinceReset(accountId: number): Refusal {
  return new Refusal(CODE.authorizationFailed, `Token: there is no account ${accountId} any more.`);
}

function isSuccess({ status, body }: { status: number; body: unknown }): boolean {
  return status === 200 && typeof body === "object" && body !== null && "result" in body;
}

/** Whether the caller chose the answer, so that nothing is to be executed. */
function asksForAnswer(prefer: string | undefined): boolean {
  const { exampleKey, code, dynamic } = readPreferences(prefer);
  return exampleKey !== undefined || code !== undefined || dynamic !== undefined;
}
