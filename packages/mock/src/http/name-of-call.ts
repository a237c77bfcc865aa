import type { IncomingMessage } from "node:http";
import type { ApiCall } from "./api-call.ts";

/** What to call a request in log and journal: its method, or its path if it names none. */
export function nameOfCall({ url = "" }: IncomingMessage, call: ApiCall | undefined): string {
  if (call && /^\w{1,60}$/.test(call.method)) return call.method;
  const path = url.split("?")[0] ?? "";
  const name = /^\/platform_api\/(\w{1,60})\/?$/.exec(path)?.[1];
  return name ?? path.replace(/[^\w/.-]/g, "?").replace(/[^/]{31,}/g, "..."); // so long a part may be a token
}
