import { schemaOf } from "../checks.ts";
import { FILTER } from "../journal/journal.ts";
import { MAX_OFFSET_SECONDS } from "./actions.ts";
import { COUNT, list, object, ref, TEXT } from "./json-schema.ts";

/** An operation of the control path, as its OpenAPI document describes it. */
export interface ControlOperation {
  readonly id: string;
  readonly summary: string;
  /** What is refused although the schema allows it. */
  readonly description?: string;
  readonly query?: Readonly<Record<string, object>>;
  /** Whether the path ends with an id. */
  readonly pathId?: true;
  readonly body?: object;
  readonly status: 200 | 201 | 204;
  readonly answer?: object;
}

const ID = { type: "integer", minimum: 1 } as const;
const LIMIT = { ...COUNT, maximum: 999_999_999 } as const;
const METHOD = ref("RequestedMethod");
const OUTCOME = schemaOf(FILTER.outcome);

/** Every operation by path and verb; a test compares them with what the mock does. */
export const CONTROL_OPERATIONS: Readonly<
  Record<string, Readonly<Record<string, ControlOperation>>>
> = {
  "/ready": {
    get: {
      id: "getReady",
      summary: "Describe the running mock.",
      status: 200,
      answer: ref("Ready"),
    },
  },
  "/openapi.json": {
    get: {
      id: "getDocument",
      summary: "Return this document.",
      status: 200,
      answer: { type: "object" },
    },
  },
  "/reset": {
    post: {
      id: "reset",
      summary: "Remove faults and definitions, clear the journal, reset the clock and the state.",
      status: 204,
    },
  },
  "/state": {
    get: {
      id: "getState",
      summary: "Return the whole state.",
      status: 200,
      answer: ref("MockState"),
    },
    put: {
      id: "setState",
      summary: "Replace the state.",
      description:
        "Also refused: a state of another account, two accounts with one id, name or email, and records of accounts that do not exist.",
      body: ref("MockState"),
      status: 204,
    },
  },
  "/children": {
    post: {
      id: "addChildren",
      summary: "Add children with these fields: all of them, or none if one is invalid.",
      description: "Also refused: an id, name or email that another account has.",
      body: object({ children: list(ref("NewChild")) }),
      status: 201,
      answer: object({ ids: list(COUNT) }),
    },
  },
  "/account": {
    put: {
      id: "changeAccount",
      summary: "Change what only the vendor can change in an account. May cause callbacks.",
      description: "Also refused: an account that does not exist.",
      body: ref("AccountChange"),
      status: 204,
    },
  },
  "/callbacks": {
    get: {
      id: "getDeliveries",
      summary: "Wait for pending callbacks and return all deliveries.",
      status: 200,
      answer: ref("Deliveries"),
    },
    post: {
      id: "sendCallback",
      summary: "Send one callback, or several in one POST, and wait for the answer.",
      description:
        "Also refused: a URL that cannot be parsed or is a mock's control path; with state, a URL, salt or API key that neither the callback nor its account has, and several callbacks of accounts with different URLs.",
      body: { oneOf: [ref("NewCallback"), ref("NewCallbacks")] },
      status: 201,
      answer: { oneOf: [ref("CallbackDelivery"), ref("Deliveries")] },
    },
    delete: { id: "clearDeliveries", summary: "Clear the deliveries.", status: 204 },
  },
  "/callback-faults": {
    get: {
      id: "getCallbackFaults",
      summary: "Return the active faults of callbacks.",
      status: 200,
      answer: object({ faults: list(ref("CallbackFaultRule")) }),
    },
    post: {
      id: "addCallbackFault",
      summary: "Set a fault for callbacks.",
      body: ref("NewCallbackFault"),
      status: 201,
      answer: object({ id: COUNT }),
    },
    delete: { id: "clearCallbackFaults", summary: "Remove all faults of callbacks.", status: 204 },
  },
  "/callback-secrets": {
    get: {
      id: "getCallbackSecrets",
      summary: "Return the callback_salt and API key that sign the callbacks of an account.",
      query: { accountId: ID },
      status: 200,
      answer: object({ salt: TEXT, apiKey: TEXT }),
    },
  },
  "/verifications": {
    put: {
      id: "setVerification",
      summary: "Add a verification, or change the one with its id.",
      description: "Also refused: an account that does not exist.",
      body: ref("VerificationChange"),
      status: 200,
      answer: object({ verification_id: COUNT }),
    },
  },
  "/documents": {
    put: {
      id: "setDocuments",
      summary: "Add a verification and its documents, or change those with its name and their ids.",
      description: "Also refused: an account that does not exist.",
      body: ref("DocumentsChange"),
      status: 200,
      answer: object({ account_document_ids: list(COUNT) }),
    },
  },
  "/verify": {
    get: {
      id: "verifyByQuery",
      summary: "Count requests and fail if the number is not as expected.",
      description: "Also refused: `times` with `min` or `max`, and a `min` above `max`.",
      query: { method: METHOD, outcome: OUTCOME, times: LIMIT, min: LIMIT, max: LIMIT },
      status: 200,
      answer: ref("Verified"),
    },
    post: {
      id: "verify",
      summary: "Count requests by method and parameters and fail if the number is not as expected.",
      description: "Also refused: a `min` above `max`.",
      body: ref("Expectation"),
      status: 200,
      answer: ref("Verified"),
    },
  },
  "/requests": {
    get: {
      id: "getRequests",
      summary: "Return the requests in the journal.",
      query: { method: METHOD, outcome: OUTCOME },
      status: 200,
      answer: object({ requests: list(ref("JournalEntry")), dropped: COUNT }),
    },
    delete: { id: "clearRequests", summary: "Clear the journal.", status: 204 },
  },
  "/faults": {
    get: {
      id: "getFaults",
      summary: "Return the active faults.",
      status: 200,
      answer: object({ faults: list(ref("FaultRule")) }),
    },
    post: {
      id: "addFault",
      summary: "Set a fault for calls.",
      description:
        "Also refused: a latency distribution whose `min` is above its `max`, or `median` above `p99`.",
      body: ref("NewFault"),
      status: 201,
      answer: object({ id: COUNT }),
    },
    delete: { id: "clearFaults", summary: "Remove all faults.", status: 204 },
  },
  "/faults/{id}": {
    delete: { id: "removeFault", summary: "Remove one fault.", pathId: true, status: 204 },
  },
  "/methods": {
    get: {
      id: "getMethods",
      summary: "Return the defined methods and parameters.",
      status: 200,
      answer: object({ methods: list({ type: "object" }) }),
    },
    post: {
      id: "defineMethod",
      summary: "Define a method, or parameters of a method, that the contract does not have.",
      body: ref("MethodDefinition"),
      status: 201,
      answer: object({ method: TEXT }),
    },
    delete: { id: "clearMethods", summary: "Remove all definitions.", status: 204 },
  },
  "/clock": {
    get: {
      id: "getClock",
      summary: "Return the clock's offset and time.",
      status: 200,
      answer: ref("Clock"),
    },
    post: {
      id: "setClock",
      summary: "Set the clock ahead for all calls, in seconds.",
      body: object({
        offset: { type: "number", minimum: -MAX_OFFSET_SECONDS, maximum: MAX_OFFSET_SECONDS },
      }),
      status: 201,
      answer: ref("Clock"),
    },
    delete: { id: "resetClock", summary: "Reset the clock.", status: 204 },
  },
};
