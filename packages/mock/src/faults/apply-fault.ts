import { STATUS_CODES } from "node:http";
import type { Answer, ApiCall } from "../pipeline/call.ts";
import { Refusal } from "../pipeline/errors.ts";
import type { Delivery, Reply } from "../pipeline/reply.ts";
import type { Fault } from "./fault.ts";
import { nameOfFault } from "./read-fault.ts";
import type { Reshape } from "./reshape.ts";

const UNDONE = { headers: {}, body: undefined, executed: false } as const;

/** Answers a call with the fault; `next` carries it out, where the fault lets it come to that. */
export async function applyFault(
  fault: Fault,
  call: ApiCall,
  next: Answer,
  reshape: Reshape,
): Promise<Reply> {
  return markFault(await answer(fault, call, next, reshape), nameOfFault(fault));
}

/** Says in the answer which fault it had. */
export function markFault(reply: Reply, name: string): Reply {
  const fault = reply.fault === undefined ? name : `${name}+${reply.fault}`;
  return { ...reply, fault, headers: { ...reply.headers, "x-vox-mock-fault": fault } };
}

async function answer(fault: Fault, call: ApiCall, next: Answer, reshape: Reshape): Promise<Reply> {
  if ("example" in fault) return next({ ...call, prefer: `example=${fault.example}` });
  if ("dynamic" in fault) return next({ ...call, prefer: `dynamic=true, seed=${fault.dynamic}` });
  if ("error" in fault) {
    const { code, envelope } = new Refusal(fault.error, "");
    return { ...UNDONE, status: 200, body: envelope, code };
  }
  if ("status" in fault) {
    const { status, retryAfter, executed = false } = fault;
    const headers = {
      "content-type": "text/html; charset=utf-8",
      ...(retryAfter === undefined ? {} : { "retry-after": `${retryAfter}` }),
    };
    const done = executed && (await next(call)).executed === true;
    return { ...UNDONE, status, headers, executed: done, delivery: { text: htmlPage(status) } };
  }
  if ("redirect" in fault) {
    return {
      ...UNDONE,
      status: fault.redirect,
      headers: { location: fault.location },
      delivery: { text: "" },
    };
  }
  if ("reset" in fault && fault.reset === "before-request") {
    return { ...UNDONE, status: 200, delivery: { reset: "before-answer" } };
  }

  const reply = await next(call);
  if ("contentType" in fault)
    return { ...reply, headers: { ...reply.headers, "content-type": fault.contentType } };
  if ("clock" in fault) return reply; // the clock is put off before the gate looks at the token
  if ("unknownFields" in fault || "nulls" in fault || "missingFields" in fault) {
    return { ...reply, body: reshape(call.method, reply.body, fault) };
  }
  return { ...reply, delivery: { ...reply.delivery, ...deliveryOf(fault, reply.delivery) } };
}

function deliveryOf(fault: Fault, { latency = 0 }: Delivery = {}): Delivery {
  if ("latency" in fault) return { latency: latency + fault.latency };
  if ("truncate" in fault) return { cut: fault.truncate };
  if ("reset" in fault && fault.reset !== "before-request") return { reset: fault.reset };
  return { text: "" };
}

/** What a gateway in front of the API says when something is wrong. */
export function htmlPage(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? "Error"}`;
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}
