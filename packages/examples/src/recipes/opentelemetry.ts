// OpenTelemetry: a span for each attempt, as a child of the active span.

import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AccountsError, type Middleware } from "@vox-accounts/client";

const tracer = trace.getTracer("accounts");

/** For `createAccountsClient({ auth, middleware: [tracing] })`. */
export const tracing: Middleware = (request, next, { effect, attempt }) => {
  const attributes = {
    "rpc.system": "voximplant",
    "rpc.method": request.method,
    "voximplant.effect": effect,
    "voximplant.attempt": attempt, // no parameters: they may contain secrets
  };
  const options = { kind: SpanKind.CLIENT, attributes };
  return tracer.startActiveSpan(`Accounts ${request.method}`, options, async (span) => {
    try {
      const answer = await next(request);
      span.setAttribute("voximplant.outcome", "executed");
      return answer;
    } catch (error) {
      if (error instanceof AccountsError) {
        span.setAttribute("voximplant.outcome", error.outcome);
        span.setAttribute("error.type", error.kind === "api" ? `${error.code}` : error.kind);
        span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
      }
      throw error;
    } finally {
      span.end();
    }
  });
};
