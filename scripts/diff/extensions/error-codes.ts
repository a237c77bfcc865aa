/** Compares the error codes that methods can return. */

import { listOf, objectOf } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { changeAt } from "../model/context.ts";
import type { ApiDocument } from "../read/api-document.ts";

type Place = Parameters<typeof changeAt>[0];
type Codes = readonly unknown[];

/** The codes that any method can return. */
export function commonCodes({ root }: ApiDocument): Codes {
  return listOf(objectOf(root["x-common-error-codes"]).codes);
}

/** Added and removed codes, except those that are still possible through another list. */
export function codeChanges(place: Place, ones: Codes, others: Codes) {
  const gone = ones.filter((code) => !others.includes(code));
  const added = others.filter((code) => !ones.includes(code));
  const listed = (codes: Codes, change: (code: unknown) => Change) => ({
    without: (others: Codes) => codes.filter((code) => !others.includes(code)).map(change),
  });
  return {
    gone: listed(gone, (code) => {
      return changeAt(place, "fix", `code ${String(code)} is no longer returned`);
    }),
    added: listed(added, (code) =>
      changeAt(place, "feature", `code ${String(code)} may be returned`),
    ),
  };
}
