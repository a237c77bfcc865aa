import type { Paging, ResponseFacts } from "./contract/responses.ts";
import type { Layer } from "./pipeline/call.ts";
import { readPreferences } from "./pipeline/preferences.ts";

/** Cuts lists to the requested page, except in responses that the call chose itself. */
export function createPageLayer(responses: ReadonlyMap<string, ResponseFacts>): Layer {
  return async (call, next) => {
    const reply = await next(call);
    const paging = responses.get(call.method)?.paging;
    const { exampleKey, code } = readPreferences(call.prefer);
    const isChosen = exampleKey !== undefined || code !== undefined || reply.selected;
    if (!paging || !call.parameters || isChosen) return reply;
    return { ...reply, body: pageOf(reply.body, paging, call.parameters) };
  };
}

function pageOf(
  body: unknown,
  { items, offset, count }: Paging,
  parameters: URLSearchParams,
): unknown {
  const list: unknown = (body as Record<string, unknown> | null | undefined)?.[items];
  if (!Array.isArray(list)) return body;
  const number = (name: string) => Math.max(0, Number(parameters.get(name)));
  const start = number(offset);
  const page = list.slice(start, parameters.has(count) ? start + number(count) : undefined);
  const answer = body as Record<string, unknown>;
  return { ...answer, [items]: page, ...(count in answer ? { [count]: page.length } : {}) };
}

/** Returns the ids of accounts in paged answers: the children of the token's account. */
export function listedAccounts(
  responses: ReadonlyMap<string, ResponseFacts>,
  generate: ((method: string) => unknown) | undefined,
): number[] {
  return [...responses].flatMap(([method, { paging, examples }]) => {
    if (!paging) return [];
    const answers = [...examples.values(), ...(generate ? [generate(method)] : [])];
    return answers.flatMap((answer) =>
      idsIn((answer as Record<string, unknown> | undefined)?.[paging.items]),
    );
  });
}

function idsIn(list: unknown): number[] {
  if (!Array.isArray(list)) return [];
  const ids = list.map((record: { account_id?: unknown } | null) => record?.account_id);
  return ids.filter((id): id is number => Number.isInteger(id));
}
