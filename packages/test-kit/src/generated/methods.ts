// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

import type { AddMemberResponse, BookFormat, BookFormatList, BuyBooksResponse, Genre, GenreList, GetLibraryResponse, GetPricesResponse, IntegerList, IntegerListOrAll, LendBookResponse, ListBranchesResponse, ListLoansResponse, ListMembersResponse, ListOldBooksResponse, MemberName, NewPassword, PayFeesResponse, PlainDate, RenameShelfResponse, StringList, StringListOrAll } from "./openapi.ts";
import type { AtLeastOneOf, AtMostOneOf, ExactlyOneOf } from "../operation.ts";

export type { AddMemberResponse, BuyBooksResponse, GetLibraryResponse, GetPricesResponse, LendBookResponse, ListBranchesResponse, ListLoansResponse, ListMembersResponse, ListOldBooksResponse, PayFeesResponse, RenameShelfResponse } from "./openapi.ts";

/** Parameters of AddMember. */
export interface AddMemberParams {
  /**
   * The name of the new member.
   *
   * - Limits: at least 3 characters; at most 12 characters; pattern `^[a-z][a-z0-9-]*$`
   */
  member_name: MemberName;
  /**
   * The member's password.
   *
   * - Limits: at least 8 characters; pattern `^(?=.*[a-zA-Z])(?=.*[0-9])\S+$`
   *
   * - Secret: sent only in the form body, never logged.
   */
  password: NewPassword;
  /**
   * A key chosen by the member.
   *
   * - Secret: sent only in the form body, never logged.
   *
   * - Default: A generated key.
   */
  api_key?: string | undefined;
  /**
   * The member's email.
   *
   * - Limits: an email address
   */
  email?: string | undefined;
  /**
   * The member's phone number.
   *
   * - Limits: pattern `^\+?\d+$`
   */
  mobile_phone?: string | undefined;
  /**
   * Whether the member may borrow at once.
   *
   * @defaultValue `true`
   */
  active?: boolean | undefined;
  /**
   * The member's birthday.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   */
  born?: PlainDate | Date | undefined;
  /**
   * The member's age in years, instead of the birthday.
   *
   * - Limits: at least 6; at most 120
   */
  age?: number | undefined;
  /**
   * What the member pays less, in percent.
   *
   * - Limits: at least 0; at most 100
   */
  discount?: number | undefined;
  /**
   * How the member reads.
   */
  format?: BookFormat | undefined;
  /**
   * What the member likes best.
   *
   * - Limits: at least 1 character
   */
  favourite_genre?: Genre | undefined;
  /**
   * Numbers of the member's cards.
   *
   * - Limits: a list of strings
   */
  card_number?: StringList | undefined;
  /**
   * Ids of members who vouch for the new one.
   *
   * - Limits: a list of integers
   */
  friend_id?: IntegerList | undefined;
}

/** Parameters of BuyBooks: exactly one of `book_id`, `isbn`. */
export type BuyBooksParams = ExactlyOneOf<{
  /**
   * Ids of the books to buy, or `all`.
   *
   * - Limits: a list of integers or the word `all`
   */
  book_id?: IntegerListOrAll | undefined;
  /**
   * The printed numbers of the books, instead of `book_id`, or `all`.
   *
   * - Limits: a list of strings or the word `all`
   */
  isbn?: StringListOrAll | undefined;
  /**
   * The maximum total price.
   *
   * - Limits: at least 0
   */
  max_amount?: number | undefined;
}, "book_id" | "isbn">;

/** Parameters of GetLibrary. */
export interface GetLibraryParams {
  /**
   * Whether to include the newest book.
   *
   * @defaultValue `false`
   */
  with_newest_book?: boolean | undefined;
}

