import { createServer } from "node:http";
import { listen } from "@vox-accounts/test-kit/servers";
import { expect, it } from "vitest";
import { answerOrClose, type RequestHandler } from "../src/http/answer-or-close.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { sendRaw } from "./support/send-raw.ts";

const KEPT_OPEN = "GET / HTTP/1.1\r\nHost: localhost\r\n";
const ONE_CALL = `${KEPT_OPEN}Connection: close\r\n`; // avoids waiting for an idle connection

/**
 * Sends a request to a server with this handler and returns everything until the connection
 * closes.
 */
async function answerOf(handle: RequestHandler, head = ONE_CALL): Promise<string> {
  await using server = await listen(createServer(answerOrClose(handle)));
  return await sendRaw(`${head}\r\n`, server);
}

it("answers 500 with the reason if a handler throws before answering", async () => {
  const answers = await Promise.all([
    answerOf(async () => Promise.reject(new Error("the disk is full"))),
    answerOf(() => {
      throw new Error("the disk is full");
    }),
  ]);
  for (const answer of answers) {
    expect(answer).toMatch(
      /^HTTP\/1\.1 500 .*x-vox-mock-reason: The mock failed: the disk is full\r\n/s,
    );
  }
});

it("answers 500, readable for pages, if a header cannot be sent", async () => {
  const answer = await answerOf(async (_request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("content-length", "7");
    response.writeHead(200, { "x-said": "one\r\ntwo" });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 500 /);
  expect(answer).toContain("access-control-allow-origin: *");
  expect(answer).not.toContain("content-length: 7\r\n");
});

it.each<[string, RequestHandler]>([
  [
    "throws in the middle of an answer",
    async (_request, response) => {
      response.writeHead(200, { "content-length": "7" });
      response.write("abc");
      throw new Error("too late to say");
    },
  ],
  ["never answers", async () => {}],
])("closes the connection if a handler %s", async (_what, handle) => {
  expect(await answerOf(handle, KEPT_OPEN)).not.toMatch(/500|too late/);
});

it.each(["request", "response"] as const)(
  "survives errors of the %s that nothing else handles",
  async (which) => {
    const answer = await answerOf(async (request, response) => {
      const stream = { request, response }[which];
      response.end("done");
      await new Promise<void>((resolve) => setImmediate(resolve));
      stream.emit("error", new Error("reset by the other side"));
    });
    expect(answer).toContain("done");
  },
);

it("answers calls and the control path with 500 and the reason if the clock option throws", async () => {
  await using mock = await startFixtureMock({ now: () => Number.NaN });
  const answers = ["/platform_api/GetLibrary", "/__mock/clock"].map((path) =>
    fetch(new URL(path, mock.url)),
  );
  for (const answer of await Promise.all(answers)) {
    expect(answer.status).toBe(500);
    expect(answer.headers.get("x-vox-mock-reason")).toContain("The mock failed: ");
  }
});
