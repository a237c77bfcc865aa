/**
 * Mutations that no test can notice, by member and reason. Each is named as the command prints it,
 * without the line number.
 */
const lists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  client: {
    "A wait of at most a millisecond cannot be observed.": [
      "src/testing/fake-fetch.ts | if (waitMs > 0 || init.signal.aborted) await sleep(waitMs, init.signal); | 0 -> 1",
    ],
  },
  mock: {
    "Nothing uses the name of a whole answer, because an answer is an object.": [
      'src/dynamic/create-generator.ts | "", | "" -> "mutated"',
    ],
  },
};

export function equivalentsOf(member: string): ReadonlySet<string> {
  return new Set(Object.values(lists[member] ?? {}).flat());
}
