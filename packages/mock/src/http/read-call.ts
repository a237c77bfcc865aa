import type { IncomingMessage } from "node:http";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { sayName } from "../pipeline/wording.ts";
import { readBody, readForm, readUrlEncoded } from "./read-body.ts";

const API_PATH = /^\/platform_api(?:\/([^/]*)\/?)?$/;

type FlawWithoutSource = Omit<Flaw, "sources">;

/** Reads a request as a call, whichever way it was sent. */
export function createCallReader({ bodyLimit }: { bodyLimit: number }) {
  let calls = 0;
  return async (request: IncomingMessage): Promise<ApiCall> => {
    const [path = "", ...rest] = (request.url ?? "").split("?");
    const found = API_PATH.exec(path);
    if (!found)
      throw new HttpError(404, "Nothing is served here; the API is at /platform_api/<method>.");
    const verb = request.method ?? "";
    if (verb !== "GET" && verb !== "POST")
      throw new HttpError(405, "The API takes GET and POST.", { allow: "GET, POST" });

    const flaws: FlawWithoutSource[] = [];
    const body = await readBody(request, bodyLimit);
    if (verb === "GET" && body.length > 0)
      flaws.push({
        code: CODE.invalidArguments,
        reason: "Body: a GET has none; send it with POST.",
      });
    const query = readUrlEncoded(Buffer.from(rest.join("?"), "latin1").toString("utf8")); // Node hands on raw bytes
    if (query.problem)
      flaws.push({ code: CODE.invalidArguments, reason: `Query: ${query.problem}.` });
    const form = await readForm(body, request.headers);
    if (form.problem)
      flaws.push({
        code: CODE.invalidArguments,
        reason: `Body: ${form.problem}.`,
        vendorTakes: form.emptyJson ?? false,
      });
    const method = takeMethod(found[1] ?? "", [query.fields, form.fields], flaws);

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
      flaws: flaws.map((flaw) => ({ ...flaw, sources: [] })),
    };
  };
}

/** The method's name from path and `cmd`, which is taken out of the parameters. */
function takeMethod(
  inPath: string,
  places: readonly URLSearchParams[],
  flaws: FlawWithoutSource[],
): string {
  const names = new Set(inPath === "" ? [] : [inPath]);
  for (const fields of places) {
    for (const name of fields.getAll("cmd")) names.add(name);
    fields.delete("cmd");
  }
  const [method = "", other] = names;
  if (other !== undefined) {
    const both = `${sayName(method) ?? "one"} and ${sayName(other) ?? "another"}`;
    flaws.push({
      code: CODE.invalidArguments,
      reason: `Method: path and cmd name different ones, ${both}; name it once.`,
    });
  }
  return method;
}

function joined(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}