/** Parameters of GetPrices. */
export interface GetPricesParams {
  /**
   * The genres to look up.
   *
   * - Limits: a list of strings
   */
  genre?: GenreList | undefined;
  /**
   * Ids of the books to look up, or `all`.
   *
   * - Limits: a list of integers or the word `all`
   */
  book_id?: IntegerListOrAll | undefined;
  /**
   * Returns only prices of these formats.
   *
   * - Limits: a list of these values: `paper`, `audio`, `braille`
   */
  format?: BookFormatList | undefined;
  /**
   * The format to put first.
   * @deprecated
   */
  best_format?: BookFormat | undefined;
  /**
   * The day of the prices.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   *
   * - Default: Today.
   */
  day?: PlainDate | Date | undefined;
  /**
   * Returns only prices up to this one.
   *
   * - Limits: at least 0; at most 1000
   */
  max_amount?: number | undefined;
  /**
   * Returns only available books (true) or only the others (false).
   */
  in_stock?: boolean | undefined;
  /**
   * A word in the title.
   *
   * - Limits: at least 2 characters; at most 30 characters
   */
  text?: string | undefined;
}

/** Parameters of LendBook. */
export interface LendBookParams {
  /**
   * The member's id.
   */
  member_id: number;
  /**
   * The book's id.
   */
  book_id?: number | undefined;
  /**
   * The book's printed number, instead of its id.
   *
   * - Limits: at least 13 characters; at most 13 characters; pattern `^\d+$`
   */
  isbn?: string | undefined;
  /**
   * The day the book is due.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   *
   * - Default: A month from now.
   */
  due?: PlainDate | Date | undefined;
}

/** Parameters of ListBranches. */
export interface ListBranchesParams {
  /**
   * Ids of the branches to include besides the library, or `all`.
   *
   * - Limits: a list of integers or the word `all`
   */
  branch_id?: IntegerListOrAll | undefined;
  /**
   * Whether to leave out the library itself.
   *
   * @defaultValue `false`
   */
  branches_only?: boolean | undefined;
  /**
   * Whether to leave out closed ones.
   *
   * @defaultValue `false`
   */
  open_only?: boolean | undefined;
  /**
   * Returns only those that lend to one of these postcodes.
   *
   * - Limits: a list of strings
   */
  postcode?: StringList | undefined;
  /**
   * The currencies of the rates.
   *
   * - Limits: a list of strings
   */
  currency?: StringList | undefined;
  /**
   * Whether `balance` includes unbooked transactions.
   *
   * @defaultValue `true`
   */
  live_balance?: boolean | undefined;
}

/** Parameters of ListLoans. */
export interface ListLoansParams {
  /**
   * The member's id.
   *
   * - Limits: at least 1
   */
  member_id: number;
  /**
   * The maximum number of loans to return.
   *
   * - Default: All of them.
   */
  limit?: number | undefined;
  /**
   * The number of loans to skip.
   *
   * @defaultValue `0`
   */
  skip?: number | undefined;
}

/** Parameters of ListMembers. */
export interface ListMembersParams {
  /**
   * Returns only the members with these ids.
   *
   * - Limits: a list of integers
   */
  account_id?: IntegerList | undefined;
  /**
   * Returns only the member with this name.
   */
  member_name?: string | undefined;
  /**
   * Returns only the member with this email.
   *
   * - Limits: an email address
   */
  email?: string | undefined;
  /**
   * Returns only members who may borrow (true) or only the others (false).
   */
  active?: boolean | undefined;
  /**
   * Returns only members with this favorite genre.
   *
   * - Limits: at least 1 character
   */
  favourite_genre?: Genre | undefined;
  /**
   * Returns only members who joined after this day.
   *
   * - Limits: a date, YYYY-MM-DD
   *
   * - A `Date` is sent as its day in UTC. For the day in the local time zone, pass `localDay(date)`.
   */
  joined_after?: PlainDate | Date | undefined;
  /**
   * Returns only members with at least this balance.
   *
   * - Limits: at least 0
   */
  min_balance?: number | undefined;
  /**
   * Whether to return only ids.
   *
   * @defaultValue `false`
   */
  brief_output?: boolean | undefined;
  /**
   * Whether to include addresses. Ignored if `active` is false.
   *
   * @defaultValue `true`
   */
  with_address?: boolean | undefined;
  /**
   * The maximum number of members to return.
   *
   * @defaultValue `20`
   */
  count?: number | undefined;
  /**
   * The number of members to skip.
   *
   * @defaultValue `0`
   */
  offset?: number | undefined;
  /**
   * The sort order.
   *
   * @defaultValue `"member_name"`
   */
  order_by?: "account_id" | "member_name" | "joined" | undefined;
}

