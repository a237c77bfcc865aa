import type { IncomingMessage } from "node:http";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { readBody, readForm, readUrlEncoded } from "./read-body.ts";

/** Where the API is served. */
export const API_PATH = "/platform_api";

/** What the paths begin with under which programs steer the mock. */
export const CONTROL_PATH = "/__mock/";

/** The path of a call; it may leave the method to `cmd`. */
export const METHOD_PATH = new RegExp(`^${API_PATH}(?:/([^/]*)/?)?$`);

/** Reads a request as a call, whichever way it was sent. */
export function createCallReader({ bodyLimit }: { bodyLimit: number }) {
  let calls = 0;
  return async (request: IncomingMessage): Promise<ApiCall> => {
    const [path = "", ...rest] = (request.url ?? "").split("?");
    const found = METHOD_PATH.exec(path);
    if (!found)
      throw new HttpError(404, `Nothing is served here; the API is at ${API_PATH}/<method>.`);
    const verb = request.method ?? "";
    if (verb !== "GET" && verb !== "POST")
      throw new HttpError(405, "The API takes GET and POST.", { allow: "GET, POST" });

    const body = await readBody(request, bodyLimit);
    // Node hands on raw bytes
    const query = readUrlEncoded(Buffer.from(rest.join("?"), "latin1").toString("utf8"));
    const form = await readForm(body, request.headers);
    const { method, other } = takeMethod(found[1] ?? "", [query.fields, form.fields]);
    const flaws = [
      verb === "GET" && body.length > 0 && flaw("Body: a GET has none; send it with POST."),
      query.problem !== undefined && flaw(`Query: ${query.problem}.`),
      form.problem !== undefined && flaw(`Body: ${form.problem}.`, form.emptyJson),
      other !== undefined && flaw("Method: path and cmd name different ones; name it once."),
    ];

    calls += 1;
    return {
      id: calls,
      verb,
      method,
      query: query.fields,
      form: form.fields,
      headers: joined(request.headers),
      authorization: request.headers.authorization,
      caller: {},
      prefer: request.headers.prefer?.toString(),
      flaws: flaws.filter((found) => found !== false),
    };
  };
}

function flaw(reason: string, vendorTakes = false): Flaw {
  return { code: CODE.invalidArguments, reason, vendorTakes, sources: [] };
}

/** The method's name from path and `cmd`, which is taken out of the parameters. */
function takeMethod(inPath: string, places: readonly URLSearchParams[]) {
  const names = new Set(inPath === "" ? [] : [inPath]);
  for (const fields of places) {
    for (const name of fields.getAll("cmd")) names.add(name);
    fields.delete("cmd");
  }
  const [method = "", other] = names;
  return { method, other };
}

function joined(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}
