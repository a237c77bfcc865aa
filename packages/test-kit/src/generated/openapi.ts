// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

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
         * @description Takes the money at once; after a timeout, look at the ledger before buying again.
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
         * Get what the library says of itself.
         * @description Says where the library is and what it holds.
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
         * Look up what books cost.
         * @description Gives one group of prices per genre.
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
         * List the library's branches, and what its money is worth elsewhere.
         * @description Gives the library itself and the branches that are asked for.
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
         * @description Gives the loans page by page, in no order that could be asked for.
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
         * @description Gives the members page by page, or those that the filters let through.
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
         * @description Gives every book that the old catalogue has, and takes no parameters.
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
         * @description Takes the money from the given purse, or from the member's balance.
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
         * Give a shelf another name or colour.
         * @description Changes what is given and leaves the rest as it is.
         */
        post: operations["RenameShelf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
         * A book is not where it should be.
         * @deprecated
         * @description Sent when a book was due and is not on its shelf.
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
         * Books were not brought back in time.
         * @description Sent on the morning after the day on which a book was due.
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
         * @description Sent when a new member signs in at the desk.
         */
        post: operations["member_joined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * MemberName
         * @description The name of a member, unique in the library. A letter first, then lower-case Latin letters, digits or hyphens.
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
         * @description Texts joined with `;` in one value.
         */
        StringList: readonly string[] | string;
        /**
         * IntegerList
         * @description Integers joined with `;` in one value.
         */
        IntegerList: readonly number[] | number;
        /**
         * AddMemberResponse
         * @description What AddMember answers when it succeeds.
         */
        AddMemberResponse: {
            /** @description 1, if the member was added. */
            result: number;
            /** @description The new member's id. */
            account_id?: number;
            /** @description The new member's API key. */
            api_key?: string;
        };
        /**
         * ApiError
         * @description One error.
         */
        ApiError: {
            /** @description The error's number. */
            code: number;
            /** @description What went wrong, in words. */
            msg: string;
        };
        /**
         * ErrorResponse
         * @description What comes in place of the result when a call fails. The HTTP status stays 200.
         */
        ErrorResponse: {
            error: components["schemas"]["ApiError"];
            /** @description All errors of the call. */
            errors?: components["schemas"]["ApiError"][];
        };
        /**
         * AddMemberAnswer
         * @description What AddMember answers with HTTP 200, the result or the error envelope.
         */
        AddMemberAnswer: components["schemas"]["AddMemberResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * IntegerListOrAll
         * @description Integers joined with `;` in one value, or the word `all`.
         */
        IntegerListOrAll: readonly number[] | number | "all";
        /**
         * StringListOrAll
         * @description Texts joined with `;` in one value, or the word `all`.
         */
        StringListOrAll: readonly string[] | string;
        /**
         * Purchase
         * @description What was bought, and for how much.
         */
        Purchase: {
            /** @description What was taken from the balance. */
            charged_amount?: number;
            /** @description The books asked for. */
            books?: {
                /** @description The book's id. */
                book_id: number;
                /** @description Whether it was bought. */
                is_bought?: boolean;
            }[];
        };
        /**
         * BuyBooksResponse
         * @description What BuyBooks answers when it succeeds.
         */
        BuyBooksResponse: {
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
         * @description What BuyBooks answers with HTTP 200, the result or the error envelope.
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
            /** @description What it is called. */
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
         * @description What GetLibrary answers when it succeeds.
         */
        GetLibraryResponse: {
            /** @description The library. */
            result: {
                /** @description The account of the library. */
                account_id: number;
                /** @description What it is called. */
                library_name?: string;
                /** @description What the library owns. */
                balance?: number;
                /** @description Where it stands. */
                address?: components["schemas"]["Address"] | null;
                newest_book?: components["schemas"]["Book"];
                /** @description The library's API key. */
                api_key?: string;
            };
            /** @description A nearer host. */
            api_address?: string;
        };
        /**
         * GetLibraryAnswer
         * @description What GetLibrary answers with HTTP 200, the result or the error envelope.
         */
        GetLibraryAnswer: components["schemas"]["GetLibraryResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * GenreList
         * @description Genres joined with `;` in one value.
         */
        GenreList: readonly Genre[] | Genre;
        /**
         * BookFormatList
         * @description Formats joined with `;` in one value.
         */
        BookFormatList: readonly BookFormat[] | BookFormat;
        /**
         * Price
         * @description What one book costs.
         */
        Price: {
            /** @description The format that costs so much. */
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
         * @description What GetPrices answers when it succeeds.
         */
        GetPricesResponse: {
            /** @description One group per genre. */
            result: components["schemas"]["PriceGroup"][];
        };
        /**
         * GetPricesAnswer
         * @description What GetPrices answers with HTTP 200, the result or the error envelope.
         */
        GetPricesAnswer: components["schemas"]["GetPricesResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * LendBookResponse
         * @description What LendBook answers when it succeeds.
         */
        LendBookResponse: {
            /** @description 1, if the book was lent. */
            result: number;
        };
        /**
         * LendBookAnswer
         * @description What LendBook answers with HTTP 200, the result or the error envelope.
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
            /** @description What it owns, live or booked as asked. */
            balance?: number;
            /** @description What it owns at this moment. */
            live?: number;
            /** @description What it owned after the last booking. */
            booked?: number;
            /** @description Where it lends to. */
            areas?: {
                /** @description Prefixes of the postcodes that it lends to. */
                allowed?: string[];
                /** @description Prefixes that it does not lend to. */
                forbidden?: string[];
                /** @description Those of the asked-for postcodes that fall under this area. */
                requested?: string[];
            }[];
        };
        /**
         * ListBranchesResponse
         * @description What ListBranches answers when it succeeds.
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
         * @description What ListBranches answers with HTTP 200, the result or the error envelope.
         */
        ListBranchesAnswer: components["schemas"]["ListBranchesResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Timestamp
         * @description A moment in UTC, `YYYY-MM-DD HH:mm:ss`, without a zone.
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
         * @description What ListLoans answers when it succeeds.
         */
        ListLoansResponse: {
            /** @description The loans. */
            result: components["schemas"]["Loan"][];
        };
        /**
         * ListLoansAnswer
         * @description What ListLoans answers with HTTP 200, the result or the error envelope.
         */
        ListLoansAnswer: components["schemas"]["ListLoansResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * Member
         * @description A member of the library, who is an account of the API as well.
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
         * @description What ListMembers answers when it succeeds.
         */
        ListMembersResponse: {
            /** @description The members. */
            result: components["schemas"]["Member"][];
            /** @description How many members there are in all. */
            total_count: number;
            /** @description How many members this answer carries. */
            count: number;
        };
        /**
         * ListMembersAnswer
         * @description What ListMembers answers with HTTP 200, the result or the error envelope.
         */
        ListMembersAnswer: components["schemas"]["ListMembersResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * ListOldBooksResponse
         * @description What ListOldBooks answers when it succeeds.
         */
        ListOldBooksResponse: {
            /** @description The titles. */
            result: string[];
        };
        /**
         * ListOldBooksAnswer
         * @description What ListOldBooks answers with HTTP 200, the result or the error envelope.
         */
        ListOldBooksAnswer: components["schemas"]["ListOldBooksResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * PayFeesResponse
         * @description What PayFees answers when it succeeds.
         */
        PayFeesResponse: {
            /** @description 1, if the fees were paid. */
            result: number;
            /** @description What was taken. */
            paid_amount?: number;
        };
        /**
         * PayFeesAnswer
         * @description What PayFees answers with HTTP 200, the result or the error envelope.
         */
        PayFeesAnswer: components["schemas"]["PayFeesResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * RenameShelfResponse
         * @description What RenameShelf answers when it succeeds.
         */
        RenameShelfResponse: {
            /** @description 1, if the shelf was changed. */
            result: number;
        };
        /**
         * RenameShelfAnswer
         * @description What RenameShelf answers with HTTP 200, the result or the error envelope.
         */
        RenameShelfAnswer: components["schemas"]["RenameShelfResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * AnyAccountCallback
         * @description What every callback carries, whatever its type. Its payload, if it has one, is the field that has the name of its `type`.
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
            book_missing: components["schemas"]["BookMissingPayload"];
        };
        /**
         * EmptyPayload
         * @description The payload of a callback for which no source names a field. Whether it is sent at all is not known.
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
            /** @description How many reminders the member had, this one included. */
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
            /** @description The number that opens the door with the card. */
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
            member_joined: components["schemas"]["MemberJoinedPayload"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type MemberName = components['schemas']['MemberName'];
export type NewPassword = components['schemas']['NewPassword'];
export type PlainDate = components['schemas']['PlainDate'];
export type BookFormat = components['schemas']['BookFormat'];
export type Genre = components['schemas']['Genre'];
export type StringList = components['schemas']['StringList'];
export type IntegerList = components['schemas']['IntegerList'];
export type AddMemberResponse = components['schemas']['AddMemberResponse'];
export type ApiError = components['schemas']['ApiError'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type AddMemberAnswer = components['schemas']['AddMemberAnswer'];
export type IntegerListOrAll = components['schemas']['IntegerListOrAll'];
export type StringListOrAll = components['schemas']['StringListOrAll'];
export type Purchase = components['schemas']['Purchase'];
export type BuyBooksResponse = components['schemas']['BuyBooksResponse'];
export type BuyBooksAnswer = components['schemas']['BuyBooksAnswer'];
export type Address = components['schemas']['Address'];
export type BookCopy = components['schemas']['BookCopy'];
export type Book = components['schemas']['Book'];
export type GetLibraryResponse = components['schemas']['GetLibraryResponse'];
export type GetLibraryAnswer = components['schemas']['GetLibraryAnswer'];
export type GenreList = components['schemas']['GenreList'];
export type BookFormatList = components['schemas']['BookFormatList'];
export type Price = components['schemas']['Price'];
export type PriceGroup = components['schemas']['PriceGroup'];
export type GetPricesResponse = components['schemas']['GetPricesResponse'];
export type GetPricesAnswer = components['schemas']['GetPricesAnswer'];
export type LendBookResponse = components['schemas']['LendBookResponse'];
export type LendBookAnswer = components['schemas']['LendBookAnswer'];
export type Branch = components['schemas']['Branch'];
export type ListBranchesResponse = components['schemas']['ListBranchesResponse'];
export type ListBranchesAnswer = components['schemas']['ListBranchesAnswer'];
export type Timestamp = components['schemas']['Timestamp'];
export type Loan = components['schemas']['Loan'];
export type ListLoansResponse = components['schemas']['ListLoansResponse'];
export type ListLoansAnswer = components['schemas']['ListLoansAnswer'];
export type Member = components['schemas']['Member'];
export type ListMembersResponse = components['schemas']['ListMembersResponse'];
export type ListMembersAnswer = components['schemas']['ListMembersAnswer'];
export type ListOldBooksResponse = components['schemas']['ListOldBooksResponse'];
export type ListOldBooksAnswer = components['schemas']['ListOldBooksAnswer'];
export type PayFeesResponse = components['schemas']['PayFeesResponse'];
export type PayFeesAnswer = components['schemas']['PayFeesAnswer'];
export type RenameShelfResponse = components['schemas']['RenameShelfResponse'];
export type RenameShelfAnswer = components['schemas']['RenameShelfAnswer'];
export type AnyAccountCallback = components['schemas']['AnyAccountCallback'];
export type BookMissingPayload = components['schemas']['BookMissingPayload'];
export type EmptyPayload = components['schemas']['EmptyPayload'];
export type LateLoan = components['schemas']['LateLoan'];
export type LoanOverduePayload = components['schemas']['LoanOverduePayload'];
export type MemberJoinedPayload = components['schemas']['MemberJoinedPayload'];
export type $defs = Record<string, never>;
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
                    /** @description A key of the member's own choice. */
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
            /** @description The result, or the error envelope. */
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
                /** @description The most to pay in all. */
                max_amount?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
                /** @description Whether to give the book that came last as well. */
                with_newest_book?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
                /** @description Only prices of these formats. */
                format?: components["schemas"]["BookFormatList"];
                /**
                 * @deprecated
                 * @description The format to put first.
                 */
                best_format?: components["schemas"]["BookFormat"];
                /** @description The day of the prices. */
                day?: components["schemas"]["PlainDate"];
                /** @description Only prices up to this one. */
                max_amount?: number;
                /** @description Only books that are there, or only those that are not. */
                in_stock?: boolean;
                /** @description A word of the title. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
            /** @description The result, or the error envelope. */
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
                /** @description Ids of the branches to give beside the library, or `all`. */
                branch_id?: components["schemas"]["IntegerListOrAll"];
                /** @description Whether to leave the library itself out. */
                branches_only?: boolean;
                /** @description Whether to leave out what is closed. */
                open_only?: boolean;
                /** @description Only what lends to one of these postcodes. */
                postcode?: components["schemas"]["StringList"];
                /** @description The currencies to give rates of. */
                currency?: components["schemas"]["StringList"];
                /** @description Whether `balance` counts what is not booked yet. */
                live_balance?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
                /** @description The most loans to give. */
                limit?: number;
                /** @description How many loans to skip. */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
                /** @description Ids of the members to give. */
                account_id?: components["schemas"]["IntegerList"];
                /** @description Only the member of this name. */
                member_name?: string;
                /** @description Only the member of this email. */
                email?: string;
                /** @description Only members who may borrow, or only those who may not. */
                active?: boolean;
                /** @description Only members who like this genre best. */
                favourite_genre?: components["schemas"]["Genre"];
                /** @description Only members who joined after this day. */
                joined_after?: components["schemas"]["PlainDate"];
                /** @description Only members who have at least so much. */
                min_balance?: number;
                /** @description Whether to give ids only. */
                brief_output?: boolean;
                /** @description Whether to give addresses. Has no effect if `active` is false. */
                with_address?: boolean;
                /** @description The most members to give. */
                count?: number;
                /** @description How many members to skip. */
                offset?: number;
                /** @description What to sort by. */
                order_by?: "account_id" | "member_name" | "joined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
            /** @description The result, or the error envelope. */
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
            /** @description The result, or the error envelope. */
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
                /** @description The new colour, as six hexadecimal digits. */
                shelf_colour?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, or the error envelope. */
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
                    /** @description One or several callbacks. */
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
                    /** @description One or several callbacks. */
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
                    /** @description One or several callbacks. */
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
                    /** @description One or several callbacks. */
                    callbacks: components["schemas"]["MemberJoinedCallback"][];
                };
            };
        };
        responses: never;
    };
}
