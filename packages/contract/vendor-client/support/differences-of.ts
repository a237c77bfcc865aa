import type { JournalEntry } from "@vox-accounts/mock";

/** A parameter that was sent differently; `official` is undefined if nothing was sent. */
export interface DifferentParameter {
  readonly parameter: string;
  readonly official: string | undefined;
}

/** Compares what the mock received from the official client and from ours. */
export function differencesOf(
  official: JournalEntry | undefined,
  ours: JournalEntry | undefined,
): DifferentParameter[] {
  if (!official || !ours) throw new Error("A call did not arrive.");
  if (official.method !== ours.method || official.issuer !== ours.issuer)
    throw new Error("Two different calls were compared.");
  const names = new Set([...Object.keys(official.parameters), ...Object.keys(ours.parameters)]);
  return [...names].flatMap((parameter) => {
    const sent = official.parameters[parameter];
    return sent === ours.parameters[parameter]
      ? []
      : [{ parameter, official: sent === undefined ? undefined : String(sent) }];
  });
}
