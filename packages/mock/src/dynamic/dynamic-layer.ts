import type { Layer } from "../pipeline/call.ts";
import { readPreferences } from "../pipeline/preferences.ts";

/** Stands before Prism, whose own dynamic answers have days that no calendar has. */
export function createDynamicLayer(
  generate: (method: string, seed: string) => unknown,
  always: number | undefined,
): Layer {
  return async (call, next) => {
    const { dynamic, seed, exampleKey, code } = readPreferences(call.prefer);
    const wanted =
      dynamic ?? (always !== undefined && exampleKey === undefined && code === undefined);
    if (!wanted) return next(call);
    return { status: 200, headers: {}, body: generate(call.method, seed ?? String(always ?? 1)) };
  };
}
