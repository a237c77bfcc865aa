import { connect } from "node:net";
import { signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { readPreferences } from "../src/pipeline/preferences.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, memberForm, multipart, post } from "./support/forms.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=frontier";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock?.close());
afterEach(async () => {
  expect(await call(mock, "/GetLibrary")).toMatchObject({
    status: 200,
    code: undefined,
    reason: null,
  });
});

/** Sends raw bytes and returns the answer until the server hangs up. */
function raw(
  text: string,
  more?: { readonly every: number; readonly text: string },
  to = mock,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(to.url).port), "127.0.0.1");
    socket.write(text, "latin1"); // before anything drips, however long connecting takes
    const drip = more && setInterval(() => socket.writable && socket.write(more.text), more.every);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on(
      "error",
      (error: NodeJS.ErrnoException) =>
        error.code !== "ECONNRESET" && error.code !== "EPIPE" && reject(error),
    );
    socket.on("close", () => {
      clearInterval(drip);
      resolve(answer);
    });
  });
}

describe("a large request", () => {
  it("of 10 MB is refused with 413 and the limit in the reason", async () => {
    const body = "n".repeat(10 * 1024 * 1024);
    expect(await call(mock, "/AddMember", memberForm({ favourite_genre: body }))).toMatchObject({
      status: 413,
      reason: "The body is larger than 1048576 bytes.",
    });
  });

  it("may be as large as the option bodyLimit says", async () => {
    await using small = await startFixtureMock({ bodyLimit: 50, credentials: mock.credentials });
    expect(await call(small, "/GetPrices", form({ text: "n".repeat(60) }))).toMatchObject({
      status: 413,
      reason: expect.stringContaining("50"),
    });
    expect(await call(small, "/GetPrices", form({ text: "nn" }))).toMatchObject({
      code: undefined,
    });
    await using large = await startFixtureMock({
      bodyLimit: 12 * 1024 * 1024,
      credentials: mock.credentials,
    });
    expect(
      await call(large, "/ListMembers", form({ favourite_genre: "n".repeat(10 * 1024 * 1024) })),
    ).toMatchObject({
      code: undefined,
    });
  });

  it.each([
    ["in a form", (all: URLSearchParams): RequestInit => ({ method: "POST", body: all })],
    [
      "in multipart",
      (all: URLSearchParams) =>
        post(
          MULTIPART,
          multipart(
            [...all].map(
              ([name, value]) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
            ),
          ),
        ),
    ],
  ])("with 10,000 parameters %s is refused within 5 s", async (_where, init) => {
    const all = new URLSearchParams(
      Array.from({ length: 10_000 }, (_, index): [string, string] => [`parameter_${index}`, "1"]),
    );
    const started = performance.now();
    const answer = await call(mock, "/AddMember", init(all));
    expect(answer).toMatchObject({
      status: 200,
      code: 101,
      reason: expect.stringContaining("9995 more"),
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    ["in a form", URLENCODED, "a=1&".repeat(20_000)],
    ["in multipart", MULTIPART, "--frontier\r\n\r\n".repeat(60_000)],
    ["in multipart without the ends of their lines", MULTIPART, "\r\n--frontier ".repeat(60_000)],
  ])(
    "with more than 10,000 parameters %s is refused before they are read",
    async (_where, contentType, body) => {
      expect(await call(mock, "/AddMember", post(contentType, body))).toMatchObject({
        code: 101,
        reason: expect.stringContaining("it has more than 10000 parameters"),
      });
    },
  );

  it("with one parameter 10,000 times is refused", async () => {
    const all = new URLSearchParams(
      Array.from({ length: 10_000 }, (): [string, string] => ["format", "paper"]),
    );
    expect(await call(mock, "/AddMember", { method: "POST", body: all })).toMatchObject({
      code: 101,
      reason: expect.stringContaining("it is repeated"),
    });
  });

  it("with a list of 100,000 members is accepted, unless the last one is wrong", async () => {
    const members = Array.from({ length: 100_000 }, (_, index) => index).join(";");
    expect(await call(mock, "/BuyBooks", form({ book_id: members }))).toMatchObject({
      code: undefined,
    });
    expect(await call(mock, "/BuyBooks", form({ book_id: `${members};x` }))).toMatchObject({
      code: 496,
    });
  });

  it("with a URL longer than Node accepts is answered with 431", async () => {
    expect(await call(mock, `/GetLibrary?a=${"a".repeat(20_000)}`)).toMatchObject({
      status: 431,
      reason: expect.stringContaining("form body"),
    });
  });

  it("with a long Prefer header is read in linear time", async () => {
    expect(
      await call(mock, "/ListMembers", { headers: { prefer: "a".repeat(14_000) } }),
    ).toMatchObject({
      code: undefined,
    });
    const started = performance.now();
    expect(readPreferences("a".repeat(200_000))).toEqual({});
    expect(performance.now() - started).toBeLessThan(1000); // quadratic time would take a minute
  });

  it("with a very long method, parameter or token is refused", async () => {
    expect(await call(mock, `/${"Get".repeat(2000)}`)).toMatchObject({ code: 103 });
    expect(await call(mock, `/GetLibrary?${"a".repeat(9000)}=1`)).toMatchObject({ code: 101 });
    expect(await call(mock, "/GetLibrary", {}, "a".repeat(9000))).toMatchObject({ code: 447 });
  });
});

describe("a slow sender", () => {
  const head = "POST /platform_api/GetLibrary HTTP/1.1\r\nHost: localhost\r\n";

  it.each([
    ["of headers", head, "x-a: b\r\n"],
    ["of a body", `${head}Content-Type: ${URLENCODED}\r\nContent-Length: 1000\r\n\r\n`, "a"],
  ])("%s is cut off with 408", async (_what, start, text) => {
    await using hasty = await startFixtureMock({ requestTimeout: 300 });
    expect(await raw(start, { every: 40, text }, hasty)).toMatch(
      /^HTTP\/1\.1 408 .*x-vox-mock-reason: The request did not arrive in time/s,
    );
  });

  it("that hangs up halfway does no harm", async () => {
    const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
    await new Promise<void>((resolve) =>
      socket.write(`${head}Content-Length: 1000\r\n\r\nabc`, () => resolve()),
    );
    socket.destroy();
  });
});

describe("bad encoding is refused:", () => {
  it.each<[string, string, RequestInit | undefined, string]>([
    [
      "a lone % in the query",
      "/ListMembers?member_name=100%",
      undefined,
      "Query: a % is not followed by two hex digits",
    ],
    [
      "a lone % in a form",
      "/AddMember",
      post(URLENCODED, "email=100%zz"),
      "Body: a % is not followed by two hex digits",
    ],
    [
      "escapes that are not UTF-8 in the query",
      "/ListMembers?member_name=%ff%fe",
      undefined,
      "Query: its %-escapes are not UTF-8",
    ],
    [
      "escapes that are not UTF-8 in a form",
      "/AddMember",
      post(URLENCODED, "email=%c3%28"),
      "Body: its %-escapes are not UTF-8",
    ],
    [
      "bytes that are not UTF-8 in a form",
      "/AddMember",
      post(URLENCODED, new Uint8Array([0x61, 0x3d, 0xff])),
      "Body: it is not UTF-8",
    ],
    [
      "bytes that are not UTF-8 in multipart",
      "/AddMember",
      post(MULTIPART, new Uint8Array([0x61, 0x3d, 0xff])),
      "Body: it is not UTF-8",
    ],
  ])("%s", async (_what, path, init, reason) => {
    expect(await call(mock, path, init)).toMatchObject({
      status: 200,
      code: 101,
      reason: expect.stringContaining(reason),
    });
  });

  it("raw bytes that are not UTF-8 in the query", async () => {
    const authorization = `Bearer ${signToken(mock.credentials)}`;
    const request = `GET /platform_api/ListMembers?member_name=\xff HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`;
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400) /);
    expect(answer).not.toContain('"result"');
  });

  it("bytes that are not HTTP", async () => {
    expect(await raw("\x16\x03\x01 hello\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 400 .*x-vox-mock-reason: This is not an HTTP request/s,
    );
  });
});

describe("a name that is special to JavaScript is refused:", () => {
  const names = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "__proto__[admin]",
    "constructor.prototype.admin",
  ];

  it.each(names)("%s as a parameter", async (name) => {
    expect(await call(mock, `/GetLibrary?${encodeURIComponent(name)}=1`)).toMatchObject({
      code: 101,
      reason: expect.stringContaining("has no parameter of this name"),
    });
    expect(await call(mock, "/AddMember", form({ [name]: "1" }))).toMatchObject({ code: 101 });
    const body = multipart([`Content-Disposition: form-data; name="${name}"\r\n\r\n1`]);
    expect(await call(mock, "/AddMember", post(MULTIPART, body))).toMatchObject({ code: 101 });
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });

  it.each(names)("%s as a method", async (name) => {
    expect(await call(mock, `?cmd=${encodeURIComponent(name)}`)).toMatchObject({ code: 103 });
  });

  it.each(["__proto__", "constructor"])("%s, unless the mode is vendor or warn", async (name) => {
    for (const mode of ["vendor", "warn"] as const) {
      await using lenient = await startFixtureMock({ mode, credentials: mock.credentials });
      expect(await call(lenient, "/AddMember", memberForm({ [name]: "1" }))).toMatchObject({
        code: undefined,
        warning: expect.stringContaining("no parameter of this name"),
      });
      expect(await call(lenient, `/GetLibrary?${name}=1`)).toMatchObject({ code: undefined });
    }
  });

  it.each(["constructor", "__proto__", "toString"])("%s as a value", async (value) => {
    expect(await call(mock, `/GetLibrary?with_newest_book=${value}`)).toMatchObject({ code: 496 });
    expect(await call(mock, `/GetPrices?format=${value}`)).toMatchObject({ code: 496 });
  });
});

