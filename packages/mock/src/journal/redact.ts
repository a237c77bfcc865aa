import type { Operation } from "../contract/operation.ts";
import { safeName } from "../pipeline/wording.ts";
import type { JournalEntry } from "./journal.ts";
import { createShowValue, REDACTED } from "./show-value.ts";

const MAX_NAMES = 200;
const MAX_VALUES = 200; // per name
// for all names and values: one request must not fill the journal
const MAX_SHOWN_LENGTH = 64 * 1024;
const MAX_COMPARED_NAMES = 40; // so that thousands of names do not cause thousands of comparisons

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
    const describeOther = (name: string) => (guesses-- > 0 ? safeName(name, known) : undefined);
    const shown = new Map<string, string[]>();
    for (const place of places) {
      for (const [name, value] of place) {
        const isKnown = names.has(name) || declared?.has(name);
        const label = isKnown ? name : (describeOther(name) ?? "(hidden name)");
        const values = shown.get(label) ?? [];
        if (room <= 0 || shown.size >= MAX_NAMES || values.length >= MAX_VALUES) continue;
        // an unknown name may be a misspelled secret parameter
        const parameter = sensitive.has(name) ? undefined : declared?.get(name);
        const isShown = parameter && !parameter.sensitive;
        const shownValue = isShown ? showValue(parameter.schema, value) : REDACTED;
        room -= label.length + shownValue.length;
        shown.set(label, [...values, shownValue]);
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
