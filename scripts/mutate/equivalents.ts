/**
 * Mutations that no test can notice, by member and reason; each named as the command prints it,
 * without the line number.
 */
const lists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  client: {},
  mock: {},
};

export function equivalentsOf(member: string): ReadonlySet<string> {
  return new Set(Object.values(lists[member] ?? {}).flat());
}
