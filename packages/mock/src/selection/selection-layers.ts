import { isRecord } from "../checks.ts";
import type { Operation } from "../contract/operation.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import type { ApiCall, Layer } from "../pipeline/call.ts";
import { readPreferences } from "../pipeline/preferences.ts";
import { type Reply, withWarnings } from "../pipeline/reply.ts";
import { type ActiveFilter, activeFilters, amountLeft, applyFilter, passedOver } from "./filter.ts";
import { notApplied, type Selection, select, withCaller } from "./select.ts";

type Responses = ReadonlyMap<string, ResponseFacts>;

/** Creates the layer that applies parameters to answers, except to examples requested by name. */
export function createSelectionLayer(responses: Responses): Layer {
  return async (call, next) => {
    const reply = await next(call);
    const selection = selectionOf(call);
    if (!selection || reply.selected || choosesAnswer(call) || !isSuccess(reply)) return reply;
    const body = select(reply.body, selection);
    const { items, total } = responses.get(call.method)?.paging ?? {};
    const list = items !== undefined && isRecord(body) ? body[items] : undefined;
    const filters = filtersOf(selection);
    const sized =
      filters.length > 0 && total !== undefined && Array.isArray(list) && isRecord(body)
        ? { ...body, [total]: list.length }
        : body;
    const ignored = filters.flatMap((filter) => passedOver(reply.body, filter) ?? []);
    return withWarnings({ ...reply, body: sized }, [
      ...notApplied(selection, reply.applied),
      ...ignored,
    ]);
  };
}

/** Creates the layer that puts the token's account into answers. */
export function createCallerLayer(): Layer {
  return async (call, next) => {
    const reply = await next(call);
    const selection = selectionOf(call);
    if (!selection || choosesAnswer(call) || !isSuccess(reply)) return reply;
    return { ...reply, body: withCaller(reply.body, selection.operation, selection.accountId) };
  };
}

/** Creates the layer that answers with the example that has the most matching records. */
export function createExampleLayer(responses: Responses): Layer {
  return async (call, next) => {
    const reply = await next(call);
    const selection = selectionOf(call);
    if (!selection || choosesAnswer(call) || !isSuccess(reply)) return reply;
    const filters = filtersOf(selection);
    if (filters.length === 0) return reply;
    const examples = [...(responses.get(call.method)?.examples.values() ?? [])];
    const bodies = [reply.body, ...examples.filter(isResult)];
    return { ...reply, body: richest(bodies, filters) };
  };
}

/** Returns the first of the responses with the most matching records. */
function richest(bodies: readonly unknown[], filters: readonly ActiveFilter[]): unknown {
  const amounts = bodies.map((body) =>
    amountLeft(filters.reduce<unknown>(applyFilter, body), filters),
  );
  return bodies[amounts.indexOf(Math.max(...amounts))];
}

function selectionOf({ operation, parameters, caller }: ApiCall): Selection | undefined {
  const { accountId } = caller;
  if (!operation || !parameters || accountId === undefined) return undefined;
  return { operation, sent: parameters, accountId };
}

function filtersOf({ operation, sent }: { operation: Operation; sent: URLSearchParams }) {
  return activeFilters(operation.parameters.values(), sent);
}

/** Whether the call chooses its response itself. */
function choosesAnswer({ prefer }: ApiCall): boolean {
  const { exampleKey, code } = readPreferences(prefer);
  return exampleKey !== undefined || code !== undefined;
}

function isSuccess({ status, body }: Reply): boolean {
  return status === 200 && isResult(body);
}

function isResult(body: unknown): boolean {
  return isRecord(body) && !("error" in body);
}
