import type { Operation } from "../contract/operation.ts";
import { sayName } from "../pipeline/wording.ts";
import type { JournalEntry } from "./journal.ts";
import { createShowValue, REDACTED } from "./show-value.ts";

const MAX_NAMES = 200;
const MAX_VALUES = 200; // per name
// for all names and values: one request must not fill the journal
const MAX_SHOWN_LENGTH = 64 * 1024;
const MAX_COMPARED_NAMES = 40; // thousands of names must not take thousands of comparisons

/** Returns the parameters of a call, from one or more places, without secrets. */
export type Redact = (
  method: string,
  ...places: readonly Iterable<[string, string]>[]
) => JournalEntry["parameters"];

/** Creates the function that redacts parameters; `operations` may change later. */
export function createRedactor(operations: ReadonlyMap<string, Operation>): Redact {
  const all = [...operations.values()].flatMap(({ parameters }) => [...parameters.values()]);
  const names = new Set(all.map(({ name }) => name));
  const sensitive = new Set(all.filter((parameter) => parameter.sensitive).map(({ name }) => name));
  const showValue = createShowValue([...sensitive]);

  return (method, ...places) => {
    const declared = operations.get(method)?.parameters;
    const known = [...(declared?.keys() ?? [])];
    let guesses = MAX_COMPARED_NAMES;
    let room = MAX_SHOWN_LENGTH;
    // an unknown name may be part of a secret with an unescaped `&`
    const sayOther = (name: string) => (guesses-- > 0 ? sayName(name, known) : undefined);
    const shown = new Map<string, string[]>();
    for (const place of places) {
      for (const [name, value] of place) {
        const isKnown = names.has(name) || declared?.has(name);
        const said = isKnown ? name : (sayOther(name) ?? "(odd name)");
        const values = shown.get(said) ?? [];
        if (room <= 0 || shown.size >= MAX_NAMES || values.length >= MAX_VALUES) continue;
        // an unknown name may be a misspelt secret parameter
        const parameter = sensitive.has(name) ? undefined : declared?.get(name);
        const isShown = parameter && !parameter.sensitive;
        const shownValue = isShown ? showValue(parameter.schema, value) : REDACTED;
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
