import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Recorder, startRecorder } from "../support/recorder.ts";
import { wireDifferences } from "../support/wire-differences.ts";

let recorder: Recorder;

beforeAll(async () => {
  recorder = await startRecorder();
});

afterAll(() => recorder?.stop());

const query = "phone_id=1%3B2";
const form = "new_account_email=owner%40example.com&language_code=en";

interface Sent {
  verb?: string;
  path?: string;
  body?: string;
  headers?: Record<string, string | string[] | undefined>;
}

/** Sends a request by hand that is right but for what is given, and names the parts found different. */
async function differing(
  place: "query" | "form",
  { verb = "POST", path, body, headers = {} }: Sent,
): Promise<string[]> {
  const [method, expected] =
    place === "query" ? ["ChargeAccount", { query }] : ["SetAccountInfo", { form }];
  const content = body ?? (place === "form" ? form : "");
  const wanted = {
    accept: "application/json",
    authorization: "Bearer token",
    "content-length": String(Buffer.byteLength(content)),
    ...(place === "form" && { "content-type": "application/x-www-form-urlencoded" }),
    ...headers,
  };
  const present = Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  await new Promise<void>((resolve, reject) => {
    const target = new URL(recorder.url);
    const outgoing = request({
      host: target.hostname,
      port: target.port,
      method: verb,
      path: path ?? `/platform_api/${method}${place === "query" ? `?${query}` : ""}`,
      headers: present,
    });
    outgoing
      .once("error", reject)
      .once("response", (response) => response.resume().once("end", resolve));
    outgoing.end(content);
  });
  const [recorded] = recorder.take();
  if (!recorded) throw new Error("Nothing was recorded.");
  return wireDifferences(recorded, method, "token", expected).map(
    (line) => line.split(":")[0] ?? "",
  );
}

describe("the recorder", () => {
  it.each(["query", "form"] as const)(
    "finds nothing in a right request with a %s",
    async (place) => {
      expect(await differing(place, {})).toEqual([]);
    },
  );

  it.each<[string, "query" | "form", Sent, string[]]>([
    ["another verb", "query", { verb: "PUT" }, ["method"]],
    ["another method", "query", { path: `/platform_api/CloneAccount?${query}` }, ["url"]],
    ["a path without the API's prefix", "query", { path: `/ChargeAccount?${query}` }, ["url"]],
    [
      "a separator that is not encoded",
      "query",
      { path: "/platform_api/ChargeAccount?phone_id=1;2" },
      ["url"],
    ],
    [
      "an encoding in small letters",
      "query",
      { path: "/platform_api/ChargeAccount?phone_id=1%3b2" },
      ["url"],
    ],
    [
      "a repeated parameter",
      "query",
      { path: "/platform_api/ChargeAccount?phone_id=1&phone_id=2" },
      ["url"],
    ],
    [
      "a name in another case",
      "query",
      { path: "/platform_api/ChargeAccount?Phone_id=1%3B2" },
      ["url"],
    ],
    [
      "one parameter more",
      "query",
      { path: `/platform_api/ChargeAccount?${query}&cmd=ChargeAccount` },
      ["url"],
    ],
    [
      "one with an empty value",
      "query",
      { path: `/platform_api/ChargeAccount?${query}&phone_number=` },
      ["url"],
    ],
    ["a parameter missing", "form", { body: "language_code=en" }, ["headers", "body"]],
    [
      "another order",
      "form",
      { body: "language_code=en&new_account_email=owner%40example.com" },
      ["body"],
    ],
    ["a form in the URL too", "form", { path: `/platform_api/SetAccountInfo?${form}` }, ["url"]],
    [
      "a plus for a space, of the same length",
      "form",
      { body: form.replace("owner%40", "owner+++") },
      ["body"],
    ],
    ["a body where none belongs", "query", { body: query }, ["headers", "body"]],
    ["a token missing", "query", { headers: { authorization: undefined } }, ["headers"]],
    ["another token", "query", { headers: { authorization: "Bearer other" } }, ["headers"]],
    [
      "another content type",
      "form",
      { headers: { "content-type": "application/json" } },
      ["headers"],
    ],
    [
      "a charset in the content type",
      "form",
      { headers: { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" } },
      ["headers"],
    ],
    [
      "a header twice",
      "query",
      { headers: { accept: ["application/json", "text/html"] } },
      ["headers"],
    ],
    [
      "a header that gives something away",
      "query",
      { headers: { "x-api-key": "secret" } },
      ["headers"],
    ],
  ])("shows %s", async (_, place, sent, parts) => {
    expect(await differing(place, sent)).toEqual(parts);
  });
});
