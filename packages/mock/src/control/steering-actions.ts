import { demandRecord } from "../checks.ts";
import { EXPECTATION_NAMES, type Expectation, ExpectationError } from "../journal/verify.ts";
import { HttpError } from "../pipeline/errors.ts";
import { oneLine } from "../pipeline/wording.ts";
import type { NewChild } from "../stateful/add-children.ts";
import type {
  AccountChange,
  DocumentsChange,
  VerificationChange,
} from "../stateful/control-state.ts";
import type { MockState } from "../stateful/snapshot/mock-state.ts";
import { type ControlActions, ControlReply } from "./create-control.ts";
import { fieldsOf, plain, queryOf } from "./read-input.ts";
import type { Steering } from "./steering.ts";

const MB = 2 ** 20;
const MAX_STATE_BYTES = 256 * MB; // half a million changed children
const MAX_CHILDREN_BYTES = 16 * MB;
const EXPECTATION_FAILED = 417;

/** What `/__mock/ready` says about a mock; contains no secret. */
export interface Ready {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly accountId: number;
  readonly mode: string;
  /** Whether the mock keeps state. */
  readonly state: boolean;
}

interface Described {
  readonly ready: () => Ready;
  /** The OpenAPI document of the control path. */
  readonly document: () => object;
}

/** Offers the functions of `Steering` over HTTP. */
export function steeringActions(steering: Steering, described: Described): ControlActions {
  // checked by the functions that take them
  return {
    ready: { GET: plain(() => described.ready()) },
    "openapi.json": { GET: plain(() => described.document()) },
    reset: { POST: plain(() => steering.reset()) },
    state: {
      GET: plain(() => steering.state()),
      PUT: plain(async ({ body }) => steering.setState((await body(MAX_STATE_BYTES)) as MockState)),
    },
    children: {
      POST: plain(async ({ body }) => {
        const { children } = fieldsOf(await body(MAX_CHILDREN_BYTES), ["children"]);
        return { ids: steering.addChildren(children as NewChild[]) };
      }),
    },
    account: {
      PUT: plain(async ({ body }) => steering.changeAccount((await body()) as AccountChange)),
    },
    "callback-secrets": {
      GET: ({ url }) => {
        const { accountId } = demandRecord("The query", queryOf(url), ["accountId"]);
        if (accountId !== undefined && !/^[1-9]\d{0,14}$/.test(`${accountId}`))
          throw new TypeError("accountId must be the id of an account.");
        return callbackSecrets(steering, accountId === undefined ? undefined : Number(accountId));
      },
    },
    verifications: {
      PUT: plain(async ({ body }) => {
        const verification = (await body()) as VerificationChange;
        return { verification_id: steering.setVerification(verification) };
      }),
    },
    documents: {
      PUT: plain(async ({ body }) => {
        const verification = (await body()) as DocumentsChange;
        return { account_document_ids: steering.setDocuments(verification) };
      }),
    },
    verify: {
      GET: ({ url }) => verify(steering, readQuery(queryOf(url))),
      POST: plain(async ({ body }) => verify(steering, fieldsOf(await body(), EXPECTATION_NAMES))),
    },
  };
}

function callbackSecrets(steering: Steering, accountId: number | undefined) {
  const secrets = steering.callbackSecrets(accountId);
  if (secrets) return secrets;
  throw new HttpError(404, "There is no account with this id, or it has no callback_salt.");
}

/** An unmet expectation is an HTTP error, so that `curl --fail` fails. */
function verify(steering: Steering, expectation: Expectation): ControlReply {
  try {
    return new ControlReply(200, steering.verify(expectation));
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    const status = EXPECTATION_FAILED;
    const reason = oneLine(error.message);
    const headers = { "x-vox-mock-reason": reason };
    return new ControlReply(status, { status, reason, ...error.found }, headers);
  }
}

const NUMBERS = ["times", "min", "max"];

function readQuery(query: Record<string, string>): Expectation {
  const names = EXPECTATION_NAMES.filter((name) => name !== "params");
  const entries = Object.entries(demandRecord("The query", query, names));
  const numbers = entries.map(([name, value]) => [
    name,
    NUMBERS.includes(name) && /^\d{1,9}$/.test(String(value)) ? Number(value) : value,
  ]);
  return Object.fromEntries(numbers);
}
