import { expect, test } from "vitest";
import { locate } from "./locate.ts";
import { SourceFile } from "./source-file.ts";

const texts = {
  "openapi.yaml": "paths:\n  /Look: {}\n",
  "methods/Look.yaml": `post:
  x-rules:
    - parameters: [shelf, colour]
  parameters:
    - name: shelf
      schema: { type: integer }
`,
  "methods/Paint.yaml": `post:
  x-rules:
    - parameters: [shelf, colour]
  requestBody:
    content:
      form:
        schema:
          properties:
            colour: { type: string }
`,
  "schemas/shelves.yaml": "Low:\n  title: Low\nHigh:\n  title: High\n",
};

const sources = new Map(
  Object.entries(texts).map(([name, text]) => [name, new SourceFile(name, text)]),
);

test.each([
  ["methods/Look.yaml", "methods/Look.yaml:1:1"],
  ["methods/Look.yaml x-rules/0", "methods/Look.yaml:3:7"],
  ["methods/Look.yaml parameters/shelf", "methods/Look.yaml:5:7"],
  ["methods/Look.yaml parameters/shelf/type", "methods/Look.yaml:6:17"],
  ["methods/Paint.yaml parameters/colour", "methods/Paint.yaml:9:13"],
  ["methods/Paint.yaml x-rules/0/parameters/colour", "methods/Paint.yaml:3:27"],
  ["openapi.yaml paths/Look", "openapi.yaml:2:3"],
  ["schemas/High.yaml title", "schemas/shelves.yaml:4:3"],
  ["methods/Look.yaml parameters/shelf/missing", "methods/Look.yaml:5:7"],
])("%s is at %s", (where, place) => {
  const { file, line, column } = locate(sources, where) ?? {};
  expect(`${file}:${line}:${column}`).toBe(place);
});

test("a file that does not exist has no place", () => {
  expect(locate(sources, "methods/Nothing.yaml parameters")).toBeUndefined();
});
