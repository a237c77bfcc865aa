import type { IncomingMessage } from "node:http";
import { Refusal } from "../gate/refusal.ts";
import type { ApiCall } from "./api-call.ts";
import { HttpError } from "./http-error.ts";
import { readBody } from "./read-body.ts";

const API_PATH = /^\/platform_api(?:\/([^/]*)\/?)?$/;
const FORM = "application/x-www-form-urlencoded";

/** Brings the ways of calling the API down to one. */
export async function readCall(request: IncomingMessage): Promise<ApiCall> {
  const [path = "", ...rest] = (request.url ?? "").split("?");
  const found = API_PATH.exec(path);
  if (!found) throw new HttpError(404, "Nothing is served here; the API is at /platform_api/<method>.");
  if (request.method !== "GET" && request.method !== "POST") {
    throw new HttpError(405, "The API takes GET and POST.", { allow: "GET, POST" });
  }
  return {
    method: found[1] ?? "",
    query: new URLSearchParams(rest.join("?")),
    form: await readForm(request),
    authorization: request.headers.authorization,
    prefer: request.headers.prefer?.toString(),
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const body = await readBody(request);
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (body !== "" && type !== FORM) throw new Refusal(101, `Body: its content type must be ${FORM}.`);
  return new URLSearchParams(body);
}
