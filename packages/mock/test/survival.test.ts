import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type MockProcess, startMockProcess } from "./support/mock-process.ts";
import { bytesOf } from "./support/raw-requests.ts";
import { sendRaw } from "./support/send-raw.ts";

const FILE = 'Content-Disposition: form-data; name="a"; filename="b.txt"\r\n\r\n';
const HEAD = "GET /platform_api/GetLibrary HTTP/1.1\r\nHost: localhost\r\n";

// a separate process, as the runner would only count uncaught errors
let mock: MockProcess;
beforeAll(async () => {
  mock = await startMockProcess("fixture");
});
afterAll(() => mock?.[Symbol.asyncDispose]());
afterEach(async () => {
  expect(await sendRaw(`${HEAD}${authorization()}Connection: close\r\n\r\n`, mock)).toContain(
    '{"result"',
  );
  expect([mock.isAlive, mock.complaints]).toEqual([true, ""]);
});

const authorization = () => `Authorization: Bearer ${mock.token}\r\n`;

it.each([
  ["without a token", false, "length"],
  ["without a token, in chunks", false, "chunks"],
  ["with a token", true, "length"],
] as const)("refuses a file part that ends early %s", async (_how, signed, framing) => {
  const token = signed ? [["Authorization", `Bearer ${mock.token}`] as const] : [];
  const headers = [["Content-Type", "multipart/form-data; boundary=b"] as const, ...token];
  const request = { verb: "POST", target: "/platform_api/AddMember", headers, framing };
  for (const body of [
    `--b\r\n${FILE}`,
    `--b\r\n${FILE}half a fi`,
    `--b\r\n${FILE}content\r\n--b`,
    `--b\r\n${FILE}\r\n--b\r\n${FILE}x`,
  ]) {
    const answer = await sendRaw(bytesOf({ ...request, body }), mock);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toContain(
      signed ? "the multipart form cannot be read: " : "the Authorization header is missing",
    );
  }
});

it.each([
  ["without a token", () => ""],
  ["with a token", authorization],
])("survives senders that hang up after any number of bytes, %s", async (_how, more) => {
  const body = `--b\r\n${FILE}content\r\n--b--\r\n`;
  const headers = `${more()}Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${body.length}\r\n\r\n`;
  const head = `POST /platform_api/AddMember HTTP/1.1\r\nHost: localhost\r\n${headers}`;
  const lengths = Array.from({ length: body.length }, (_, index) => head.length + index);
  await Promise.all(
    lengths.map((length) => sendRaw((head + body).slice(0, length), { ...mock, hangUpAfter: 0 })),
  );
});

it("closes the connection for a reset fault that waits behind a slow call on the same connection", async () => {
  const slow = `${HEAD}${authorization()}x-vox-mock-fault: latency=150\r\n\r\n`;
  const reset = `${HEAD}${authorization()}x-vox-mock-fault: reset=before-answer\r\n\r\n`;
  await sendRaw(slow + reset, mock);
});

it("closes the connection for CONNECT, and after 1 s for a sender of garbage that stays", async () => {
  await sendRaw("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n", mock);
  const socket = connect({ port: mock.port, host: "127.0.0.1", allowHalfOpen: true });
  socket.write("garbage\r\n\r\n");
  const drip = setInterval(() => socket.write("more"), 100); // detects whether the server is still there
  await new Promise((resolve) => socket.resume().on("error", resolve).on("close", resolve));
  clearInterval(drip);
});
