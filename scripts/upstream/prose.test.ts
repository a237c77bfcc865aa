import { expect, test } from "vitest";
import { valuesInProse } from "./prose.ts";

test.each([
  ["The following values are available: 'email', 'name' and 'joined'", ["email", "name", "joined"]],
  ["The possible values are IM, MAU", ["IM", "MAU"]],
  ["Allowed values: paper, audio.", ["paper", "audio"]],
  [
    "A list. The following values are possible: NEW, IN_PROGRESS; see there",
    ["NEW", "IN_PROGRESS"],
  ],
  ["The following values are available: aa (Afar), ab (Abkhazian, old)", undefined],
  ["The following values are available: aa (Afar), ab (Abkhazian)", ["aa", "ab"]],
  ["Possible values are: In progress, Done", ["In progress", "Done"]],
  ["The possible values are: <ul><li><b>ONE</b> — the first</li><li>TWO</li></ul>", ["ONE", "TWO"]],
  ["The possible values are:\n* `ONE` — the first\n* `TWO`\n", ["ONE", "TWO"]],
])("values are read from %j", (text, values) => {
  expect(valuesInProse(text)).toEqual(values);
});

test.each([
  "The name on the card",
  "Examples: USD, EUR",
  "The possible values are: 1 — done, 2 — failed",
  "See the page (#3) for possible values",
])("no values are read from %j", (text) => {
  expect(valuesInProse(text)).toBeUndefined();
});
