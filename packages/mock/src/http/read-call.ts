import type { IncomingMessage } from "node:http";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { readBody, readForm, readUrlEncoded } from "./read-body.ts";

/** The path of the API. */
export const API_PATH = "/platform_api";

/** The prefix of the control path. */
export const CONTROL_PATH = "/__mock/";

/** The path of a call; without a method, `cmd` names it. */
export const METHOD_PATH = new RegExp(`^${API_PATH}(?:/([^/]*)/?)?$`);

/** Reads a request in any of the vendor's transports as a call. */
export function createCallReader({ bodyLimit }: { bodyLimit: number }) {
  let calls = 0;
  return async (request: IncomingMessage): Promise<ApiCall> => {
    const [path = "", ...rest] = (request.url ?? "").split("?");
    const found = METHOD_PATH.exec(path);
    if (!found)
      throw new HttpError(
        404,
        `There is nothing at this path; the API is at ${API_PATH}/<method>.`,
      );
    const verb = request.method ?? "";
    if (verb !== "GET" && verb !== "POST")
      throw new HttpError(405, "The API accepts GET and POST only.", { allow: "GET, POST" });

    const body = await readBody(request, bodyLimit);
    // Node passes on raw bytes
    const query = readUrlEncoded(Buffer.from(rest.join("?"), "latin1").toString("utf8"));
    const form = await readForm(body, request.headers);
    const { method, other } = takeMethod(found[1] ?? "", [query.fields, form.fields]);
    const flaws = [
      verb === "GET" &&
        body.length > 0 &&
        flaw("Body: GET requests must not have one; send it with POST."),
      query.problem !== undefined && flaw(`Query: ${query.problem}.`),
      form.problem !== undefined && flaw(`Body: ${form.problem}.`, form.emptyJson),
      other !== undefined &&
        flaw("Method: the path and cmd name different ones; use only one of them."),
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

function flaw(reason: string, vendorAccepts = false): Flaw {
  return { code: CODE.invalidArguments, reason, vendorAccepts, sources: [] };
}

/** Returns the method's name in the path or in `cmd`, which is removed from the parameters. */
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
