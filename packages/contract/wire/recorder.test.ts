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

/** Sends a correct request with the given changes, and returns the parts that are reported as different. */
async function reportedParts(
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
    "reports nothing for a correct request with a %s",
    async (place) => {
      expect(await reportedParts(place, {})).toEqual([]);
    },
  );

  it.each<[string, "query" | "form", Sent, string[]]>([
    ["a different verb", "query", { verb: "PUT" }, ["method"]],
    ["a different method", "query", { path: `/platform_api/CloneAccount?${query}` }, ["url"]],
    ["a path without the API's prefix", "query", { path: `/ChargeAccount?${query}` }, ["url"]],
    [
      "a separator that is not encoded",
      "query",
      { path: "/platform_api/ChargeAccount?phone_id=1;2" },
      ["url"],
    ],
    [
      "lowercase percent-encoding",
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
      "a name in different case",
      "query",
      { path: "/platform_api/ChargeAccount?Phone_id=1%3B2" },
      ["url"],
    ],
    [
      "an additional parameter",
      "query",
      { path: `/platform_api/ChargeAccount?${query}&cmd=ChargeAccount` },
      ["url"],
    ],
    [
      "a parameter with an empty value",
      "query",
      { path: `/platform_api/ChargeAccount?${query}&phone_number=` },
      ["url"],
    ],
    ["a missing parameter", "form", { body: "language_code=en" }, ["headers", "body"]],
    [
      "a different order",
      "form",
      { body: "language_code=en&new_account_email=owner%40example.com" },
      ["body"],
    ],
    [
      "the form in the URL as well",
      "form",
      { path: `/platform_api/SetAccountInfo?${form}` },
      ["url"],
    ],
    [
      "a plus for a space, of the same length",
      "form",
      { body: form.replace("owner%40", "owner+++") },
      ["body"],
    ],
    ["an unexpected body", "query", { body: query }, ["headers", "body"]],
    ["a missing token", "query", { headers: { authorization: undefined } }, ["headers"]],
    ["a different token", "query", { headers: { authorization: "Bearer other" } }, ["headers"]],
    [
      "a different content type",
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
      "a repeated header",
      "query",
      { headers: { accept: ["application/json", "text/html"] } },
      ["headers"],
    ],
    ["a header that leaks a secret", "query", { headers: { "x-api-key": "secret" } }, ["headers"]],
  ])("reports %s", async (_, place, sent, parts) => {
    expect(await reportedParts(place, sent)).toEqual(parts);
  });
});
