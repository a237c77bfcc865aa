import type { Layer } from "../pipeline/call.ts";
import { Refusal } from "../pipeline/errors.ts";
import { readPreferences } from "../pipeline/preferences.ts";
import { statefulMethods } from "./methods.ts";
import { readStateOptions, type StateOptions } from "./state-options.ts";
import { Parameters } from "./stateful-call.ts";
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

export function createState(options: StateOptions, { now, ...rest }: Surroundings): State {
  const worldOptions = { ...readStateOptions(options), ...rest };
  let world = new World(worldOptions, now());
  return {
    async layer(call, next) {
      const reply = await next(call); // first: what Prism refuses must not change anything
      const method = statefulMethods.get(call.method);
      if (!method || !call.parameters || reply.status !== 200 || !isSuccess(reply.body))
        return reply;
      if (asksForAnswer(call.prefer)) return { ...reply, executed: false };
      const { accountId = rest.accountId } = call.caller;
      if (!world.has(accountId))
        throw new Refusal(100, `Token: there is no account ${accountId} any more.`); // since a reset
      const body = method({
        world,
        accountId,
        parameters: new Parameters(call.parameters),
        example: reply.body,
        now: now(),
      });
      return { ...reply, body };
    },
    hasAccount: (id) => world.has(id),
    reset() {
      world = new World(worldOptions, now());
    },
  };
}

function isSuccess(body: unknown): body is Record<string, unknown> {
  return typeof body === "object" && body !== null && "result" in body;
}

/** Whether the caller chose the answer, so that nothing is to be carried out. */
function asksForAnswer(prefer: string | undefined): boolean {
  const { exampleKey, code, dynamic } = readPreferences(prefer);
  return exampleKey !== undefined || code !== undefined || dynamic !== undefined;
}
