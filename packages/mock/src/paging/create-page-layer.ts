import type { Paging, ResponseFacts } from "../contract/responses.ts";
import type { Layer } from "../http/layer.ts";
import { readPreferences } from "../prism/preferences.ts";

/** Cuts lists to the page that the call wants, in answers that it did not choose itself. */
export function createPageLayer(responses: ReadonlyMap<string, ResponseFacts>): Layer {
  return async (call, next) => {
    const reply = await next(call);
    const paging = responses.get(call.method)?.paging;
    const { exampleKey, code } = readPreferences(call.prefer);
    if (!paging || !call.parameters || exampleKey !== undefined || code !== undefined) return reply;
    return { ...reply, body: pageOf(reply.body, paging, call.parameters) };
  };
}

function pageOf(body: unknown, { items, offset, count }: Paging, parameters: URLSearchParams): unknown {
  const list: unknown = (body as Record<string, unknown> | null | undefined)?.[items];
  if (!Array.isArray(list)) return body;
  const number = (name: string) => Math.max(0, Number(parameters.get(name)));
  const start = number(offset);
  const page = list.slice(start, parameters.has(count) ? start + number(count) : undefined);
  const answer = body as Record<string, unknown>;
  return { ...answer, [items]: page, ...(count in answer ? { [count]: page.length } : {}) };
}
