import type { AccountVerificationsType, AccountVerificationType } from "@vox-accounts/types";
import { demand, demandRecord, integer, isRecord, withoutUndefined } from "../checks.ts";
import type { Contract } from "../contract/contract.ts";
import { createRecordCheck, type RecordCheck } from "../contract/record-check.ts";
import { type Account, timestamp } from "./account.ts";
import { addChildren, type NewChild } from "./add-children.ts";
import type { AccountFields } from "./snapshot/mock-state.ts";
import {
  accountChangeSchema,
  createSchemas,
  documentsChangeSchema,
  newChildSchema,
  VENDOR_FIELDS,
  verificationChangeSchema,
} from "./snapshot/schemas.ts";
import type { World } from "./world.ts";

/** A verification to add, or to change if its `verification_id` exists. */
export type VerificationChange = Partial<AccountVerificationsType> & {
  /** The account of the verification; the mock's own account by default. */
  readonly account_id?: number | undefined;
};

/**
 * A verification for GetAccountDocuments to add, or to change if the account has one with this name.
 * Documents are added, or changed if their `account_document_id` exists.
 */
export type DocumentsChange = Pick<AccountVerificationType, "verification_name"> &
  Partial<Omit<AccountVerificationType, "documents">> & {
    /** The account of the documents; the mock's own account by default. */
    readonly account_id?: number | undefined;
    readonly documents?: readonly Partial<
      NonNullable<AccountVerificationType["documents"]>[number]
    >[];
  };

/** A change that only the vendor can make in an account. */
export type AccountChange = Partial<Pick<AccountFields, (typeof VENDOR_FIELDS)[number]>> & {
  /** The account to change; the mock's own by default. */
  readonly account_id?: number | undefined;
};

/** Changes of the state that no API method can make. */
export interface StateControl {
  /** Changes an account. */
  changeAccount(change: AccountChange): void;
  /** Adds children and returns their ids; if one is invalid, adds none. */
  addChildren(children: readonly NewChild[]): number[];
  /** Adds or changes a verification and returns its id. */
  setVerification(verification: VerificationChange): number;
  /** Adds or changes a verification and its documents, and returns the documents' ids. */
  setDocuments(verification: DocumentsChange): number[];
}

const ID = integer(1);

/** Creates the functions with which tests change the state. */
export function createStateControl(
  contract: Contract,
  world: () => World,
  now: () => number,
): StateControl {
  const checks = createChecks(contract);
  return {
    changeAccount: (change) => {
      const { account_id, ...fields } = readChange(world(), change, "An account");
      demandRecord("The account", fields, VENDOR_FIELDS);
      checks.account(fields);
      world().change(account_id, fields as Partial<Account>); // checked
    },
    addChildren: (children) => {
      if (!Array.isArray(children)) throw new TypeError("children must be a list of objects.");
      const given = children.map(withoutUndefined);
      checks.children(given);
      return addChildren(world(), given, now());
    },
    setVerification: (change) => {
      const { account_id, ...fields } = readChange(world(), change);
      checks.verification(fields);
      const { verifications } = world();
      const known = verifications.list().flatMap((one) => one.verifications);
      const verification_id =
        fields.verification_id ?? nextId(known.map((one) => one.verification_id));
      const isNew = !verifications
        .of(account_id)
        .verifications.some((one) => one.verification_id === verification_id);
      const created = isNew ? { created: timestamp(now()) } : {};
      verifications.set(account_id, { verification_id, ...created, ...fields });
      return verification_id;
    },
    setDocuments: (change) => {
      const { account_id, ...fields } = readChange(world(), change);
      checks.documents(fields);
      const documents = (fields.documents ?? []).map(withoutUndefined);
      return setDocuments(world(), account_id, { ...fields, documents }, timestamp(now()));
    },
  };
}

/** Separates the account id from the other fields. */
function readChange<T extends { readonly account_id?: number | undefined }>(
  world: World,
  change: T,
  what = "A verification",
): Omit<T, "account_id"> & { account_id: number } {
  if (!isRecord(change)) throw new TypeError(`${what} must be an object.`);
  const { account_id = world.options.accountId, ...fields } = withoutUndefined(change);
  demand("account_id", account_id, ID);
  if (!world.has(account_id)) throw new TypeError("account_id: there is no such account.");
  return { ...fields, account_id };
}

type CheckName = "account" | "children" | "verification" | "documents";

function createChecks(contract: Contract) {
  let made: Readonly<Record<CheckName, RecordCheck>> | undefined;
  const make = () => {
    const schemas = createSchemas(contract);
    const children = { type: "array", items: newChildSchema(schemas) };
    return {
      account: createRecordCheck("The account", accountChangeSchema(schemas)),
      children: createRecordCheck("children", children),
      verification: createRecordCheck("The verification", verificationChangeSchema(schemas)),
      documents: createRecordCheck("The verification", documentsChangeSchema(schemas)),
    };
  };
  const use = (name: CheckName) => (value: unknown) => {
    made ??= make();
    made[name](value);
  };
  return {
    account: use("account"),
    children: use("children"),
    verification: use("verification"),
    documents: use("documents"),
  };
}

function setDocuments(
  world: World,
  accountId: number,
  {
    documents,
    ...fields
  }: Omit<DocumentsChange, "account_id"> & Required<Pick<DocumentsChange, "documents">>,
  uploaded: ReturnType<typeof timestamp>,
): number[] {
  const { verifications } = world;
  const before = verifications
    .of(accountId)
    .documented.find((one) => one.verification_name === fields.verification_name);
  const known = verifications
    .list()
    .flatMap((one) => one.documented.flatMap((verification) => verification.documents ?? []))
    .map((document) => document.account_document_id);
  const changed = documents.map((document) => {
    const account_document_id = document.account_document_id ?? nextId(known);
    known.push(account_document_id);
    const old = before?.documents?.find((one) => one.account_document_id === account_document_id);
    const defaults = old ?? {
      is_individual: true,
      uploaded,
      account_document_status: "IN_PROGRESS",
    };
    return { ...defaults, ...document, account_document_id };
  });
  const verification_status = before?.verification_status ?? "REQUIRED";
  verifications.setDocumented(accountId, { verification_status, ...fields, documents: changed });
  return changed.map((document) => document.account_document_id);
}

function nextId(ids: readonly number[]): number {
  return ids.reduce((most, id) => Math.max(most, id), 0) + 1;
}
