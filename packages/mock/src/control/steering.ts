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

/** What tests do to a mock beside faults and definitions, in process and over HTTP alike. */
export interface Steering {
  /**
   * All that the mock remembers, as JSON; throws without `state`. It has the API keys and callback
   * salts of the mock's accounts.
   *
   * @example
   * const before = mock.state();
   * mock.setState(before);
   */
  state(): MockState;
  /**
   * Takes a state that `state` gave in place of what the mock remembers. Throws a `TypeError` that
   * names the property, and changes nothing, for one that cannot be.
   */
  setState(state: MockState): void;
  /**
   * Adds children with these fields, all of them or none, and gives their ids. What is left out gets
   * the mock's defaults; the API key is in `state`.
   *
   * @example
   * const [id] = mock.addChildren([{ account_name: "shop", fixed_balance: 3.5, frozen: true }]);
   */
  addChildren(children: readonly NewChild[]): number[];
  /**
   * Adds a verification, as GetAccountVerifications lists it, or changes the one of its id; gives the
   * id.
   *
   * @example
   * mock.setVerification({ verification_id: 1201, status: "REJECTED" });
   */
  setVerification(verification: VerificationChange): number;
  /**
   * Adds a verification and documents, as GetAccountDocuments lists them, or changes those of its
   * name and of their ids; gives the documents' ids.
   *
   * @example
   * mock.setDocuments({ verification_name: "RU", documents: [{ comment: "blurred" }] });
   */
  setDocuments(verification: DocumentsChange): number[];
  /**
   * Changes what the vendor alone decides of an account; callbacks may follow.
   *
   * @example
   * mock.changeAccount({ frozen: true });
   */
  changeAccount(change: AccountChange): void;
  /**
   * Sends a callback made of the contract's example, signed, and gives what became of it. With
   * `state`, URL, salt and key are those of the account. Throws a `TypeError` for what the contract
   * does not have or refuses.
   *
   * @example
   * await mock.sendCallback("min_balance", { is_repeated: true }, { fields: { balance: 1 } });
   */
  readonly sendCallback: SendCallback;
  /**
   * Sends several callbacks in one POST, as `{"callbacks":[...]}`, and returns a delivery for each.
   * Invalid callbacks are refused as by `sendCallback`, and then none is sent. The faults `lost` and
   * `wrong-hash` apply to their own callback, `repeat` and `broken-json` to the whole POST.
   *
   * @example
   * await mock.sendCallbacks([{ type: "min_balance" }, { type: "account_is_frozen", fault: "wrong-hash" }]);
   */
  sendCallbacks(
    callbacks: readonly CallbackToSend[],
    options?: Pick<SendCallbackOptions, "url">,
  ): Promise<CallbackDelivery[]>;
  /**
   * What signs the callbacks of an account, its own by default: salt and API key of the mock's
   * memory, as a receiver needs them; undefined without a salt.
   *
   * @example
   * createCallbackHandler({ secrets: mock.callbackSecrets, fallback, onProblem });
   */
  callbackSecrets(accountId?: number): { salt: string; apiKey: string } | undefined;
  /** Callbacks of late, sent or caused, the oldest first; waits for those under way. */
  deliveries(): Promise<CallbackDelivery[]>;
  /**
   * Lets callbacks go wrong from now on; returns a function that ends it.
   *
   * @example
   * mock.useCallbackFault("lost", { type: "min_balance", times: 1 });
   */
  useCallbackFault(fault: CallbackFault, target?: CallbackTarget): () => void;
  /**
   * The requests of the journal that fit; throws an error that says how many there were if these are
   * not as many as expected. Without `times`, `min` and `max` there must be one at least.
   *
   * @example
   * mock.verify({ method: "ChargeAccount", params: { phone_id: 1 }, times: 1 });
   */
  verify(expectation: Expectation): Verified;
  /**
   * Removes all faults and definitions, clears the journal and the deliveries, sets the clock right
   * and forgets what calls changed. Ids of callbacks are not used again.
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
      "The mock remembers nothing; start it with the option state, or with --state on the command line.",
    );
  };
  return {
    state: () => demandState().save(),
    setState: (saved) => demandState().restore(saved),
    addChildren: (children) => demandState().addChildren(children),
    setVerification: (verification) => demandState().setVerification(verification),
    setDocuments: (verification) => demandState().setDocuments(verification),
    changeAccount: (change) => demandState().changeAccount(change),
    // async: what is wrong is told by the promise
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
