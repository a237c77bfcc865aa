import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { form, multipart, post } from "./support/forms.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=frontier";
const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock?.close());

const formData = (fields: Record<string, string>): RequestInit => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: "POST", body };
};

// Without a right phone_id or with the method unread, each of these would be refused.
describe("taken", () => {
  it.each<[string, string, RequestInit?]>([
    ["GET, query", "/ChargeAccount?phone_id=1%3B2"],
    ["GET, query, with a trailing slash", "/ChargeAccount/?phone_id=1%3B2"],
    ["GET, cmd", "?cmd=ChargeAccount&phone_id=1"],
    ["GET, cmd, with a trailing slash", "/?phone_id=1&cmd=ChargeAccount"],
    ["POST, query", "/ChargeAccount?phone_id=1", { method: "POST" }],
    ["POST, cmd in the query", "?cmd=ChargeAccount", form({ phone_id: "1" })],
    ["POST, urlencoded", "/ChargeAccount", form({ phone_id: "1;2" })],
    ["POST, urlencoded with cmd", "", form({ cmd: "ChargeAccount", phone_id: "1" })],
    ["POST, urlencoded with a charset", "/ChargeAccount", post(`${URLENCODED}; charset=UTF-8`, "phone_id=1")],
    ["POST, multipart", "/ChargeAccount", formData({ phone_id: "1;2" })],
    ["POST, multipart with cmd", "", formData({ cmd: "ChargeAccount", phone_id: "1" })],
    ["POST, path and the same cmd", "/ChargeAccount", formData({ cmd: "ChargeAccount", phone_id: "1" })],
    ["POST, parameters in both places", "/GetChildrenAccounts?count=1", form({ offset: "2" })],
    ["POST, empty multipart", "/GetAccountInfo", post(MULTIPART, "--frontier--\r\n")],
    ["POST, no body, but a content type", "/GetAccountInfo", post("application/json", "")],
  ])("%s", async (_what, path, init) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code: undefined, reason: null });
    expect(answer.body).toHaveProperty("result");
  });

  it.each([
    [
      "names without quotes and a type, as .NET writes them",
      ["Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=phone_id\r\n\r\n1;2"],
    ],
    ["lower-case headers", ['content-disposition: form-data; name="phone_id"\r\n\r\n1;2']],
    ["a length, as Java writes it", ['Content-Disposition: form-data; name="phone_id"\r\nContent-Length: 3\r\n\r\n1;2']],
  ])("multipart with %s", async (_what, parts) => {
    expect(await call(mock, "/ChargeAccount", post(MULTIPART, multipart(parts)))).toMatchObject({ code: undefined });
  });

  it("multipart with a quoted boundary, a preamble, and no line break at the end", async () => {
    const body = `preamble\r\n${multipart([field("phone_id", "1")], "\r\n--frontier--")}`;
    expect(await call(mock, "/ChargeAccount", post('multipart/form-data; boundary="frontier"', body))).toMatchObject({
      code: undefined,
    });
  });

  it.each([
    ["urlencoded", form({ account_first_name: "\u00c5sa + 100% & \u4e16\u754c" })],
    ["multipart", formData({ account_first_name: "\u00c5sa + 100% & \u4e16\u754c" })],
    ["49 letters of two bytes", formData({ account_first_name: "\u00e9".repeat(49) })],
  ])("text beyond ASCII, %s", async (_what, init) => {
    expect(await call(mock, "/SetAccountInfo", init)).toMatchObject({ code: undefined });
  });
});

describe("refused", () => {
  it.each<[string, string, RequestInit | undefined, number, string]>([
    [
      "path and another cmd",
      "/GetAccountInfo?cmd=ChargeAccount",
      undefined,
      101,
      "GetAccountInfo and ChargeAccount; name it once",
    ],
    ["two cmd", "?cmd=GetAccountInfo", form({ cmd: "GetAccountPlans" }), 101, "name it once"],
    ["neither path nor cmd", "?phone_id=1", undefined, 102, "neither path nor cmd"],
    ["wrong-case cmd value", "?cmd=getAccountInfo", undefined, 103, "write GetAccountInfo"],
    [
      "a file",
      "/ChargeAccount",
      post(MULTIPART, multipart(['Content-Disposition: form-data; name="phone_id"; filename="a"\r\n\r\n1'])),
      101,
      "a part is a file",
    ],
    [
      "a part without a name",
      "/GetAccountInfo",
      post(MULTIPART, multipart(["Content-Disposition: form-data\r\n\r\n1"])),
      101,
      "a part has no name",
    ],
    [
      "a secret in the URL beside a multipart form",
      "/SetAccountInfo?callback_salt=x",
      formData({ language_code: "en" }),
      101,
      "callback_salt",
    ],
    ["a list in multipart with commas", "/ChargeAccount", formData({ phone_id: "1,2" }), 496, "no comma"],
    [
      "a repeated part",
      "/ChargeAccount",
      post(MULTIPART, multipart([field("phone_id", "1"), field("phone_id", "2")])),
      101,
      "more than once",
    ],
  ])("%s", async (_what, path, init, code, reason) => {
    expect(await call(mock, path, init)).toMatchObject({ status: 200, code, reason: expect.stringContaining(reason) });
  });
});
