import type { Mock } from "../../src/index.ts";

/** Creates a function that uses a mock's control path, with JSON or a text as the body. */
export function createControlCaller(mock: () => Mock) {
  return async (verb: string, path: string, body?: unknown) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init = body === undefined ? { method: verb } : { method: verb, body: text };
    const response = await fetch(new URL(`/__mock/${path}`, mock().url), init);
    const answer = await response.text();
    return {
      status: response.status,
      text: answer,
      body: answer === "" ? undefined : JSON.parse(answer),
      reason: response.headers.get("x-vox-mock-reason"),
    };
  };
}
