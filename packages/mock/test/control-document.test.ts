import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { createControlCaller } from "./support/control.ts";

interface Declared {
  readonly operationId: string;
  readonly requestBody?: object;
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Document {
  readonly paths: Record<string, Record<string, Declared>>;
}

let mock: Mock;
let document: Document;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
beforeAll(async () => {
  await using first = await startMock({ state: { children: 2 } });
  const { account, ...others } = first.state();
  const from = { ...others, account: { ...account, callback_salt: "pepper" } };
  mock = await startMock({ state: { from }, credentials: first.credentials });
  document = (await control("GET", "openapi.json")).body as Document;
  ajv.addSchema(document, "document");
});
afterAll(() => mock.close());

const control = createControlCaller(() => mock);

/** A valid body for each operation that takes one. */
const bodies: Record<string, () => unknown> = {
  setState: () => mock.state(),
  addChildren: () => ({ children: [{ account_name: "shop" }] }),
  changeAccount: () => ({ frozen: true, fixed_balance: 7 }),
  sendCallback: () => ({
    type: "min_balance",
    payload: { is_repeated: true },
    url: mock.url,
    salt: "pepper",
    fields: { balance: 1 },
  }),
  addCallbackFault: () => ({ fault: "repeat", type: "min_balance", times: 2 }),
  setVerification: () => ({ status: "VERIFIED" }),
  setDocuments: () => ({ verification_name: "RU", documents: [{}] }),
  verify: () => ({ method: "GetAccountInfo", params: { return_live_balance: true }, min: 1 }),
  addFault: () => ({ fault: { error: 340 }, method: "GetAccountInfo", times: 1 }),
  defineMethod: () => ({ method: "GetUsers", answer: { result: [] }, params: ["application_id"] }),
  setClock: () => ({ offset: 5 }),
};

function checkOf(pointer: string) {
  const check = ajv.compile({ $ref: `document#${pointer}` });
  return (value: unknown) => (check(value) ? [] : check.errors);
}

function pointerTo(path: string, verb: string, ...rest: string[]): string {
  const steps = ["paths", path, verb, ...rest, "content", "application/json", "schema"];
  return steps.map((step) => `/${encodeURIComponent(step.replaceAll("/", "~1"))}`).join("");
}

describe("the OpenAPI document of the control path", () => {
  it("matches every answer of every operation", async () => {
    const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, declared]) => ({ path, verb, declared })),
    );
    expect(operations.length).toBeGreaterThan(15);
    for (const { path, verb, declared } of operations) {
      await call(mock, "/GetAccountInfo?return_live_balance=true");
      const { id } = (await control("POST", "faults", { fault: { latency: 0 } })).body;
      const { operationId, requestBody, responses } = declared;
      const body = bodies[operationId]?.();
      expect([operationId, body !== undefined]).toEqual([operationId, requestBody !== undefined]);
      if (requestBody) expect(checkOf(pointerTo(path, verb, "requestBody"))(body)).toEqual([]);
      const answer = await control(verb.toUpperCase(), path.slice(1).replace("{id}", id), body);
      const [status = ""] = Object.keys(responses);
      expect([operationId, String(answer.status)]).toEqual([operationId, status]);
      const schema = responses[status]?.content;
      expect([operationId, answer.text !== ""]).toEqual([operationId, schema !== undefined]);
      if (schema)
        expect(checkOf(pointerTo(path, verb, "responses", status))(answer.body)).toEqual([]);
    }
  });

  it("has every verb of every path", async () => {
    const { reason } = await control("GET", "nothing");
    const parts = /has (.+)\.$/.exec(reason ?? "")?.[1]?.split(", ") ?? [];
    expect(parts.length).toBeGreaterThan(5);
    for (const part of [...parts, "faults/1"]) {
      const url = new URL(`/__mock/${part}`, mock.url);
      const { headers } = await fetch(url, { method: "OPTIONS" });
      const verbs = (headers.get("allow") ?? "").toLowerCase().split(", ");
      const declared = document.paths[`/${part.replace("faults/1", "faults/{id}")}`] ?? {};
      expect([part, Object.keys(declared).sort()]).toEqual([part, verbs.sort()]);
    }
  });

  it("describes refusals and unmet expectations", async () => {
    const unmet = await control("POST", "verify", { method: "AddAccount" });
    expect(checkOf(pointerTo("/verify", "post", "responses", "417"))(unmet.body)).toEqual([]);
    const refused = await control("PUT", "state", {});
    expect(checkOf(pointerTo("/state", "put", "responses", "4XX"))(refused.body)).toEqual([]);
  });
});
