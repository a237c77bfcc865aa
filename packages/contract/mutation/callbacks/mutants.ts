import type { ListedCallback } from "@vox-accounts/scripts/contract/callbacks";
import type { Contract, OperationObject } from "@vox-accounts/scripts/contract/document";
import { fieldChanges } from "../mutants/field-changes.ts";
import { knownFieldValues } from "../mutants/known-value-changes.ts";
import type { Change } from "../mutants/mutant.ts";
import { asAnswer, callbacks, contractOf } from "./described.ts";

/** One small change of a callback in the contract. */
export interface CallbackMutant {
  /** Unique, and the same in every run. */
  readonly name: string;
  readonly kind: string;
  /** The field that is changed; undefined for a callback as a whole. */
  readonly at?: string;
  readonly how?: string | undefined;
  readonly before: Contract;
  readonly after: () => Contract;
}

/** Every mutant of the callbacks. Common fields are changed only in the first callback. */
export function callbackMutants(): CallbackMutant[] {
  return callbacks.flatMap((callback, index) => {
    const answer = asAnswer(callback);
    const before = contractOf(callback, answer);
    const isWanted = ({ at }: Change) => index === 0 || at.includes(`[].${callback.type}`);
    const values = knownFieldValues(answer).flatMap(({ changes }) => changes);
    const inPayload = values.filter(({ at }) => at.includes(`[].${callback.type}`));
    const changes = [...fieldChanges(answer).filter(isWanted), ...inPayload];
    return [
      ...changes.map((change) => mutantOf(callback, before, change)),
      ...wholeChanges(callback, before),
    ];
  });
}

function mutantOf(callback: ListedCallback, before: Contract, change: Change): CallbackMutant {
  const { kind, at, how, apply } = change;
  const after = () => {
    const answer: OperationObject = asAnswer(callback);
    apply(answer);
    return contractOf(callback, answer);
  };
  const name = `${callback.type}: ${kind}, ${at}${how === undefined ? "" : `: ${how}`}`;
  return { name, kind, at: at.replace(/^field /u, ""), how, before, after };
}

/** Changes of the callback as a whole. */
function wholeChanges({ type, object }: ListedCallback, before: Contract): CallbackMutant[] {
  const changed = (kind: string, post: typeof object): CallbackMutant => ({
    name: `${type}: ${kind}`,
    kind,
    before,
    after: () => ({ ...before, webhooks: { ...before.webhooks, [type]: { post } } }),
  });
  const mine = before.webhooks?.[type]?.post ?? object;
  const { deprecated, "x-lifecycle": lifecycle, ...kept } = mine;
  const flipped = deprecated
    ? { ...kept, "x-lifecycle": { state: "active" as const } }
    : { ...mine, deprecated: true };
  const dropped = {
    name: `${type}: drop a callback`,
    kind: "drop a callback",
    before,
    after: () => {
      const { [type]: _, ...webhooks } = before.webhooks ?? {};
      return { ...before, webhooks };
    },
  };
  const { replacement } = lifecycle;
  const replaced = { ...mine, "x-lifecycle": { ...lifecycle, replacement: "no_such_callback" } };
  return [
    dropped,
    changed("flip whether a callback is deprecated", flipped),
    ...(replacement ? [changed("change the replacement of a callback", replaced)] : []),
  ];
}
