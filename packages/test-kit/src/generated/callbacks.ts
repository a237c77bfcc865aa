// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

import type { AnyAccountCallback, BookMissingPayload, EmptyPayload, LoanOverduePayload, MemberJoinedPayload } from "./openapi.ts";

/**
 * A book is not where it should be.
 *
 * Sent when a book was due and is not on its shelf.
 *
 * - Sources: board:26 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "book_id": 3
 * };
 * @deprecated Wait for `loan_overdue` instead. That callback tells the loan as well.
 */
export interface BookMissingCallback extends AnyAccountCallback {
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
 *
 * - Sources: desk (keys in `sourceKeys`)
 */
export interface LibraryClosedCallback extends AnyAccountCallback {
  type: "library_closed";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  library_closed?: EmptyPayload;
}

/**
 * Books were not brought back in time.
 *
 * Sent on the morning after the day on which a book was due.
 *
 * - Sources: board:25, desk (keys in `sourceKeys`)
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
  type: "loan_overdue";
  /**
   * The loans that are late.
   */
  loan_overdue: LoanOverduePayload;
}

/**
 * A member joined the library.
 *
 * Sent when a new member signs in at the desk.
 *
 * - Sources: desk (keys in `sourceKeys`)
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
  type: "member_joined";
  /**
   * The new member.
   */
  member_joined: MemberJoinedPayload;
}

/** What each type of callback carries in the field of its name. */
export interface CallbackPayloads {
  /**
   * A book is not where it should be.
   * @deprecated Wait for `loan_overdue` instead. That callback tells the loan as well.
   */
  book_missing: BookMissingPayload;
  /**
   * The library closed for the day.
   */
  library_closed: EmptyPayload;
  /**
   * Books were not brought back in time.
   */
  loan_overdue: LoanOverduePayload;
  /**
   * A member joined the library.
   */
  member_joined: MemberJoinedPayload;
}

/** A type of callback that this contract describes. */
export type AccountCallbackType = keyof CallbackPayloads;

/**
 * A type of callback that this contract does not describe. It is a plain text without the ending, which only lets TypeScript tell such types
 * from the others. To compare it with a text, assign it to a `string`.
 */
export type UnknownCallbackType = `${string} (unknown)`;

/** A callback of a type that this contract does not describe: the vendor adds types as it likes. */
export interface UnknownAccountCallback extends AnyAccountCallback {
  type: UnknownCallbackType;
  [field: string]: unknown;
}

/** A callback that this contract describes; its `type` tells which one it is. */
export type KnownAccountCallback =
  | BookMissingCallback
  | LibraryClosedCallback
  | LoanOverdueCallback
  | MemberJoinedCallback;

/**
 * What the vendor posts about an account. A comparison of `type` with a text narrows it, so that the field of that name has the payload;
 * what is left over is of a type that is not described here.
 */
export type AccountCallback = KnownAccountCallback | UnknownAccountCallback;

/** The body of each POST: one or several callbacks, perhaps of several types. */
export interface AccountCallbacks {
  callbacks: AccountCallback[];
}
