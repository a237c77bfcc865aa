import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

// a separate process, so that its CPU does not count as the client's
const { key, cert } = JSON.parse(process.env.BENCH_SERVER ?? "{}") as { key: string; cert: string };
const openapi = new URL(import.meta.resolve("@vox-accounts/types/openapi.json"));
const document = JSON.parse(readFileSync(openapi, "utf8"));
const { examples } =
  document.paths["/GetAccountInfo"].post.responses["200"].content["application/json"];
const answer = Buffer.from(JSON.stringify(examples.allFields.value));

const server = createServer({ key, cert, keepAliveTimeout: 600_000 }, (request, response) => {
  request.resume();
  request.on("end", () => {
    response
      .writeHead(200, { "content-type": "application/json", "content-length": answer.length })
      .end(answer);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
