import { STATUS_CODES } from "node:http";
import { either, integer, oneOf, optional, text } from "../checks.ts";
import type { Contract } from "../contract/contract.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import { envelopeOf } from "../pipeline/errors.ts";
import type { Delivery, Reply } from "../pipeline/reply.ts";
import { nearest, suggest } from "../pipeline/wording.ts";
import type { FaultTable } from "./fault-row.ts";
import { DISTRIBUTION, latencyOf, MAX_LATENCY_MS } from "./latency.ts";
import { createReshape } from "./reshape.ts";
import { limitRate, objectionToSteps, RATE_LIMIT, SEQUENCE } from "./scenarios.ts";

const YEAR_SECONDS = 366 * 24 * 3600;
const NOT_EXECUTED = { headers: {}, body: undefined, executed: false } as const;

const on = oneOf([true]);
const word = /^\w{1,60}$/;
const header = text("one line of printable ASCII", /^[\x21-\x7e]([\x20-\x7e]{0,998}[\x21-\x7e])?$/);

/** Creates the table with a row for each kind of fault. */
export function createFaultTable({ document, responses, errorTexts }: Contract): FaultTable {
  const reshape = createReshape(document, responses);
  const codes = Object.keys(errorTexts).map(Number);

  const table: FaultTable = {
    example: {
      properties: { example: text("the name of an example", word) },
      objection: ({ example }, method) => unknownExample(responses, example, method),
      answer: ({ example }, call, next) => next({ ...call, prefer: `example=${example}` }),
    },
    error: {
      properties: {
        error: { ...oneOf(codes), must: "one of the vendor's error codes" },
      },
      answer: ({ error: code }) => {
        return { ...NOT_EXECUTED, status: 200, body: envelopeOf(errorTexts, code), code };
      },
    },
    latency: {
      properties: { latency: either(integer(0, MAX_LATENCY_MS), DISTRIBUTION) },
      answer: async ({ latency }, call, next, { calls }) => {
        const reply = await next(call);
        const late = latencyOf(latency, calls);
        return sentAs(reply, { latency: (reply.delivery?.latency ?? 0) + late });
      },
    },
    reset: {
      properties: {
        reset: oneOf(["before-request", "before-answer", "during-body", "after-body"]),
      },
      answer: async ({ reset }, call, next) => {
        if (reset !== "before-request") return sentAs(await next(call), { reset });
        return { ...NOT_EXECUTED, status: 200, delivery: { reset: "before-answer" } };
      },
    },
    truncate: {
      properties: { truncate: either(on, integer(1, 1_000_000)) },
      answer: async ({ truncate }, call, next) => sentAs(await next(call), { cut: truncate }),
    },
    empty: {
      properties: { empty: on },
      answer: async (_, call, next) => sentAs(await next(call), { text: "" }),
    },
    status: {
      properties: {
        status: integer(400, 599),
        retryAfter: optional(either(integer(0, YEAR_SECONDS), header)),
        executed: optional(oneOf([true, false])),
      },
      answer: async ({ status, retryAfter, executed = false }, call, next) => {
        const done = executed && (await next(call)).executed === true;
        const headers: Record<string, string> = { "content-type": "text/html; charset=utf-8" };
        if (retryAfter !== undefined) headers["retry-after"] = `${retryAfter}`;
        const delivery = { text: gatewayPage(status) };
        return { ...NOT_EXECUTED, status, headers, executed: done, delivery };
      },
    },
    redirect: {
      properties: { redirect: oneOf([302, 307]), location: header },
      answer: ({ redirect: status, location }) => {
        return { ...NOT_EXECUTED, status, headers: { location }, delivery: { text: "" } };
      },
    },
    contentType: {
      properties: { contentType: header },
      answer: async ({ contentType }, call, next) => {
        const reply = await next(call);
        return { ...reply, headers: { ...reply.headers, "content-type": contentType } };
      },
    },
    clock: {
      properties: { clock: integer(-20 * YEAR_SECONDS, 20 * YEAR_SECONDS) },
      secondsAhead: ({ clock }) => clock,
    },
    unknownFields: { properties: { unknownFields: on }, answer: reshape },
    nulls: { properties: { nulls: on }, answer: reshape },
    missingFields: { properties: { missingFields: on }, answer: reshape },
    dynamic: {
      properties: { dynamic: either(integer(0), text("a word", word)) },
      answer: ({ dynamic }, call, next) =>
        next({ ...call, prefer: `dynamic=true, seed=${dynamic}` }),
    },
    sequence: {
      properties: { sequence: SEQUENCE },
      objection: ({ sequence }, method) => objectionToSteps(table, sequence, method),
      choose: ({ sequence }, _call, { calls }) => sequence[calls - 1] ?? undefined,
    },
    rateLimit: {
      properties: { rateLimit: RATE_LIMIT },
      choose: ({ rateLimit }, { caller }, { windows }, now) =>
        limitRate(rateLimit, windows, caller.accountId ?? 0, now),
    },
  };
  return table;
}

function sentAs(reply: Reply, delivery: Delivery): Reply {
  return { ...reply, delivery: { ...reply.delivery, ...delivery } };
}

/** The error page of a gateway in front of the API. */
function gatewayPage(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? "Error"}`;
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}

function unknownExample(
  responses: ReadonlyMap<string, ResponseFacts>,
  example: string,
  method: string | undefined,
): string | undefined {
  const facts = method === undefined ? [...responses.values()] : [responses.get(method)];
  const names = new Set(facts.flatMap((known) => [...(known?.examples.keys() ?? [])]));
  if (names.has(example)) return undefined;
  const shown = nearest(example, names) ? `no example ${example}` : "no such example";
  return `${method ?? "the contract"} has ${shown}; ${suggest(example, names)}`;
}