describe("broken multipart is refused:", () => {
  const whole = multipart(['Content-Disposition: form-data; name="email"\r\n\r\nEtc/GMT']);

  it.each([
    ["without a boundary", "multipart/form-data", whole],
    ["with another boundary", "multipart/form-data; boundary=other", whole],
    ["with an empty boundary", "multipart/form-data; boundary=", whole],
    ["with a boundary that cannot be one", 'multipart/form-data; boundary="front\\ier"', whole],
    ["without an end", MULTIPART, whole.replace("--frontier--\r\n", "")],
    ["of nothing but text", MULTIPART, "email=Etc/GMT"],
    ["with a part that has no headers", MULTIPART, multipart(["Etc/GMT"])],
    [
      "with a nested multipart",
      MULTIPART,
      multipart(["Content-Type: multipart/mixed; boundary=b\r\n\r\n--b--"]),
    ],
  ])("%s", async (_what, contentType, body) => {
    const answer = await call(mock, "/AddMember", post(contentType, body));
    expect(answer).toMatchObject({
      status: 200,
      code: 101,
      reason: expect.stringMatching(/^Body: the multipart form cannot be read: \w/),
    });
  });

  it("cut off after any number of bytes", async () => {
    const authorization = `Bearer ${signToken(mock.credentials)}`;
    const end = whole.indexOf("\r\n--frontier--") + "\r\n--frontier--".length;
    for (let length = 1; length < end; length++) {
      const init = post(MULTIPART, whole.slice(0, length), { authorization });
      expect(await call(mock, "/AddMember", init, null), `${length} bytes`).toMatchObject({
        status: 200,
        code: 101,
      });
    }
  });
});
