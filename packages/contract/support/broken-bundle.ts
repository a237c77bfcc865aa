import { type Bundle, bundle } from "./bundle.ts";

/** A copy of the bundle in which no success example matches its schema. */
export function brokenBundle(): Bundle {
  const copy = structuredClone(bundle);
  for (const { post } of Object.values(copy.paths)) {
    post.responses["200"].content["application/json"].examples.success = { value: { nothing: 1 } };
  }
  return copy;
}
