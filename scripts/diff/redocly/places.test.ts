import { describe, expect, test } from "vitest";
import { ApiDocument } from "../read/api-document.ts";
import { placeOf } from "./places.ts";

const responses = { 200: { description: "Done." } };
const callback = { "{$request.query.to}": { post: { operationId: "told", responses } } };
const document = new ApiDocument({
  openapi: "3.1.0",
  paths: {
    "/books/{id}": {
      get: { operationId: "getBook", responses, callbacks: { told: callback } },
      delete: { responses },
    },
    "/get": { get: { operationId: "getGet", responses } },
  },
  webhooks: { lost: { post: { operationId: "bookLost", responses } } },
});
const book = "#/paths/~1books~1{id}";

describe("the place of a finding", () => {
  test.each([
    ["a parameter", `${book}/get/parameters/0/schema`, ["getBook"], "request"],
    ["a body", `${book}/get/requestBody`, ["getBook"], "request"],
    ["an answer", `${book}/get/responses/200/content`, ["getBook"], "answer"],
    [
      "an operation without an id",
      `${book}/delete/responses/200`,
      ["DELETE /books/{id}"],
      "answer",
    ],
    ["an operation as a whole", `${book}/get`, ["getBook"], "operation"],
    ["a path's parameter", `${book}/parameters/0`, ["getBook", "DELETE /books/{id}"], "request"],
    ["a path", book, ["getBook", "DELETE /books/{id}"], "operation"],
    ["a path that is named like a verb", "#/paths/~1get/get/security", ["getGet"], "security"],
    ["a webhook", "#/webhooks/lost/post/requestBody", ["bookLost"], "request"],
    [
      "a callback",
      `${book}/get/callbacks/told/{$request.query.to}/post/requestBody`,
      ["told"],
      "request",
    ],
    [
      "the security of the document",
      "#/security/0",
      ["getBook", "DELETE /books/{id}", "getGet"],
      "security",
    ],
    ["the description of the document", "#/info/description", [], "document"],
  ])("is known for %s", (_what, pointer, methods, part) => {
    expect(placeOf(pointer, [document, document])).toEqual({ methods, part });
  });
});
