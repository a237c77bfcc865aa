// Callbacks with Fastify: this route gets the raw body, while other routes still get parsed JSON.
import fastify from "fastify";
import { receive } from "./callbacks.ts";

export const app = fastify();

app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer" }, async (_: unknown, body: Buffer) => body);
  scope.post<{ Body?: Buffer }>("/callbacks", async ({ body = Buffer.of() }, reply) => {
    const init = { method: "POST", body: new Uint8Array(body) };
    const response = await receive(new Request("http://receiver.example/callbacks", init));
    return reply.code(response.status).send();
  });
});
