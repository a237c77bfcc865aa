/** Reads values from descriptions, where the vendor often lists them instead of in the schema. */

const leadIn =
  /(?:following values are (?:available|possible)|(?:possible|available|allowed) values(?: are)?)\s*:?\s*(.+)/isu;

/** An item: a quoted or bare value, and a note in brackets after it. */
const inlineItem = /^['"`*]*([A-Za-z][\w. -]{0,59}?)['"`*]*(?:\s*\([^)]*\))?$/u;

/** An item of an HTML or Markdown list: the value, and a dash before its meaning. */
const listedItem = /(?:<li>|(?:^|\n)\s*[*-]\s)\s*(?:<\w+>|[*`'"])*([A-Za-z][\w.-]*)/gu;

/**
 * The values that a text lists after words such as `The following values are available:`;
 * undefined if it lists none, or if the list is ambiguous.
 */
export function valuesInProse(text: string): readonly string[] | undefined {
  const list = leadIn.exec(text)?.[1];
  if (list === undefined) return undefined;
  const listed = [...list.matchAll(listedItem)].map(([, value = ""]) => value);
  return listed.length > 0 ? listed : valuesInline(list);
}

function valuesInline(list: string): readonly string[] | undefined {
  const [sentence = ""] = list.split(/[.;](?:\s|$)/u);
  const items = sentence
    .split(/,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+|\|/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const values = items.flatMap((one) => inlineItem.exec(one)?.[1] ?? []);
  return values.length === items.length && values.length > 0 ? values : undefined;
}
