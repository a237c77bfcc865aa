// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

import type { AnyAccountCallback, BookMissingPayload, EmptyPayload, LoanOverduePayload, MemberJoinedPayload } from "./openapi.ts";

/**
 * A book is missing from its shelf.
 *
 * Sent when a book is due and not on its shelf.
 *
 * @example
 * const payload = {
 *   "book_id": 3
 * };
 * @deprecated Handle `loan_overdue` instead. It also names the loan.
 */
export interface BookMissingCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "book_missing";
  /**
   * The book that is missing.
   */
  book_missing: BookMissingPayload;
}

/**
 * The library closed for the day.
 *
 * Sent when the librarian locks the door.
 */
export interface LibraryClosedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "library_closed";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  library_closed?: EmptyPayload;
}

/**
 * Books were not returned in time.
 *
 * Sent on the morning after a book's due date.
 *
 * @example
 * const payload = {
 *   "reminder": 2,
 *   "sent": "2024-05-04 08:00:00",
 *   "loans": [
 *     {
 *       "loan_id": 9,
 *       "due": "2024-05-03",
 *       "genre": "crime"
 *     }
 *   ]
 * };
 */
export interface LoanOverdueCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "loan_overdue";
  /**
   * The loans that are late.
   */
  loan_overdue: LoanOverduePayload;
}

/**
 * A member joined the library.
 *
 * Sent when a new member joins at the desk.
 *
 * @example
 * const payload = {
 *   "member_id": 12,
 *   "member_name": "ada",
 *   "card_pin": "0000",
 *   "is_child": false
 * };
 */
export interface MemberJoinedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "member_joined";
  /**
   * The new member.
   */
  member_joined: MemberJoinedPayload;
}

/** The payload of each type of callback, which is in the field with the type's name. */
export interface CallbackPayloads {
  /**
   * A book is missing from its shelf.
   * @deprecated Handle `loan_overdue` instead. It also names the loan.
   */
  book_missing: BookMissingPayload;
  /**
   * The library closed for the day.
   */
  library_closed: EmptyPayload;
  /**
   * Books were not returned in time.
   */
  loan_overdue: LoanOverduePayload;
  /**
   * A member joined the library.
   */
  member_joined: MemberJoinedPayload;
}

/** A type of callback in the contract. */
export type AccountCallbackType = keyof CallbackPayloads;

/**
 * A type of callback that is not in the contract. At run time it is a plain string without the suffix, which only lets TypeScript
 * distinguish it from known types. To compare it with a string, assign it to a variable of type `string` first.
 */
export type UnknownCallbackType = `${string} (unknown)`;

/** A callback whose type is not in the contract. The vendor may add types at any time. */
export interface UnknownAccountCallback extends AnyAccountCallback {
  /** The type of the callback. */
  type: UnknownCallbackType;
  [field: string]: unknown;
}

/** A callback whose type is in the contract; narrow it by `type`. */
export type KnownAccountCallback =
  | BookMissingCallback
  | LibraryClosedCallback
  | LoanOverdueCallback
  | MemberJoinedCallback;

/**
 * A callback that the vendor sends about an account. Comparing `type` with a string narrows it, so that the field with that name is
 * its payload. If no type matches, the callback is unknown.
 */
export type AccountCallback = KnownAccountCallback | UnknownAccountCallback;

/** The body of a POST to the account's `callback_url`. */
export interface AccountCallbacks {
  /** One or more callbacks, possibly of different types. */
  callbacks: AccountCallback[];
}
