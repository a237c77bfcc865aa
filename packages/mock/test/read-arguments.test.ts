import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { readControl } from "../src/cli/control-token.ts";
import { readArguments } from "../src/cli/read-arguments.ts";

it.each([
  ["extra"],
  ["--port=70000"],
  ["--mode=kind"],
  ["--children=10000000"],
  ["--children=-1"],
  ["--latency=soon"],
  ["--seed=x"],
])("the command names what is wrong with %s", (argument) => {
  expect(() => readArguments([argument])).toThrow(argument.replace(/^--[a-z]+=/, ""));
});

it.each([
  ["--prot=1", "There is no option --prot. Did you mean --port?"],
  ["--control-tokn", "Did you mean --control-token?"],
  ["-x", "There is no option -x."],
  ["--tls=false", "--tls takes no value."],
  ["--port", "--port takes a value."],
  ["--host=http://127.0.0.1", "--host takes an address"],
  ["--host=", "--host takes an address"],
  ["--control-origin=*", "--control-origin takes an origin such as http://localhost:5173"],
])("the command refuses %s in words", (argument, words) => {
  expect(() => readArguments([argument])).toThrow(words);
});

it("the command refuses an option that is given twice", () => {
  expect(() => readArguments(["--port=1", "-p", "2"])).toThrow("--port is given twice.");
});

it("the command does not repeat a token that is given where none belongs", () => {
  const token = randomBytes(24).toString("base64url");
  const error = [["--control-token", token], [`--control-token=${token}`]].map((args) => {
    try {
      return readArguments(args);
    } catch (thrown) {
      return String(thrown);
    }
  });
  expect(error).toEqual([
    "TypeError: There are no arguments beside options, such as one not repeated here.",
    "TypeError: --control-token takes no value.",
  ]);
});

it("the command takes the control path's token from the environment, and does not print it", () => {
  const token = randomBytes(24).toString("base64url");
  const env = { VOX_MOCK_CONTROL_TOKEN: token };
  const wanted = readArguments(["--control-token", "--control-origin=http://localhost:5173"]);
  expect(readControl(wanted, env)).toEqual({
    control: { origins: ["http://localhost:5173"], token },
  });
  expect(readControl(readArguments([]), env)).toEqual({ control: { origins: [] } });
  expect(() => readControl(wanted, { VOX_MOCK_CONTROL_TOKEN: "short" })).toThrow(
    /^VOX_MOCK_CONTROL_TOKEN takes 16 to 200 printable characters/,
  );
});
