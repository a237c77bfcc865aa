/** Compares the extensions of the document. */

import { keysOf, objectOf, same, textsOf } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { type Context, changeAt, unknownChange, wordsAt } from "../model/context.ts";
import { codeChanges, commonCodes } from "./error-codes.ts";
import { isForReaders, isSilent } from "./known.ts";

const compared = ["x-webhooks", "x-error-catalogue"]; // compared elsewhere

/** The changes of a document's extensions. */
export function documentExtensionChanges(context: Context): Change[] {
  const [one, other] = [context.base.root, context.revision.root];
  const changed = keysOf(one, other).filter((key) => {
    return key.startsWith("x-") && !compared.includes(key) && !same(one[key], other[key]);
  });
  return changed.flatMap((key) => {
    const place = { method: "", side: "request", where: key } as const;
    if (key === "x-common-error-codes") return commonCodeChanges(context);
    if (key === "x-also-form") return formChanges(one[key], other[key]);
    if (isSilent(key)) return [];
    if (isForReaders(key)) return [wordsAt(place, "changes")];
    return [unknownChange(place, `${key} changes`)];
  });
}

function commonCodeChanges({ base, revision }: Context): Change[] {
  const place = { method: "", side: "error", where: "x-common-error-codes" } as const;
  const { gone, added } = codeChanges(place, commonCodes(base), commonCodes(revision));
  return [...gone.without([]), ...added.without([])];
}

/** Which methods also accept a form, by effect. */
function formChanges(one: unknown, other: unknown): Change[] {
  const place = { method: "", side: "request", where: "x-also-form" } as const;
  const [were, are] = [textsOf(objectOf(one).effects), textsOf(objectOf(other).effects)];
  return [
    ...were
      .filter((effect) => !are.includes(effect))
      .map((effect) => {
        const what = `methods with the effect ${effect} no longer accept a form`;
        return changeAt(place, "breaking", what, "Send their parameters in the query.");
      }),
    ...are
      .filter((effect) => !were.includes(effect))
      .map((effect) =>
        changeAt(place, "feature", `methods with the effect ${effect} accept a form`),
      ),
  ];
}
