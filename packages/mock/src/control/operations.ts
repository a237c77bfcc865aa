/** An operation of the control path, as its OpenAPI document says it. */
export interface ControlOperation {
  readonly id: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, object>>;
  /** Whether the path ends with an id. */
  readonly pathId?: true;
  readonly body?: object;
  readonly status: 200 | 201 | 204;
  readonly answer?: object;
}

export function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

const TEXT = { type: "string" } as const;
const COUNT = { type: "integer", minimum: 0 } as const;
const ID = { type: "integer", minimum: 1 } as const;
const OUTCOME = { type: "string", enum: ["answered", "refused", "fault"] } as const;

function fields(properties: Readonly<Record<string, object>>) {
  const required = Object.keys(properties);
  return { type: "object", properties, required, additionalProperties: false };
}

function list(items: object) {
  return { type: "array", items };
}

/** Every operation by path and verb; a test holds them against what the mock does. */
export const CONTROL_OPERATIONS: Readonly<
  Record<string, Readonly<Record<string, ControlOperation>>>
> = {
  "/ready": {
    get: { id: "getReady", summary: "Say what is served.", status: 200, answer: ref("Ready") },
  },
  "/openapi.json": {
    get: {
      id: "getDocument",
      summary: "Give this document.",
      status: 200,
      answer: { type: "object" },
    },
  },
  "/reset": {
    post: {
      id: "reset",
      summary:
        "Remove faults and definitions, clear the journal, set the clock and the state back.",
      status: 204,
    },
  },
  "/state": {
    get: {
      id: "getState",
      summary: "Give all that the mock remembers.",
      status: 200,
      answer: ref("MockState"),
    },
    put: {
      id: "setState",
      summary: "Take a state in place of what the mock remembers.",
      body: ref("MockState"),
      status: 204,
    },
  },
  "/children": {
    post: {
      id: "addChildren",
      summary: "Add children with these fields, all of them or none.",
      body: fields({ children: list(ref("NewChild")) }),
      status: 201,
      answer: fields({ ids: list(COUNT) }),
    },
  },
  "/account": {
    put: {
      id: "changeAccount",
      summary: "Change what the vendor alone decides of an account; callbacks may follow.",
      body: ref("AccountChange"),
      status: 204,
    },
  },
  "/callbacks": {
    get: {
      id: "getDeliveries",
      summary: "Give what became of callbacks, once those under way have ended.",
      status: 200,
      answer: fields({ deliveries: list(ref("CallbackDelivery")) }),
    },
    post: {
      id: "sendCallback",
      summary: "Send a callback made of the contract's example, and wait for the answer.",
      body: ref("NewCallback"),
      status: 201,
      answer: ref("CallbackDelivery"),
    },
    delete: { id: "clearDeliveries", summary: "Forget the deliveries.", status: 204 },
  },
  "/callback-faults": {
    get: {
      id: "getCallbackFaults",
      summary: "Give the faults of callbacks in force.",
      status: 200,
      answer: fields({ faults: list(ref("CallbackFaultRule")) }),
    },
    post: {
      id: "addCallbackFault",
      summary: "Let callbacks go wrong.",
      body: ref("NewCallbackFault"),
      status: 201,
      answer: fields({ id: COUNT }),
    },
    delete: { id: "clearCallbackFaults", summary: "Remove every such fault.", status: 204 },
  },
  "/callback-secrets": {
    get: {
      id: "getCallbackSecrets",
      summary: "Return the callback_salt and API key that sign the callbacks of an account.",
      query: { accountId: ID },
      status: 200,
      answer: fields({ salt: TEXT, apiKey: TEXT }),
    },
  },
  "/verifications": {
    put: {
      id: "setVerification",
      summary: "Add a verification, or change the one of its id.",
      body: ref("VerificationChange"),
      status: 200,
      answer: fields({ verification_id: COUNT }),
    },
  },
  "/documents": {
    put: {
      id: "setDocuments",
      summary: "Add a verification and its documents, or change those of its name and their ids.",
      body: ref("DocumentsChange"),
      status: 200,
      answer: fields({ account_document_ids: list(COUNT) }),
    },
  },
  "/verify": {
    get: {
      id: "verifyByQuery",
      summary: "Count requests, and fail if these are not as many as expected.",
      query: { method: TEXT, outcome: OUTCOME, times: COUNT, min: COUNT, max: COUNT },
      status: 200,
      answer: ref("Verified"),
    },
    post: {
      id: "verify",
      summary:
        "Count requests by method and parameters, and fail if these are not as many as expected.",
      body: ref("Expectation"),
      status: 200,
      answer: ref("Verified"),
    },
  },
  "/requests": {
    get: {
      id: "getRequests",
      summary: "Give the requests in the journal.",
      query: { method: TEXT, outcome: OUTCOME },
      status: 200,
      answer: fields({ requests: list(ref("JournalEntry")), dropped: COUNT }),
    },
    delete: { id: "clearRequests", summary: "Clear the journal.", status: 204 },
  },
  "/faults": {
    get: {
      id: "getFaults",
      summary: "Give the faults in force.",
      status: 200,
      answer: fields({ faults: list(ref("FaultRule")) }),
    },
    post: {
      id: "addFault",
      summary: "Let calls meet a fault.",
      body: ref("NewFault"),
      status: 201,
      answer: fields({ id: COUNT }),
    },
    delete: { id: "clearFaults", summary: "Remove every fault.", status: 204 },
  },
  "/faults/{id}": {
    delete: { id: "removeFault", summary: "Remove a fault.", pathId: true, status: 204 },
  },
  "/methods": {
    get: {
      id: "getMethods",
      summary: "Give the methods and parameters that the mock was told of.",
      status: 200,
      answer: fields({ methods: list({ type: "object" }) }),
    },
    post: {
      id: "defineMethod",
      summary: "Tell the mock of a method or of parameters that the contract lacks.",
      body: ref("MethodDefinition"),
      status: 201,
      answer: fields({ method: TEXT }),
    },
    delete: { id: "clearMethods", summary: "Forget every such method.", status: 204 },
  },
  "/clock": {
    get: { id: "getClock", summary: "Tell the time.", status: 200, answer: ref("Clock") },
    post: {
      id: "setClock",
      summary: "Put the clock ahead for all calls, in seconds.",
      body: fields({ offset: { type: "number" } }),
      status: 201,
      answer: ref("Clock"),
    },
    delete: { id: "resetClock", summary: "Set the clock right.", status: 204 },
  },
};
