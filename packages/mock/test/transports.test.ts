import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, formData, multipart, post } from "./support/forms.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=frontier";
const field = (name: string, value: string) =>
  `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`;

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock?.close());

// Each of these would be refused if book_id or the method were not read.
describe("a call is accepted", () => {
  it.each<[string, string, RequestInit?]>([
    ["as GET with a query", "/BuyBooks?book_id=1%3B2"],
    ["as GET with a query and a trailing slash", "/BuyBooks/?book_id=1%3B2"],
    ["as GET with cmd", "?cmd=BuyBooks&book_id=1"],
    ["as GET with cmd and a trailing slash", "/?book_id=1&cmd=BuyBooks"],
    ["as POST with a query", "/BuyBooks?book_id=1", { method: "POST" }],
    ["as POST with cmd in the query", "?cmd=BuyBooks", form({ book_id: "1" })],
    ["as an urlencoded POST", "/BuyBooks", form({ book_id: "1;2" })],
    ["as an urlencoded POST with cmd", "", form({ cmd: "BuyBooks", book_id: "1" })],
    [
      "as an urlencoded POST with a charset",
      "/BuyBooks",
      post(`${URLENCODED}; charset=UTF-8`, "book_id=1"),
    ],
    ["as a multipart POST", "/BuyBooks", formData({ book_id: "1;2" })],
    ["as a multipart POST with cmd", "", formData({ cmd: "BuyBooks", book_id: "1" })],
    [
      "with the same method in path and cmd",
      "/BuyBooks",
      formData({ cmd: "BuyBooks", book_id: "1" }),
    ],
    ["with parameters in query and form", "/ListMembers?count=1", form({ offset: "2" })],
    ["as an empty multipart POST", "/GetLibrary", post(MULTIPART, "--frontier--\r\n")],
    ["with a content type but no body", "/GetLibrary", post("application/json", "")],
  ])("%s", async (_what, path, init) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code: undefined, reason: null });
    expect(answer.body).toHaveProperty("result");
  });

  it.each([
    [
      "names without quotes and a type, as .NET writes them",
      [
        "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=book_id\r\n\r\n1;2",
      ],
    ],
    ["lower-case headers", ['content-disposition: form-data; name="book_id"\r\n\r\n1;2']],
    [
      "a length, as Java writes it",
      ['Content-Disposition: form-data; name="book_id"\r\nContent-Length: 3\r\n\r\n1;2'],
    ],
  ])("in multipart with %s", async (_what, parts) => {
    expect(await call(mock, "/BuyBooks", post(MULTIPART, multipart(parts)))).toMatchObject({
      code: undefined,
    });
  });

  it("in multipart with a quoted boundary, a preamble, and no line break at the end", async () => {
    const body = `preamble\r\n${multipart([field("book_id", "1")], "\r\n--frontier--")}`;
    expect(
      await call(mock, "/BuyBooks", post('multipart/form-data; boundary="frontier"', body)),
    ).toMatchObject({
      code: undefined,
    });
  });

  it.each([
    ["urlencoded", form({ text: "\u00c5sa + 100% & \u4e16\u754c" })],
    ["multipart", formData({ text: "\u00c5sa + 100% & \u4e16\u754c" })],
    ["as long as allowed in letters of two bytes", formData({ text: "\u00e9".repeat(30) })],
  ])("with text beyond ASCII, %s", async (_what, init) => {
    expect(await call(mock, "/GetPrices", init)).toMatchObject({ code: undefined });
  });
});

describe("a call is refused", () => {
  it.each<[string, string, RequestInit | undefined, number, string]>([
    [
      "with another method in path than in cmd",
      "/GetLibrary?cmd=BuyBooks",
      undefined,
      101,
      "different ones; use only one",
    ],
    [
      "with two different cmd",
      "?cmd=GetLibrary",
      form({ cmd: "ListOldBooks" }),
      101,
      "use only one of them",
    ],
    ["with neither path nor cmd", "?book_id=1", undefined, 102, "neither the path nor cmd"],
    ["with cmd in the wrong case", "?cmd=getLibrary", undefined, 103, "use GetLibrary"],
    [
      "with a file",
      "/BuyBooks",
      post(
        MULTIPART,
        multipart(['Content-Disposition: form-data; name="book_id"; filename="a"\r\n\r\n1']),
      ),
      101,
      "a part is a file",
    ],
    [
      "with a part without a name",
      "/GetLibrary",
      post(MULTIPART, multipart(["Content-Disposition: form-data\r\n\r\n1"])),
      101,
      "a part has no name",
    ],
    [
      "with a secret in the URL beside a multipart form",
      "/AddMember?api_key=x",
      formData({ format: "paper" }),
      101,
      "api_key",
    ],
    [
      "with commas in a list in multipart",
      "/BuyBooks",
      formData({ book_id: "1,2" }),
      496,
      "not with commas",
    ],
    [
      "with a repeated part",
      "/BuyBooks",
      post(MULTIPART, multipart([field("book_id", "1"), field("book_id", "2")])),
      101,
      "it is repeated",
    ],
  ])("%s", async (_what, path, init, code, reason) => {
    expect(await call(mock, path, init)).toMatchObject({
      status: 200,
      code,
      reason: expect.stringContaining(reason),
    });
  });
});
