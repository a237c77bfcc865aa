import { expect, test } from "vitest";
import { members } from "./members.ts";
import { readRequest } from "./read-request.ts";

test("without arguments, 200 mutations of the client are judged by all checks", () => {
  const { seed, ...request } = readRequest([]);
  const member = members.get("client");
  expect(request).toEqual({ name: "client", member, sample: 200, file: "", quick: false });
  expect(Number.isInteger(seed)).toBe(true);
});

test("arguments choose package, sample, seed, files and checks", () => {
  const args = ["--package=mock", "--sample", "60", "--seed=7", "--file=gate/", "--quick"];
  expect(readRequest(args)).toEqual({
    ...{ name: "mock", member: members.get("mock") },
    ...{ sample: 60, seed: 7, file: "gate/", quick: true },
  });
});

test.each([["--package=types"], ["--sample=many"], ["--seed=-1"]])("%s shows the usage", (arg) => {
  expect(() => readRequest([arg])).toThrow("npm run mutate [-- --package client|mock");
});
