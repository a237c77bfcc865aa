import { request } from "node:http";
import { afterAll, expect, test } from "vitest";
import { serveSite } from "../src/site/serve-site.ts";

const site = new Map([["index.html", "<p>here</p>"]]);
const served = await serveSite(site, { port: 0, scheme: "token" });
afterAll(served.close);

test.each(["//", "//host:99999/", "http://[", "/%", "*", "/../package.json"])(
  "answers %s with 404, and keeps serving",
  async (path) => {
    expect(await ask(served.url, path)).toBe(404);
    expect(await ask(served.url, "/")).toBe(200);
  },
);

/** The status for a path sent unchanged; `fetch` would normalize it. */
function ask(url: string, path: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    request(url, { path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .once("error", reject)
      .end();
  });
}
