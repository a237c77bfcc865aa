import type {
  AccountVerificationDocument,
  AccountVerificationsType,
  AccountVerificationType,
} from "@vox-accounts/types";

/** The verifications of one account. */
export interface VerificationsOfAccount {
  /** The account of the verifications. */
  readonly account_id: number;
  /** As GetAccountVerifications lists them. */
  readonly verifications: readonly AccountVerificationsType[];
  /** As GetAccountDocuments lists them. */
  readonly documented: readonly AccountVerificationType[];
}

const NO_VERIFICATIONS = { verifications: [], documented: [] } as const;

/** The verifications of all accounts; most have none. */
export class Verifications {
  readonly #byAccount = new Map<number, VerificationsOfAccount>();

  constructor(saved: readonly VerificationsOfAccount[]) {
    for (const one of saved) this.#byAccount.set(one.account_id, one);
  }

  list(): VerificationsOfAccount[] {
    return [...this.#byAccount.values()];
  }

  of(id: number): VerificationsOfAccount {
    return this.#byAccount.get(id) ?? { account_id: id, ...NO_VERIFICATIONS };
  }

  /** Adds a verification, or changes the one with its id. */
  set(id: number, change: AccountVerificationsType): void {
    const account = this.of(id);
    const sameId = ({ verification_id }: AccountVerificationsType) =>
      verification_id === change.verification_id;
    const verifications = merge(account.verifications, change, sameId);
    this.#byAccount.set(id, { ...account, verifications });
  }

  /** Adds a verification with documents, or changes the one with its name. */
  setDocumented(id: number, change: AccountVerificationType): void {
    const account = this.of(id);
    const before = account.documented.find((one) => hasName(one, change));
    const documents = (change.documents ?? []).reduce<readonly AccountVerificationDocument[]>(
      (all, document) =>
        merge(
          all,
          document,
          ({ account_document_id: one }) => one === document.account_document_id,
        ),
      before?.documents ?? [],
    );
    const documented = merge(account.documented, { ...change, documents: [...documents] }, (one) =>
      hasName(one, change),
    );
    this.#byAccount.set(id, { ...account, documented });
  }
}

function hasName(one: AccountVerificationType, other: AccountVerificationType): boolean {
  return one.verification_name === other.verification_name;
}

/** Copies a list with a record changed, or added if there is none like it. */
function merge<T>(list: readonly T[], change: T, isSame: (one: T) => boolean): T[] {
  if (!list.some(isSame)) return [...list, change];
  return list.map((one) => (isSame(one) ? { ...one, ...change } : one));
}
