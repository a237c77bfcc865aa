import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import type { TokenProvider } from "./auth/token-provider.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { encodeParameters } from "./encode.ts";
import { readAnswer } from "./envelope.ts";
import { toAccountsError } from "./errors/to-accounts-error.ts";
import type { WireAnswer, WireRequest } from "./send.ts";

/** What may be set for one call. */
export interface CallOptions {
  /** Milliseconds for the attempt: connecting, headers and body. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Ends the call early. */
  readonly signal?: AbortSignal | undefined;
}

/** What calls of one client share. */
export interface CallContext {
  readonly auth: TokenProvider;
  readonly accountId: number | undefined;
  readonly timeout: number;
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
}

/** Makes one call: encode, sign, send, read the envelope. Every failure is an `AccountsError`. */
export async function call(context: CallContext, method: AccountsMethod, params: object, options: CallOptions): Promise<object> {
  const operation: Operation = operationTable[method];
  let deadline: Deadline | undefined;
  let token: string | undefined;
  try {
    const encoded = encodeParameters(operation, params);
    deadline = startDeadline(options.timeout ?? context.timeout, options.signal);
    token = await sign(context, deadline);
    const answer = readAnswer(await context.send({ method, in: operation.in, encoded, token, signal: deadline.signal }));
    if (answer.kind === "result") return answer.data;
    throw answer;
  } catch (thrown) {
    throw toAccountsError(thrown, { method, operation, params, token, ended: deadline?.ended() });
  } finally {
    deadline?.stop();
  }
}

async function sign({ auth, accountId }: CallContext, { signal, race }: Deadline): Promise<string> {
  const token: unknown = await race(auth({ accountId, forceRefresh: false, clockOffsetMs: 0, signal }));
  if (typeof token !== "string" || token === "") throw new TypeError("the token provider gave no token.");
  return token;
}
