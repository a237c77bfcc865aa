import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { multipart, post } from "./support/forms.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());

const multipartPost = (parts: string[], contentType = "multipart/form-data; boundary=frontier") =>
  post(contentType, multipart(parts));
const part = (name: string, value: string) =>
  `content-disposition: form-data; name="${name}"\r\n\r\n${value}`;

describe("a request is refused with 101 and the reason", () => {
  it.each<[string, string, RequestInit | undefined, string]>([
    [
      "that path and cmd disagree, and neither's name, as one may be a secret",
      "/GetLibrary?cmd=Sesame-1",
      undefined,
      "Method: the path and cmd name different ones; use only one of them.",
    ],
    [
      "that a % is not followed by digits",
      "/GetLibrary?with_newest_book=%2",
      undefined,
      "Query: a % is not followed by two hex digits; escape it as %25.",
    ],
    [
      "that a form's escapes are not UTF-8",
      "/GetLibrary",
      post("application/x-www-form-urlencoded", "with_newest_book=%ff"),
      "Body: its %-escapes are not UTF-8; change the encoding.",
    ],
    [
      "that bytes are not UTF-8",
      "/GetLibrary",
      post("application/x-www-form-urlencoded", new Uint8Array([97, 61, 255])),
      "Body: it is not UTF-8; change the encoding.",
    ],
    [
      "that JSON is not accepted",
      "/GetLibrary",
      post("Application/Problem+JSON; charset=utf-8", '{"a":1}'),
      "Body: JSON is not accepted; send application/x-www-form-urlencoded or multipart/form-data.",
    ],
    [
      "that a content type is not a form",
      "/GetLibrary",
      post("text/plain", "a=1"),
      "Body: its content type is not a form; send application/x-www-form-urlencoded or multipart",
    ],
    [
      "that a charset is not accepted",
      "/GetLibrary",
      post("application/x-www-form-urlencoded; charset=latin1", "a=1"),
      "Body: its charset must be UTF-8; change the encoding.",
    ],
    [
      "that a body is compressed",
      "/GetLibrary",
      post("application/x-www-form-urlencoded", "a=1", { "content-encoding": "gzip" }),
      "Body: compressed bodies are not accepted; send it uncompressed.",
    ],
    [
      "that a boundary is missing",
      "/GetLibrary",
      multipartPost([part("with_newest_book", "true")], "multipart/form-data"),
      "Body: the multipart form cannot be read: its boundary is missing or invalid.",
    ],
    [
      "that a boundary is too long",
      "/GetLibrary",
      multipartPost([], `multipart/form-data; boundary=${"x".repeat(71)}`),
      "Body: the multipart form cannot be read: its boundary is missing or invalid.",
    ],
    [
      "how many more names are unknown than it repeats",
      `/GetLibrary?${["aa", "bb", "cc", "dd", "ee", "ff", "gg"].map((name) => `${name}=1`).join("&")}`,
      undefined,
      "Parameters: 2 more are unknown; leave them out.",
    ],
  ])("%s", async (_what, path, init, reason) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code: 101 });
    expect(answer.reason).toContain(reason);
  });

  it("that a GET has no body", async () => {
    const headers = {
      authorization: `Bearer ${signToken(mock.credentials)}`,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": 3,
    };
    const sent = request(`${mock.url}/GetLibrary`, { headers }).end("a=1"); // fetch refuses it
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    expect(response.headers["x-vox-mock-reason"]).toContain(
      "Body: GET requests must not have one; send it with POST.",
    );
  });
});

describe("a body is accepted", () => {
  it.each<[string, RequestInit]>([
    ["as UTF-8 by any spelling", post("application/x-www-form-urlencoded; charset=UTF8", "a=1")],
    ["as ASCII", post('application/x-www-form-urlencoded; charset="us-ascii"', "a=1")],
    ["with a type in capitals", post("Application/X-WWW-Form-Urlencoded", "a=1")],
    [
      "uncompressed, and said so",
      post("application/x-www-form-urlencoded", "a=1", { "content-encoding": "Identity" }),
    ],
    ["in parts", multipartPost([part("a", "1")])],
    [
      "in parts with a boundary of 70 letters",
      post(
        `multipart/form-data; boundary=${"x".repeat(70)}`,
        `--${"x".repeat(70)}\r\n${part("a", "1")}\r\n--${"x".repeat(70)}--\r\n`,
      ),
    ],
  ])("%s", async (_what, init) => {
    const { reason } = await call(mock, "/GetLibrary", init);
    expect(reason).toMatch(/^Parameter a: GetLibrary has no parameter of this name/); // which shows that it was read
    expect(reason).not.toContain("Body:");
  });
});

describe("a path or a verb that is not the API's", () => {
  it.each([
    ["/elsewhere", 404, "There is nothing at this path; the API is at /platform_api/<method>."],
    ["/platform_api/GetLibrary/more", 404, "There is nothing at this path"],
    ["/platform_apis", 404, "There is nothing at this path"],
  ])("%s is answered with %s", async (path, status, reason) => {
    const response = await fetch(new URL(path, mock.url));
    expect(response.status).toBe(status);
    expect(response.headers.get("x-vox-mock-reason")).toContain(reason);
    expect(await response.json()).toMatchObject({
      status,
      reason: expect.stringContaining(reason),
    });
  });

  it("gets the list of verbs", async () => {
    const response = await fetch(`${mock.url}/GetLibrary`, { method: "DELETE" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(response.headers.get("x-vox-mock-reason")).toBe("The API accepts GET and POST only.");
  });
});
