import type { Operation } from "../contract/operation.ts";
import type { ApiCall } from "../http/api-call.ts";
import { Refusal } from "./refusal.ts";

/** One set of parameters from query and form; refuses what joining the two would hide. */
export function joinParameters(operation: Operation, { query, form }: ApiCall): URLSearchParams {
  for (const name of query.keys()) {
    if (operation.sensitive.has(name)) {
      throw new Refusal(101, `Parameter ${name}: it is a secret and must not stand in the URL; send it in a form body.`);
    }
  }
  const joined = new URLSearchParams([...query, ...form]);
  const seen = new Set<string>();
  for (const name of joined.keys()) {
    const said = /^\w{1,60}$/.test(name) ? name : "with an odd name";
    if (seen.has(name)) throw new Refusal(101, `Parameter ${said}: it is given more than once.`);
    seen.add(name);
  }
  return joined;
}
