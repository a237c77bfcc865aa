import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import type { Define, LogEntry, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
const log: LogEntry[] = [];
beforeAll(async () => {
  mock = await startFixtureMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const post = (body: string): RequestInit => ({ method: "POST", body: new URLSearchParams(body) });
const users = { result: [{ user_id: 1 }] };

describe("a method that the contract does not have", () => {
  it("is unknown until it is defined, and again after reset", async () => {
    expect((await call(mock, "/GetUsers")).code).toBe(103);
    mock.define("GetUsers", { answer: users });
    expect((await call(mock, "/GetUsers")).body).toEqual(users);
    expect((await call(mock, "/?cmd=GetUsers", post("any_name=1"))).body).toEqual(users);
    mock.reset();
    expect((await call(mock, "/GetUsers")).code).toBe(103);
  });

  it("is removed by the function that define returns", async () => {
    const forget = mock.define("GetUsers", { answer: users });
    mock.define("GetCalls", { answer: { result: [] } });
    forget();
    forget();
    expect((await call(mock, "/GetUsers")).code).toBe(103);
    expect((await call(mock, "/GetCalls")).body).toEqual({ result: [] });
  });

  it("may be answered by a function", async () => {
    mock.define("GetUsers", { answer: ({ ids = "" }) => ({ result: ids.split(";") }) });
    expect((await call(mock, "/GetUsers", post("ids=1;2"))).body).toEqual({ result: ["1", "2"] });
  });

  it("may be answered with an API error", async () => {
    mock.define("GetUsers", { answer: { error: { code: 496, msg: "no" } } });
    expect((await call(mock, "/GetUsers")).code).toBe(496);
    expect(mock.requests()).toMatchObject([{ method: "GetUsers", executed: false }]);
  });

  it("accepts the listed parameters, or any without a list", async () => {
    mock.define("GetUsers", { answer: users, params: ["user_id"] });
    expect((await call(mock, "/GetUsers", post("user_id=1"))).body).toEqual(users);
    const refused = await call(mock, "/GetUsers", post("user_ids=1"));
    expect([refused.code, refused.reason]).toEqual([
      101,
      "Parameter user_ids: GetUsers has no parameter of this name; did you mean user_id?",
    ]);
    mock.define("GetUsers", { answer: users });
    expect((await call(mock, "/GetUsers", post("user_ids=1"))).body).toEqual(users);
  });

  it("refuses a bad token, a JSON body and a repeated parameter", async () => {
    mock.define("GetUsers", { answer: users });
    expect((await call(mock, "/GetUsers", {}, null)).code).toBe(100);
    expect((await call(mock, "/GetUsers", {}, "no.token.here")).code).toBe(447);
    const json = { method: "POST", body: "[1]", headers: { "content-type": "application/json" } };
    expect((await call(mock, "/GetUsers", json)).code).toBe(101);
    expect((await call(mock, "/GetUsers", post("a=1&a=2"))).reason).toContain("it is repeated");
    expect((await call(mock, "/GetUsers?password=x")).reason).toContain("must not be in the URL");
    expect(mock.requests({ method: "GetUsers", outcome: "refused" })).toHaveLength(5);
  });

  it("can have faults", async () => {
    expect(() => mock.use({ error: 340 }, { method: "GetUsers" })).toThrow(TypeError);
    mock.define("GetUsers", { answer: users });
    mock.use({ error: 340 }, { method: "GetUsers", times: 1 });
    expect((await call(mock, "/GetUsers")).code).toBe(340);
    mock.use({ unknownFields: true }, { method: "GetUsers", times: 1 });
    expect((await call(mock, "/GetUsers")).body).toEqual(users);
  });

  it("is in journal and log with its name and its parameters' names", async () => {
    expect(() => mock.requests({ method: "GetUsers" })).toThrow(TypeError);
    mock.define("GetUsers", { answer: users, params: ["user_name"] });
    expect(mock.requests({ method: "GetUsers" })).toEqual([]);
    await call(mock, "/GetUsers", post("user_name=Example-Name-1"));
    expect(mock.requests()).toMatchObject([
      { method: "GetUsers", parameters: { user_name: "[redacted]" }, executed: true },
    ]);
    expect(log.at(-1)?.method).toBe("GetUsers");
    mock.define("GetUsers", { answer: users });
    await call(mock, "/GetUsers", post("Example-Name-1=Example-Name-1"));
    expect(JSON.stringify([mock.requests(), log])).not.toContain("Example-Name-1");
  });

  // the rest of a secret after an unescaped `&`
  it.each(["RestOfSecret", "RestOfSecret=1&RestOfSecret=2", "RestOfSecret_id=x&id=1"])(
    "repeats no name in a refusal or a warning that it was not told of: %s",
    async (body) => {
      mock.define("GetUsers", { answer: users });
      const answer = await call(mock, "/GetUsers", post(body));
      expect(JSON.stringify([answer, mock.requests(), log])).not.toContain("RestOfSecret");
    },
  );

  it("names whichever of its defined parameters is wrong", async () => {
    mock.define("GetUsers", { answer: users, params: ["user_name"] });
    const { reason } = await call(mock, "/GetUsers", post("user_name="));
    expect(reason).toBe("Parameter user_name: it is empty; send a value or leave it out.");
  });
});

describe("extra parameters of a method of the contract", () => {
  it("are accepted once they are defined, and never shown", async () => {
    const query = "/GetLibrary?with_newest_book=true&with_maps=1";
    expect((await call(mock, query)).code).toBe(101);
    const forget = mock.define("GetLibrary", { extraParams: ["with_maps"] });
    expect((await call(mock, query)).body).toHaveProperty("result");
    expect((await call(mock, "/GetLibrary?with_map=1")).reason).toContain(
      "did you mean with_maps?",
    );
    expect((await call(mock, "/GetLibrary?with_newest_book=2")).code).toBe(496);
    const [, { parameters = {} } = {}] = mock.requests();
    expect(parameters).toEqual({ with_newest_book: "true", with_maps: "[redacted]" });
    forget();
    expect((await call(mock, query)).code).toBe(101);
  });

  it("leave the rest of the method unchanged", async () => {
    mock.define("ListMembers", { extraParams: ["shelf"] });
    const page = (await call(mock, "/ListMembers", post("count=1&shelf=a"))).body.result;
    expect(page).toHaveLength(1);
  });
});

describe("define", () => {
  it.each([
    ["GetLibrary", { answer: {} }, /unknown option answer; known: extraParams/u],
    ["GetLibrary", {}, /pass extraParams/u],
    [
      "GetLibrary",
      { extraParams: ["with_newest_book"] },
      /already has the parameter with_newest_book/u,
    ],
    ["GetLibrary", { extraParams: ["a b"] }, /list of parameter names/u],
    ["GetLibrary", { extraParams: ["cmd"] }, /list of parameter names/u],
    ["getLibrary", { answer: {} }, /the contract has GetLibrary/u],
    ["GetUsers", { extraParams: ["a"] }, /unknown option extraParams/u],
    ["GetUsers", {}, /needs an answer/u],
    ["GetUsers", { answer: "text" }, /answer must be a JSON object/u],
    ["GetUsers", { answer: [] }, /answer must be a JSON object/u],
    ["GetUsers", { answer: {}, params: "a" }, /params must be a list/u],
    ["../GetUsers", { answer: {} }, /method must be the name of a method/u],
    ["", { answer: {} }, /method must be the name of a method/u],
  ])("refuses %j with %o", (method, definition, message) => {
    expect(() => mock.define(method, definition as never)).toThrow(message);
  });

  it("requires an answer for new methods, and names for others, by type", () => {
    expectTypeOf<Define>().toBeCallableWith("GetUsers", { answer: {}, params: ["a"] });
    expectTypeOf<Define>().toBeCallableWith("GetUsers", { answer: ({ a }) => ({ result: a }) });
    expectTypeOf<Define>().toBeCallableWith("GetAccountInfo", { extraParams: ["a"] });
    // @ts-expect-error an answer is an object
    expectTypeOf<Define>().toBeCallableWith("GetUsers", { answer: "text" });
    // @ts-expect-error names are a list
    expectTypeOf<Define>().toBeCallableWith("GetAccountInfo", { extraParams: "a" });
  });
});

describe("the control path /__mock/methods", () => {
  const control = (method: string, body?: unknown) =>
    fetch(new URL("/__mock/methods", mock.url), { method, body: JSON.stringify(body) ?? null });

  it("defines, shows and removes methods and parameters", async () => {
    const definitions = [
      { method: "GetUsers", answer: users, params: ["user_id"] },
      { method: "GetLibrary", extraParams: ["with_maps"] },
    ];
    for (const definition of definitions)
      expect((await control("POST", definition)).status).toBe(201);
    expect((await call(mock, "/GetUsers")).body).toEqual(users);
    expect((await call(mock, "/GetLibrary?with_maps=1")).code).toBeUndefined();
    expect(await (await control("GET")).json()).toEqual({ methods: definitions });
    expect((await control("DELETE")).status).toBe(204);
    expect((await call(mock, "/GetUsers")).code).toBe(103);
    expect((await call(mock, "/GetLibrary?with_maps=1")).code).toBe(101);
  });

  it.each([
    [{ answer: {} }, "method must be"],
    [{ method: "GetUsers" }, "needs an answer"],
    [{ method: "GetUsers", answr: {} }, "did you mean answer?"],
    [{ method: "GetLibrary", answer: {} }, "unknown option answer"],
  ])("refuses the body %j", async (body, named) => {
    const { status, headers } = await control("POST", body);
    expect([status, headers.get("x-vox-mock-reason")]).toEqual([
      400,
      expect.stringContaining(named),
    ]);
  });
});