/** Parameters of ListOldBooks. */
export interface ListOldBooksParams {
}

/** Parameters of PayFees: at most one of `purse_id`, `voucher`. */
export type PayFeesParams = AtMostOneOf<{
  /**
   * The member's id.
   *
   * - Limits: at least 1
   */
  member_id: number;
  /**
   * How much to pay.
   *
   * - Limits: at least 0.01
   *
   * - Default: Everything that is due.
   */
  amount?: number | undefined;
  /**
   * The purse to pay from.
   */
  purse_id?: number | undefined;
  /**
   * A voucher to pay with.
   *
   * - Limits: at most 16 characters
   */
  voucher?: string | undefined;
}, "purse_id" | "voucher">;

/** Parameters of RenameShelf: at least one of `shelf_name`, `shelf_colour`. */
export type RenameShelfParams = AtLeastOneOf<{
  /**
   * The shelf's id.
   *
   * - Limits: at least 1; at most 99
   */
  shelf_id: number;
  /**
   * The new name.
   *
   * - Limits: at least 1 character; at most 20 characters
   */
  shelf_name?: string | undefined;
  /**
   * The new color, as six hexadecimal digits.
   *
   * - Limits: pattern `^[0-9a-f]{6}$`
   */
  shelf_colour?: string | undefined;
}, "shelf_name" | "shelf_colour">;

