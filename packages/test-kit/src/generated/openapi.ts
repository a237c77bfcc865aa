// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

/**
 * The methods by path, as openapi-fetch needs them.
 */
export interface paths {
    "/AddMember": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member.
         * @description Adds a member, who can borrow at once.
         */
        post: operations["AddMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/BuyBooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy books.
         * @description Charges immediately; after a timeout, check the ledger before you buy again.
         */
        post: operations["BuyBooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetLibrary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the library's details.
         * @description Returns where the library is and what it owns.
         */
        post: operations["GetLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetPrices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the prices of books.
         * @description Returns one group of prices per genre.
         */
        post: operations["GetPrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/LendBook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lend a book to a member.
         * @deprecated
         * @description Lends a copy of the book until the given day.
         */
        post: operations["LendBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ListBranches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the library's branches and its exchange rates.
         * @description Returns the library itself and the requested branches.
         */
        post: operations["ListBranches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ListLoans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the loans of a member.
         * @description Returns the loans page by page; the order cannot be chosen.
         */
        post: operations["ListLoans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ListMembers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the members.
         * @description Returns the members page by page; filters narrow the list.
         */
        post: operations["ListMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ListOldBooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the books of the old catalogue.
         * @deprecated
         * @description Returns every book of the old catalogue. Has no parameters.
         */
        post: operations["ListOldBooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/PayFees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay the fees of one member.
         * @description Charges the given purse or the member's balance.
         */
        post: operations["PayFees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/RenameShelf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the name or colour of a shelf.
         * @description Changes the given settings and leaves the others as they are.
         */
        post: operations["RenameShelf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/**
 * The callbacks by type.
 */
export interface webhooks {
    book_missing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A book is missing from its shelf.
         * @deprecated
         * @description Sent when a book is due and not on its shelf.
         */
        post: operations["book_missing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    library_closed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The library closed for the day.
         * @description Sent when the librarian locks the door.
         */
        post: operations["library_closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    loan_overdue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Books were not returned in time.
         * @description Sent on the morning after a book's due date.
         */
        post: operations["loan_overdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    member_joined: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A member joined the library.
         * @description Sent when a new member joins at the desk.
         */
        post: operations["member_joined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/**
 * The shared schemas by name.
 */
export interface components {
    schemas: {
        /**
         * MemberName
         * @description The name of a member, unique in the library. Starts with a letter, followed by lowercase Latin letters, digits or hyphens.
         * @example bookworm
         */
        MemberName: string;
        /**
         * NewPassword
         * @description A password to set, with a letter and a digit in it.
         */
        NewPassword: string;
        /**
         * PlainDate
         * Format: date
         * @description A calendar date in UTC, `YYYY-MM-DD`.
         * @example 2021-05-01
         */
        PlainDate: string;
        /**
         * BookFormat
         * @description How a book is read.
         * @enum {string}
         */
        BookFormat: "paper" | "audio" | "braille";
        /**
         * Genre
         * @description What a book is about. The library adds genres as it likes.
         */
        Genre: "crime" | "poetry" | "travel" | (string & {});
        /**
         * StringList
         * @description Strings, joined with `;`.
         */
        StringList: readonly string[] | string;
        /**
         * IntegerList
         * @description Integers, joined with `;`.
         */
        IntegerList: readonly number[] | number;
        /**
         * AddMemberResponse
         * @description What AddMember returns when the call succeeds.
         */
        AddMemberResponse: {
            /** @description 1 if the member was added. */
            result: number;
            /** @description The new member's id. */
            account_id?: number;
            /** @description The new member's API key. */
            api_key?: string;
        };
        /**
         * ApiError
         * @description An error.
         */
        ApiError: {
            /** @description The error code. */
            code: number;
            /** @description The error message. */
            msg: string;
        };
        /**
         * ErrorResponse
         * @description What a failed call returns instead of the result. The HTTP status is still 200.
         */
        ErrorResponse: {
            /** @description An error. */
            error: components["schemas"]["ApiError"];
            /** @description All errors of the call. */
            errors?: components["schemas"]["ApiError"][];
        };
        /**
         * AddMemberAnswer
         * @description What AddMember returns with HTTP 200, either the result or the error envelope.
         */
        AddMemberAnswer: components["schemas"]["AddMemberResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * IntegerListOrAll
         * @description Integers, joined with `;`, or the word `all`.
         */
        IntegerListOrAll: readonly number[] | number | "all";
        /**
         * StringListOrAll
         * @description Strings, joined with `;`, or the word `all`.
         */
        StringListOrAll: readonly string[] | string;
        /**
         * Purchase
         * @description What was bought, and for how much.
         */
        Purchase: {
            /** @description What was taken from the balance. */
            charged_amount?: number;
            /** @description The requested books. */
            books?: {
                /** @description The book's id. */
                book_id: number;
                /** @description Whether it was bought. */
                is_bought?: boolean;
            }[];
        };
        /**
         * BuyBooksResponse
         * @description What BuyBooks returns when the call succeeds.
         */
        BuyBooksResponse: {
            /** @description What was bought, and for how much. */
            result: components["schemas"]["Purchase"];
            /** @description What the library owns after the purchase. */
            library?: {
                /** @description The account of the library. */
                account_id?: number;
                /** @description What is left. */
                balance?: number;
            } | null;
        };
        /**
         * BuyBooksAnswer
         * @description What BuyBooks returns with HTTP 200, either the result or the error envelope.
         */
        BuyBooksAnswer: components["schemas"]["BuyBooksResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Address
         * @description A postal address.
         */
        Address: {
            /** @description Street and number. */
            street?: string;
            /** @description The code of the post office, or `null` abroad. */
            postcode?: string | null;
        };
        /**
         * BookCopy
         * @description One copy of a book.
         */
        BookCopy: {
            /** @description The copy's id. */
            copy_id: number;
            /** @description The state of the paper. */
            condition?: "new" | "worn" | (string & {});
            /**
             * @description Whether a member has it.
             * @default false
             */
            lent?: boolean;
        };
        /**
         * Book
         * @description A book and its copies.
         */
        Book: {
            /** @description The book's id. */
            book_id: number;
            /**
             * @description The number printed on its back.
             * @example 9780000000002
             */
            isbn?: string;
            /** @description Its name. */
            title?: string;
            /** @description Who wrote it. */
            authors?: string[];
            /** @description What kind of story it tells. */
            genre?: components["schemas"]["Genre"];
            /** @description The day it came out. */
            published?: components["schemas"]["PlainDate"];
            /** @description The copies on the shelves. */
            copies?: components["schemas"]["BookCopy"][];
            /** @description How many members gave how many stars. */
            ratings?: {
                [key: string]: number;
            };
        };
        /**
         * GetLibraryResponse
         * @description What GetLibrary returns when the call succeeds.
         */
        GetLibraryResponse: {
            /** @description The library. */
            result: {
                /** @description The account of the library. */
                account_id: number;
                /** @description Its name. */
                library_name?: string;
                /** @description What the library owns. */
                balance?: number;
                /** @description Where it stands. */
                address?: components["schemas"]["Address"] | null;
                /** @description A book and its copies. */
                newest_book?: components["schemas"]["Book"];
                /** @description The library's API key. */
                api_key?: string;
            };
            /** @description A nearer host. */
            api_address?: string;
        };
        /**
         * GetLibraryAnswer
         * @description What GetLibrary returns with HTTP 200, either the result or the error envelope.
         */
        GetLibraryAnswer: components["schemas"]["GetLibraryResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * GenreList
         * @description Genres, joined with `;`.
         */
        GenreList: readonly Genre[] | Genre;
        /**
         * BookFormatList
         * @description Formats, joined with `;`.
         */
        BookFormatList: readonly BookFormat[] | BookFormat;
        /**
         * Price
         * @description What one book costs.
         */
        Price: {
            /** @description The format with this price. */
            format?: components["schemas"]["BookFormat"];
            /** @description The price in the library's currency. */
            amount: number;
            /** @description The first day of this price. */
            valid_from?: components["schemas"]["PlainDate"];
        };
        /**
         * PriceGroup
         * @description The prices of one genre.
         */
        PriceGroup: {
            /** @description The genre of the group's books. */
            genre?: components["schemas"]["Genre"];
            /** @description One price per format. */
            prices?: components["schemas"]["Price"][];
        };
        /**
         * GetPricesResponse
         * @description What GetPrices returns when the call succeeds.
         */
        GetPricesResponse: {
            /** @description One group per genre. */
            result: components["schemas"]["PriceGroup"][];
        };
        /**
         * GetPricesAnswer
         * @description What GetPrices returns with HTTP 200, either the result or the error envelope.
         */
        GetPricesAnswer: components["schemas"]["GetPricesResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * LendBookResponse
         * @description What LendBook returns when the call succeeds.
         */
        LendBookResponse: {
            /** @description 1 if the book was lent. */
            result: number;
        };
        /**
         * LendBookAnswer
         * @description What LendBook returns with HTTP 200, either the result or the error envelope.
         */
        LendBookAnswer: components["schemas"]["LendBookResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Branch
         * @description The library itself, or one of its branches.
         */
        Branch: {
            /** @description The account of the branch. */
            account_id: number;
            /** @description Whether it is open. */
            state?: "OPEN" | "CLOSED" | (string & {});
            /** @description What it owns, live or after the last booking, as requested. */
            balance?: number;
            /** @description What it owns now. */
            live?: number;
            /** @description What it owned after the last booking. */
            booked?: number;
            /** @description Where it lends to. */
            areas?: {
                /** @description Prefixes of the postcodes that it lends to. */
                allowed?: string[];
                /** @description Prefixes that it does not lend to. */
                forbidden?: string[];
                /** @description The requested postcodes in this area. */
                requested?: string[];
            }[];
        };
        /**
         * ListBranchesResponse
         * @description What ListBranches returns when the call succeeds.
         */
        ListBranchesResponse: {
            /** @description The library and its branches. */
            result: components["schemas"]["Branch"][];
            /** @description What one dollar is worth, by currency. */
            rates: {
                [key: string]: number;
            };
        };
        /**
         * ListBranchesAnswer
         * @description What ListBranches returns with HTTP 200, either the result or the error envelope.
         */
        ListBranchesAnswer: components["schemas"]["ListBranchesResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Timestamp
         * @description A UTC timestamp, `YYYY-MM-DD HH:mm:ss`, without a time zone.
         * @example 2021-05-01 09:30:00
         */
        Timestamp: `${number}-${number}-${number} ${number}:${number}:${number}`;
        /**
         * Loan
         * @description A book that a member has taken home.
         */
        Loan: {
            /** @description The loan's id. */
            loan_id: number;
            /** @description A book and its copies. */
            book?: components["schemas"]["Book"];
            /** @description The key that the member borrows with. */
            member_key?: string;
            /** @description When the book left the library. */
            taken?: components["schemas"]["Timestamp"];
            /** @description The day it is due. */
            due?: components["schemas"]["PlainDate"];
            /** @description When it came back, if it has. */
            returned?: components["schemas"]["Timestamp"] | null;
        };
        /**
         * ListLoansResponse
         * @description What ListLoans returns when the call succeeds.
         */
        ListLoansResponse: {
            /** @description The loans. */
            result: components["schemas"]["Loan"][];
        };
        /**
         * ListLoansAnswer
         * @description What ListLoans returns with HTTP 200, either the result or the error envelope.
         */
        ListLoansAnswer: components["schemas"]["ListLoansResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Member
         * @description A member of the library. Each member is also an account of the API.
         */
        Member: {
            /** @description The member's id. */
            account_id: number;
            /** @description The member's name. */
            member_name?: string;
            /** @description The member's email. */
            email?: string;
            /** @description The member's API key. */
            api_key?: string;
            /** @description When the member joined. */
            joined?: components["schemas"]["Timestamp"];
            /**
             * @description Whether the member may borrow.
             * @default true
             */
            active?: boolean;
            /** @description What the member has paid in advance. */
            balance?: number;
            /** @description What the member likes best, if known. */
            favourite_genre?: components["schemas"]["Genre"] | null;
            /** @description Where the member lives. */
            address?: components["schemas"]["Address"] | null;
        };
        /**
         * ListMembersResponse
         * @description What ListMembers returns when the call succeeds.
         */
        ListMembersResponse: {
            /** @description The members. */
            result: components["schemas"]["Member"][];
            /** @description The total number of members. */
            total_count: number;
            /** @description The number of members in this answer. */
            count: number;
        };
        /**
         * ListMembersAnswer
         * @description What ListMembers returns with HTTP 200, either the result or the error envelope.
         */
        ListMembersAnswer: components["schemas"]["ListMembersResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * ListOldBooksResponse
         * @description What ListOldBooks returns when the call succeeds.
         */
        ListOldBooksResponse: {
            /** @description The titles. */
            result: string[];
        };
        /**
         * ListOldBooksAnswer
         * @description What ListOldBooks returns with HTTP 200, either the result or the error envelope.
         */
        ListOldBooksAnswer: components["schemas"]["ListOldBooksResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * PayFeesResponse
         * @description What PayFees returns when the call succeeds.
         */
        PayFeesResponse: {
            /** @description 1 if the fees were paid. */
            result: number;
            /** @description What was taken. */
            paid_amount?: number;
        };
        /**
         * PayFeesAnswer
         * @description What PayFees returns with HTTP 200, either the result or the error envelope.
         */
        PayFeesAnswer: components["schemas"]["PayFeesResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * RenameShelfResponse
         * @description What RenameShelf returns when the call succeeds.
         */
        RenameShelfResponse: {
            /** @description 1 if the shelf was changed. */
            result: number;
        };
        /**
         * RenameShelfAnswer
         * @description What RenameShelf returns with HTTP 200, either the result or the error envelope.
         */
        RenameShelfAnswer: components["schemas"]["RenameShelfResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * AnyAccountCallback
         * @description The fields that every callback has. The payload, if any, is in the field named after the `type`.
         */
        AnyAccountCallback: {
            /** @description The callback's number. */
            callback_id: number;
            /** @description What happened, and the name of the field with the payload. */
            type: string;
            /** @description The account that it is about. */
            account_id: number;
            /** @description The MD5 of a secret, `account_id` and `callback_id`. */
            hash: string;
            /** @description The account's name. */
            account_name?: string;
            /** @description The account's email. */
            account_email?: string;
            /** @description The language of the account. */
            language_code?: string;
            /** @description What the account has paid in advance. */
            balance?: number;
        };
        /**
         * BookMissingPayload
         * @description The book that is missing.
         */
        BookMissingPayload: {
            /** @description The book's id. */
            book_id: number;
        };
        /**
         * BookMissingCallback
         * @description A callback of the type `book_missing`.
         */
        BookMissingCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `book_missing`.
             * @constant
             */
            type: "book_missing";
            /** @description The book that is missing. */
            book_missing: components["schemas"]["BookMissingPayload"];
        };
        /**
         * EmptyPayload
         * @description The payload of a callback for which no source names a field. It may be missing.
         */
        EmptyPayload: {
            [key: string]: unknown;
        };
        /**
         * LibraryClosedCallback
         * @description A callback of the type `library_closed`.
         */
        LibraryClosedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `library_closed`.
             * @constant
             */
            type: "library_closed";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            library_closed?: components["schemas"]["EmptyPayload"];
        };
        /**
         * LateLoan
         * @description A loan that is late.
         */
        LateLoan: {
            /** @description The loan's id. */
            loan_id: number;
            /** @description The day on which it was due. */
            due?: components["schemas"]["PlainDate"];
            /** @description What the book is about. */
            genre?: components["schemas"]["Genre"];
        };
        /**
         * LoanOverduePayload
         * @description The loans that are late.
         */
        LoanOverduePayload: {
            /** @description The late loans. */
            loans: components["schemas"]["LateLoan"][];
            /** @description The number of reminders that the member received, including this one. */
            reminder?: number;
            /** @description When the reminder was written. */
            sent?: components["schemas"]["Timestamp"];
        };
        /**
         * LoanOverdueCallback
         * @description A callback of the type `loan_overdue`.
         */
        LoanOverdueCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `loan_overdue`.
             * @constant
             */
            type: "loan_overdue";
            /** @description The loans that are late. */
            loan_overdue: components["schemas"]["LoanOverduePayload"];
        };
        /**
         * MemberJoinedPayload
         * @description The new member.
         */
        MemberJoinedPayload: {
            /** @description The member's id. */
            member_id: number;
            /** @description The member's name. */
            member_name?: string;
            /** @description The number that opens the door together with the card. */
            card_pin?: string;
            /** @description Whether the member is a child. */
            is_child?: boolean;
        };
        /**
         * MemberJoinedCallback
         * @description A callback of the type `member_joined`.
         */
        MemberJoinedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `member_joined`.
             * @constant
             */
            type: "member_joined";
            /** @description The new member. */
            member_joined: components["schemas"]["MemberJoinedPayload"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/**
 * The name of a member, unique in the library. Starts with a letter, followed by lowercase Latin letters, digits or hyphens.
 */
export type MemberName = components['schemas']['MemberName'];
/**
 * A password to set, with a letter and a digit in it.
 */
export type NewPassword = components['schemas']['NewPassword'];
/**
 * A calendar date in UTC, `YYYY-MM-DD`.
 */
export type PlainDate = components['schemas']['PlainDate'];
/**
 * How a book is read.
 */
export type BookFormat = components['schemas']['BookFormat'];
/**
 * What a book is about. The library adds genres as it likes.
 */
export type Genre = components['schemas']['Genre'];
/**
 * Strings, joined with `;`.
 */
export type StringList = components['schemas']['StringList'];
/**
 * Integers, joined with `;`.
 */
export type IntegerList = components['schemas']['IntegerList'];
/**
 * What AddMember returns when the call succeeds.
 */
export type AddMemberResponse = components['schemas']['AddMemberResponse'];
/**
 * An error.
 */
export type ApiError = components['schemas']['ApiError'];
/**
 * What a failed call returns instead of the result. The HTTP status is still 200.
 */
export type ErrorResponse = components['schemas']['ErrorResponse'];
/**
 * What AddMember returns with HTTP 200, either the result or the error envelope.
 */
export type AddMemberAnswer = components['schemas']['AddMemberAnswer'];
/**
 * Integers, joined with `;`, or the word `all`.
 */
export type IntegerListOrAll = components['schemas']['IntegerListOrAll'];
/**
 * Strings, joined with `;`, or the word `all`.
 */
export type StringListOrAll = components['schemas']['StringListOrAll'];
/**
 * What was bought, and for how much.
 */
export type Purchase = components['schemas']['Purchase'];
/**
 * What BuyBooks returns when the call succeeds.
 */
export type BuyBooksResponse = components['schemas']['BuyBooksResponse'];
/**
 * What BuyBooks returns with HTTP 200, either the result or the error envelope.
 */
export type BuyBooksAnswer = components['schemas']['BuyBooksAnswer'];
/**
 * A postal address.
 */
export type Address = components['schemas']['Address'];
/**
 * One copy of a book.
 */
export type BookCopy = components['schemas']['BookCopy'];
/**
 * A book and its copies.
 */
export type Book = components['schemas']['Book'];
/**
 * What GetLibrary returns when the call succeeds.
 */
export type GetLibraryResponse = components['schemas']['GetLibraryResponse'];
/**
 * What GetLibrary returns with HTTP 200, either the result or the error envelope.
 */
export type GetLibraryAnswer = components['schemas']['GetLibraryAnswer'];
/**
 * Genres, joined with `;`.
 */
export type GenreList = components['schemas']['GenreList'];
/**
 * Formats, joined with `;`.
 */
export type BookFormatList = components['schemas']['BookFormatList'];
/**
 * What one book costs.
 */
export type Price = components['schemas']['Price'];
/**
 * The prices of one genre.
 */
export type PriceGroup = components['schemas']['PriceGroup'];
/**
 * What GetPrices returns when the call succeeds.
 */
export type GetPricesResponse = components['schemas']['GetPricesResponse'];
/**
 * What GetPrices returns with HTTP 200, either the result or the error envelope.
 */
export type GetPricesAnswer = components['schemas']['GetPricesAnswer'];
/**
 * What LendBook returns when the call succeeds.
 */
export type LendBookResponse = components['schemas']['LendBookResponse'];
/**
 * What LendBook returns with HTTP 200, either the result or the error envelope.
 */
export type LendBookAnswer = components['schemas']['LendBookAnswer'];
/**
 * The library itself, or one of its branches.
 */
export type Branch = components['schemas']['Branch'];
/**
 * What ListBranches returns when the call succeeds.
 */
export type ListBranchesResponse = components['schemas']['ListBranchesResponse'];
/**
 * What ListBranches returns with HTTP 200, either the result or the error envelope.
 */
export type ListBranchesAnswer = components['schemas']['ListBranchesAnswer'];
/**
 * A UTC timestamp, `YYYY-MM-DD HH:mm:ss`, without a time zone.
 */
export type Timestamp = components['schemas']['Timestamp'];
/**
 * A book that a member has taken home.
 */
export type Loan = components['schemas']['Loan'];
/**
 * What ListLoans returns when the call succeeds.
 */
export type ListLoansResponse = components['schemas']['ListLoansResponse'];
/**
 * What ListLoans returns with HTTP 200, either the result or the error envelope.
 */
export type ListLoansAnswer = components['schemas']['ListLoansAnswer'];
/**
 * A member of the library. Each member is also an account of the API.
 */
export type Member = components['schemas']['Member'];
/**
 * What ListMembers returns when the call succeeds.
 */
export type ListMembersResponse = components['schemas']['ListMembersResponse'];
/**
 * What ListMembers returns with HTTP 200, either the result or the error envelope.
 */
export type ListMembersAnswer = components['schemas']['ListMembersAnswer'];
/**
 * What ListOldBooks returns when the call succeeds.
 */
export type ListOldBooksResponse = components['schemas']['ListOldBooksResponse'];
/**
 * What ListOldBooks returns with HTTP 200, either the result or the error envelope.
 */
export type ListOldBooksAnswer = components['schemas']['ListOldBooksAnswer'];
/**
 * What PayFees returns when the call succeeds.
 */
export type PayFeesResponse = components['schemas']['PayFeesResponse'];
/**
 * What PayFees returns with HTTP 200, either the result or the error envelope.
 */
export type PayFeesAnswer = components['schemas']['PayFeesAnswer'];
/**
 * What RenameShelf returns when the call succeeds.
 */
export type RenameShelfResponse = components['schemas']['RenameShelfResponse'];
/**
 * What RenameShelf returns with HTTP 200, either the result or the error envelope.
 */
export type RenameShelfAnswer = components['schemas']['RenameShelfAnswer'];
/**
 * The fields that every callback has. The payload, if any, is in the field named after the `type`.
 */
export type AnyAccountCallback = components['schemas']['AnyAccountCallback'];
/**
 * The book that is missing.
 */
export type BookMissingPayload = components['schemas']['BookMissingPayload'];
/**
 * The payload of a callback for which no source names a field. It may be missing.
 */
export type EmptyPayload = components['schemas']['EmptyPayload'];
/**
 * A loan that is late.
 */
export type LateLoan = components['schemas']['LateLoan'];
/**
 * The loans that are late.
 */
export type LoanOverduePayload = components['schemas']['LoanOverduePayload'];
/**
 * The new member.
 */
export type MemberJoinedPayload = components['schemas']['MemberJoinedPayload'];
export type $defs = Record<string, never>;
/**
 * The methods and callbacks by operation id.
 */
export interface operations {
    AddMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The name of the new member. */
                    member_name: components["schemas"]["MemberName"];
                    /** @description The member's password. */
                    password: components["schemas"]["NewPassword"];
                    /** @description A key chosen by the member. */
                    api_key?: string;
                    /**
                     * Format: email
                     * @description The member's email.
                     */
                    email?: string;
                    /** @description The member's phone number. */
                    mobile_phone?: string;
                    /**
                     * @description Whether the member may borrow at once.
                     * @default true
                     */
                    active?: boolean;
                    /** @description The member's birthday. */
                    born?: components["schemas"]["PlainDate"];
                    /** @description The member's age in years, instead of the birthday. */
                    age?: number;
                    /** @description What the member pays less, in percent. */
                    discount?: number;
                    /** @description How the member reads. */
                    format?: components["schemas"]["BookFormat"];
                    /** @description What the member likes best. */
                    favourite_genre?: components["schemas"]["Genre"];
                    /** @description Numbers of the member's cards. */
                    card_number?: components["schemas"]["StringList"];
                    /** @description Ids of members who vouch for the new one. */
                    friend_id?: components["schemas"]["IntegerList"];
                };
            };
        };
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddMemberAnswer"];
                };
            };
        };
    };
    BuyBooks: {
        parameters: {
            query?: {
                /** @description Ids of the books to buy, or `all`. */
                book_id?: components["schemas"]["IntegerListOrAll"];
                /** @description The printed numbers of the books, instead of `book_id`, or `all`. */
                isbn?: components["schemas"]["StringListOrAll"];
                /** @description The maximum total price. */
                max_amount?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyBooksAnswer"];
                };
            };
        };
    };
    GetLibrary: {
        parameters: {
            query?: {
                /** @description Whether to include the newest book. */
                with_newest_book?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetLibraryAnswer"];
                };
            };
        };
    };
    GetPrices: {
        parameters: {
            query?: {
                /** @description The genres to look up. */
                genre?: components["schemas"]["GenreList"];
                /** @description Ids of the books to look up, or `all`. */
                book_id?: components["schemas"]["IntegerListOrAll"];
                /** @description Returns only prices of these formats. */
                format?: components["schemas"]["BookFormatList"];
                /**
                 * @deprecated
                 * @description The format to put first.
                 */
                best_format?: components["schemas"]["BookFormat"];
                /** @description The day of the prices. */
                day?: components["schemas"]["PlainDate"];
                /** @description Returns only prices up to this one. */
                max_amount?: number;
                /** @description Returns only available books (true) or only the others (false). */
                in_stock?: boolean;
                /** @description A word in the title. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPricesAnswer"];
                };
            };
        };
    };
    LendBook: {
        parameters: {
            query: {
                /** @description The member's id. */
                member_id: number;
                /** @description The book's id. */
                book_id?: number;
                /** @description The book's printed number, instead of its id. */
                isbn?: string;
                /** @description The day the book is due. */
                due?: components["schemas"]["PlainDate"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LendBookAnswer"];
                };
            };
        };
    };
    ListBranches: {
        parameters: {
            query?: {
                /** @description Ids of the branches to include besides the library, or `all`. */
                branch_id?: components["schemas"]["IntegerListOrAll"];
                /** @description Whether to leave out the library itself. */
                branches_only?: boolean;
                /** @description Whether to leave out closed ones. */
                open_only?: boolean;
                /** @description Returns only those that lend to one of these postcodes. */
                postcode?: components["schemas"]["StringList"];
                /** @description The currencies of the rates. */
                currency?: components["schemas"]["StringList"];
                /** @description Whether `balance` includes unbooked transactions. */
                live_balance?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListBranchesAnswer"];
                };
            };
        };
    };
    ListLoans: {
        parameters: {
            query: {
                /** @description The member's id. */
                member_id: number;
                /** @description The maximum number of loans to return. */
                limit?: number;
                /** @description The number of loans to skip. */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLoansAnswer"];
                };
            };
        };
    };
    ListMembers: {
        parameters: {
            query?: {
                /** @description Returns only the members with these ids. */
                account_id?: components["schemas"]["IntegerList"];
                /** @description Returns only the member with this name. */
                member_name?: string;
                /** @description Returns only the member with this email. */
                email?: string;
                /** @description Returns only members who may borrow (true) or only the others (false). */
                active?: boolean;
                /** @description Returns only members with this favorite genre. */
                favourite_genre?: components["schemas"]["Genre"];
                /** @description Returns only members who joined after this day. */
                joined_after?: components["schemas"]["PlainDate"];
                /** @description Returns only members with at least this balance. */
                min_balance?: number;
                /** @description Whether to return only ids. */
                brief_output?: boolean;
                /** @description Whether to include addresses. Ignored if `active` is false. */
                with_address?: boolean;
                /** @description The maximum number of members to return. */
                count?: number;
                /** @description The number of members to skip. */
                offset?: number;
                /** @description The sort order. */
                order_by?: "account_id" | "member_name" | "joined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMembersAnswer"];
                };
            };
        };
    };
    ListOldBooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOldBooksAnswer"];
                };
            };
        };
    };
    PayFees: {
        parameters: {
            query: {
                /** @description The member's id. */
                member_id: number;
                /** @description How much to pay. */
                amount?: number;
                /** @description The purse to pay from. */
                purse_id?: number;
                /** @description A voucher to pay with. */
                voucher?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayFeesAnswer"];
                };
            };
        };
    };
    RenameShelf: {
        parameters: {
            query: {
                /** @description The shelf's id. */
                shelf_id: number;
                /** @description The new name. */
                shelf_name?: string;
                /** @description The new color, as six hexadecimal digits. */
                shelf_colour?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result or the error envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenameShelfAnswer"];
                };
            };
        };
    };
    book_missing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One or more callbacks. */
                    callbacks: components["schemas"]["BookMissingCallback"][];
                };
            };
        };
        responses: never;
    };
    library_closed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One or more callbacks. */
                    callbacks: components["schemas"]["LibraryClosedCallback"][];
                };
            };
        };
        responses: never;
    };
    loan_overdue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One or more callbacks. */
                    callbacks: components["schemas"]["LoanOverdueCallback"][];
                };
            };
        };
        responses: never;
    };
    member_joined: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One or more callbacks. */
                    callbacks: components["schemas"]["MemberJoinedCallback"][];
                };
            };
        };
        responses: never;
    };
}
