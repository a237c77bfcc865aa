import type {
  CallbackDelivery,
  CallbackFault,
  CallbackTarget,
  CallbackToSend,
  SendCallback,
  SendCallbackOptions,
} from "../callbacks/callback-types.ts";
import type { Callbacks } from "../callbacks/create-callbacks.ts";
import type { Journal } from "../journal/journal.ts";
import type { Expectation, Verified, Verify } from "../journal/verify.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { NewChild } from "../stateful/add-children.ts";
import type {
  AccountChange,
  DocumentsChange,
  VerificationChange,
} from "../stateful/control-state.ts";
import type { State } from "../stateful/create-state.ts";
import type { MockState } from "../stateful/snapshot/mock-state.ts";

/** What tests can do to a mock besides faults and definitions, in process and over HTTP. */
export interface Steering {
  /**
   * Returns everything in the mock's state as JSON, including API keys and callback salts. Throws
   * if the mock was started without `state`.
   *
   * @example
   * const before = mock.state();
   * mock.setState(before);
   */
  state(): MockState;
  /**
   * Replaces the mock's state with one returned by `state`. An invalid state changes nothing and
   * throws a `TypeError` that names the property.
   */
  setState(state: MockState): void;
  /**
   * Adds children with these fields and returns their ids; if one is invalid, none is added.
   * Missing fields get the mock's defaults. The API keys are in `state`.
   *
   * @example
   * const [id] = mock.addChildren([{ account_name: "shop", fixed_balance: 3.5, frozen: true }]);
   */
  addChildren(children: readonly NewChild[]): number[];
  /**
   * Adds a verification for GetAccountVerifications, or changes the one with the same id. Returns
   * the id.
   *
   * @example
   * mock.setVerification({ verification_id: 1201, status: "REJECTED" });
   */
  setVerification(verification: VerificationChange): number;
  /**
   * Adds a verification and documents for GetAccountDocuments, or changes those with the same name
   * and ids. Returns the documents' ids.
   *
   * @example
   * mock.setDocuments({ verification_name: "RU", documents: [{ comment: "blurred" }] });
   */
  setDocuments(verification: DocumentsChange): number[];
  /**
   * Changes what only the vendor can change in an account. May cause callbacks.
   *
   * @example
   * mock.changeAccount({ frozen: true });
   */
  changeAccount(change: AccountChange): void;
  /**
   * Sends a signed callback made from the contract's example, and returns its delivery. With
   * `state`, URL, salt and key come from the account. Throws a `TypeError` for anything that the
   * contract does not allow.
   *
   * @example
   * await mock.sendCallback("min_balance", { is_repeated: true }, { fields: { balance: 1 } });
   */
  readonly sendCallback: SendCallback;
  /**
   * Sends several callbacks in one POST and returns a delivery for each. If one is invalid, none is
   * sent. The faults `lost` and `wrong-hash` apply to their own callback, `repeat` and `broken-json`
   * to the whole POST.
   *
   * @example
   * await mock.sendCallbacks([{ type: "min_balance" }, { type: "account_is_frozen", fault: "wrong-hash" }]);
   */
  sendCallbacks(
    callbacks: readonly CallbackToSend[],
    options?: Pick<SendCallbackOptions, "url">,
  ): Promise<CallbackDelivery[]>;
  /**
   * Returns the salt and API key that sign an account's callbacks, for the receiver; undefined if
   * the account has no salt. Without `accountId`, those of the mock's own account.
   *
   * @example
   * createCallbackHandler({ secrets: mock.callbackSecrets, fallback, onProblem });
   */
  callbackSecrets(accountId?: number): { salt: string; apiKey: string } | undefined;
  /** Waits for pending callbacks and returns the latest deliveries, oldest first. */
  deliveries(): Promise<CallbackDelivery[]>;
  /**
   * Sets a fault for callbacks; returns a function that removes it.
   *
   * @example
   * mock.useCallbackFault("lost", { type: "min_balance", times: 1 });
   */
  useCallbackFault(fault: CallbackFault, target?: CallbackTarget): () => void;
  /**
   * Returns the matching requests in the journal. Throws an error with their number if it is not as
   * expected. Without `times`, `min` and `max`, at least one request is expected.
   *
   * @example
   * mock.verify({ method: "ChargeAccount", params: { phone_id: 1 }, times: 1 });
   */
  verify(expectation: Expectation): Verified;
  /**
   * Removes all faults and definitions, clears the journal and the deliveries, and restores the
   * clock and the initial state. Callback ids are not used again.
   */
  reset(): void;
}

interface SteeringParts {
  readonly instruments: {
    readonly journal: Journal;
    readonly verify: Verify;
    reset(): void;
  };
  readonly state: State | undefined;
  readonly callbacks: Callbacks;
  readonly accountId: number;
}

export function createSteering(parts: SteeringParts): Steering {
  const { instruments, state, callbacks } = parts;
  const demandState = (): State => {
    if (state) return state;
    throw new HttpError(
      409,
      "This mock keeps no state; start it with the option state, or with --state on the command line.",
    );
  };
  return {
    state: () => demandState().save(),
    setState: (saved) => demandState().restore(saved),
    addChildren: (children) => demandState().addChildren(children),
    setVerification: (verification) => demandState().setVerification(verification),
    setDocuments: (verification) => demandState().setDocuments(verification),
    changeAccount: (change) => demandState().changeAccount(change),
    // async, so that errors reject the promise
    sendCallback: async (type: string, payload?: object, options?: SendCallbackOptions) =>
      callbacks.send(type, payload, options),
    sendCallbacks: callbacks.sendAll,
    callbackSecrets: (accountId = parts.accountId) => {
      const { salt, apiKey } = demandState().callbackAccount(accountId) ?? {};
      return salt && apiKey ? { salt, apiKey } : undefined;
    },
    deliveries: () => callbacks.deliveries.list(),
    useCallbackFault: callbacks.use,
    verify: instruments.verify,
    reset() {
      callbacks.reset();
      instruments.reset();
      state?.reset();
    },
  };
}