/** Every method of the Accounts section; `Options` is the type of the client's options for one call. */
export interface AccountsMethods<Options = never> {
  /**
   * Add a member.
   *
   * Adds a member, who can borrow at once.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `listMembers` whether the member is listed.
   * - Roles: Owner
   * - At least one of `email`, `mobile_phone` (documented; may not be enforced)
   * - Error codes: 902 MEMBER_NAME_TAKEN
   *
   * @example
   * await accounts.addMember({ member_name: "bookworm", password: "Example1Pass", email: "bookworm@example.com" });
   * @see https://library.example/docs/addmember
   */
  addMember(params: AddMemberParams, options?: Options): Promise<AddMemberResponse>;
  /**
   * Buy books.
   *
   * Charges immediately; after a timeout, check the ledger before you buy again.
   *
   * - Effect: money
   * - If the outcome is `unknown`: check with `getLibrary` whether the books are there.
   * - Roles: Owner, Accountant
   * - Exactly one of `book_id`, `isbn` (checked before sending)
   * - Error codes: 127 INSUFFICIENT_MONEY, 901 UNKNOWN_BOOK
   *
   * @example
   * await accounts.buyBooks({ isbn: "9780000000002" });
   * @see https://library.example/docs/buybooks
   */
  buyBooks(params: BuyBooksParams, options?: Options): Promise<BuyBooksResponse>;
  /**
   * Get the library's details.
   *
   * Returns where the library is and what it owns.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: only the common ones
   *
   * @example
   * await accounts.getLibrary();
   * @see https://library.example/docs/getlibrary
   */
  getLibrary(params?: GetLibraryParams, options?: Options): Promise<GetLibraryResponse>;
  /**
   * Get the prices of books.
   *
   * Returns one group of prices per genre.
   *
   * - Effect: read
   * - Roles: not documented
   * - At most one of `genre`, `book_id` (documented; may not be enforced)
   * - Exactly one of `format`, `in_stock` (documented but not enforced)
   * - Error codes: 901 UNKNOWN_BOOK
   *
   * @example
   * await accounts.getPrices();
   * @see https://library.example/docs/getprices
   */
  getPrices(params?: GetPricesParams, options?: Options): Promise<GetPricesResponse>;
  /**
   * Lend a book to a member.
   *
   * Lends a copy of the book until the given day.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `listLoans` whether the loan is listed.
   * - Roles: Owner, Admin
   * - Exactly one of `book_id`, `isbn` (documented; may not be enforced)
   * - Error codes: 901 UNKNOWN_BOOK, 903 UNKNOWN_MEMBER
   *
   * @example
   * await accounts.lendBook({ member_id: 2000001, book_id: 11 });
   * @deprecated Withdrawn by the vendor since 2023-04-01. The front desk does this now.
   */
  lendBook(params: LendBookParams, options?: Options): Promise<LendBookResponse>;
  /**
   * List the library's branches and its exchange rates.
   *
   * Returns the library itself and the requested branches.
   *
   * - Effect: read
   * - Roles: not documented
   * - Error codes: only the common ones
   *
   * @example
   * await accounts.listBranches();
   */
  listBranches(params?: ListBranchesParams, options?: Options): Promise<ListBranchesResponse>;
  /**
   * List the loans of a member.
   *
   * Returns the loans page by page; the order cannot be chosen.
   *
   * - Effect: read
   * - Roles: Owner, Admin, Accountant
   * - Error codes: 903 UNKNOWN_MEMBER
   *
   * @example
   * await accounts.listLoans({ member_id: 2000001 });
   */
  listLoans(params: ListLoansParams, options?: Options): Promise<ListLoansResponse>;
  /**
   * List the members.
   *
   * Returns the members page by page; filters narrow the list.
   *
   * - Effect: read
   * - Roles: Owner, Admin
   * - At least one of `account_id`, `member_name`, `email` (documented but not enforced)
   * - At most one of `brief_output`, `with_address` (documented but not enforced)
   * - Error codes: 903 UNKNOWN_MEMBER
   *
   * @example
   * await accounts.listMembers();
   */
  listMembers(params?: ListMembersParams, options?: Options): Promise<ListMembersResponse>;
  /**
   * List the books of the old catalogue.
   *
   * Returns every book of the old catalogue. Has no parameters.
   *
   * - Effect: read
   * - Roles: Owner, Admin
   * - Error codes: only the common ones
   *
   * @example
   * await accounts.listOldBooks();
   * @deprecated The vendor has announced its deprecation. Use getPrices instead. The board gives no date.
   */
  listOldBooks(params?: ListOldBooksParams, options?: Options): Promise<ListOldBooksResponse>;
  /**
   * Pay the fees of one member.
   *
   * Charges the given purse or the member's balance.
   *
   * - Effect: money
   * - If the outcome is `unknown`: check with `listMembers` whether the balance has risen.
   * - Roles: Owner, Payer
   * - At most one of `purse_id`, `voucher` (checked before sending)
   * - Error codes: 127 INSUFFICIENT_MONEY, 515 SAME_OPERATION_LIMIT, 903 UNKNOWN_MEMBER
   *
   * @example
   * await accounts.payFees({ member_id: 2000001 });
   */
  payFees(params: PayFeesParams, options?: Options): Promise<PayFeesResponse>;
  /**
   * Change the name or colour of a shelf.
   *
   * Changes the given settings and leaves the others as they are.
   *
   * - Effect: write
   * - If the outcome is `unknown`: check with `getLibrary` whether the shelf has its new name.
   * - Roles: Owner, Admin, Developer
   * - At least one of `shelf_name`, `shelf_colour` (checked before sending)
   * - Error codes: 904 SHELF_LOCKED
   *
   * @example
   * await accounts.renameShelf({ shelf_id: 5, shelf_name: "By the window" });
   */
  renameShelf(params: RenameShelfParams, options?: Options): Promise<RenameShelfResponse>;
}

/** The wire name of an operation. */
export type AccountsMethod = "AddMember" | "BuyBooks" | "GetLibrary" | "GetPrices" | "LendBook" | "ListBranches" | "ListLoans" | "ListMembers" | "ListOldBooks" | "PayFees" | "RenameShelf";
