import type { IncomingMessage } from "node:http";
import type { ApiCall } from "../pipeline/call.ts";
import { sayName } from "../pipeline/wording.ts";

const MAX_LENGTH = 200;

/** What to call a request in log and journal: its method, or its path if it names none. */
export type NameOfCall = (request: IncomingMessage, call: ApiCall | undefined) => string;

/** Makes a function that names requests; a name that is neither a known method's nor plain may be a secret gone astray. */
export function createCallNamer(methods: { has(name: string): boolean }): NameOfCall {
  const say = (name: string) => (methods.has(name) ? name : sayName(name));
  return ({ url = "" }, call) => {
    const path = url.split("?")[0] ?? "";
    const named = call?.method || /^\/platform_api\/([^/]+)\/?$/.exec(path)?.[1] || "";
    return say(named) ?? short(path.split("/").map(plainPart).join("/"));
  };
}

function short(path: string): string {
  return path.length > MAX_LENGTH ? `${path.slice(0, MAX_LENGTH)}...` : path;
}

function plainPart(part: string): string {
  return part.split(".").every((word) => word === "" || sayName(word) !== undefined) ? part : "...";
}
