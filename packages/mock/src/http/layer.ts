import type { ApiCall } from "./api-call.ts";
import type { Reply } from "./reply.ts";

/** Answers a call. */
export type Answer = (call: ApiCall) => Promise<Reply>;

/** Stands around what answers: may look at the call, answer it, or change what comes back. */
export type Layer = (call: ApiCall, next: Answer) => Promise<Reply>;

/** Puts `layers`, the outermost first, around `innermost`. */
export function compose(layers: readonly Layer[], innermost: Answer): Answer {
  return layers.reduceRight<Answer>((next, layer) => (call) => layer(call, next), innermost);
}
