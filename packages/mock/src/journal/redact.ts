import type { Operation } from "../contract/operation.ts";
import { nearest, sayName } from "../pipeline/wording.ts";
import type { JournalEntry } from "./journal.ts";

const REDACTED = "[redacted]";
const MAX_NAMES = 200;
const MAX_VALUES = 200; // of one name
const MAX_VALUE_LENGTH = 500;
// of all names and values: one request must not fill the journal
const MAX_SHOWN_LENGTH = 64 * 1024;
const MAX_COMPARED_NAMES = 40; // thousands of names must not cost thousands of comparisons

/** Shows the parameters of a call of a method, from one or more places, without their secrets. */
export type Redact = (
  method: string,
  ...places: readonly Iterable<[string, string]>[]
) => JournalEntry["parameters"];

/** Makes a function that shows parameters without their secrets. */
export function createRedactor(operations: ReadonlyMap<string, Operation>): Redact {
  const all = [...operations.values()].flatMap(({ parameters }) => [...parameters.values()]);
  const sensitive = new Set(all.filter((parameter) => parameter.sensitive).map(({ name }) => name));

  return (method, ...places) => {
    const { parameters: declared, takesSecrets } = operations.get(method) ?? {};
    let guesses = MAX_COMPARED_NAMES;
    let room = MAX_SHOWN_LENGTH;
    const isPlain = (name: string) =>
      !takesSecrets || (guesses-- > 0 && nearest(name, declared?.keys() ?? []));
    const shown = new Map<string, string[]>();
    for (const place of places) {
      for (const [name, value] of place) {
        // a name the method does not know may be a secret's, misspelt
        const open = declared?.has(name) && !sensitive.has(name);
        const said = declared?.has(name) ? name : (isPlain(name) && sayName(name)) || "(odd name)";
        const values = shown.get(said) ?? [];
        const shownValue = open ? short(value) : REDACTED;
        if (room <= 0 || shown.size >= MAX_NAMES || values.length >= MAX_VALUES) continue;
        room -= said.length + shownValue.length;
        shown.set(said, [...values, shownValue]);
      }
    }
    return Object.fromEntries(
      [...shown].map(([name, [value = "", ...more]]) => [
        name,
        more.length > 0 ? [value, ...more] : value,
      ]),
    );
  };
}

function short(value: string): string {
  return value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}...` : value;
}
