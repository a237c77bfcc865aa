// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

import type { OperationLifecycle, ParameterLimits } from "../operation.ts";
import type { AccountsMethod } from "./methods.ts";

/** The roles of service accounts that may call each method; empty if the vendor does not document them. */
export const operationRoles: Readonly<Record<AccountsMethod, readonly string[]>> = {
  "AddMember": [
    "Owner"
  ],
  "BuyBooks": [
    "Owner",
    "Accountant"
  ],
  "GetLibrary": [],
  "GetPrices": [],
  "LendBook": [
    "Owner",
    "Admin"
  ],
  "ListBranches": [],
  "ListLoans": [
    "Owner",
    "Admin",
    "Accountant"
  ],
  "ListMembers": [
    "Owner",
    "Admin"
  ],
  "ListOldBooks": [
    "Owner",
    "Admin"
  ],
  "PayFees": [
    "Owner",
    "Payer"
  ],
  "RenameShelf": [
    "Owner",
    "Admin",
    "Developer"
  ]
};

/** The error codes that each method can return, including the common ones. Inferred, because the vendor does not list codes per method. */
export const operationErrorCodes: Readonly<Record<AccountsMethod, readonly number[]>> = {
  "AddMember": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    902
  ],
  "BuyBooks": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    127,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    901
  ],
  "GetLibrary": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "GetPrices": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    901
  ],
  "LendBook": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    901,
    903
  ],
  "ListBranches": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "ListLoans": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    903
  ],
  "ListMembers": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    903
  ],
  "ListOldBooks": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "PayFees": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    127,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    515,
    527,
    903
  ],
  "RenameShelf": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527,
    904
  ]
};

/** The limits of each method's parameters, in words. */
export const parameterLimits: Readonly<Record<AccountsMethod, ParameterLimits>> = {
  "AddMember": {
    "member_name": [
      "at least 3 characters",
      "at most 12 characters",
      "pattern `^[a-z][a-z0-9-]*$`"
    ],
    "password": [
      "at least 8 characters",
      "pattern `^(?=.*[a-zA-Z])(?=.*[0-9])\\S+$`"
    ],
    "email": [
      "an email address"
    ],
    "mobile_phone": [
      "pattern `^\\+?\\d+$`"
    ],
    "born": [
      "a date, YYYY-MM-DD"
    ],
    "age": [
      "at least 6",
      "at most 120"
    ],
    "discount": [
      "at least 0",
      "at most 100"
    ],
    "favourite_genre": [
      "at least 1 character"
    ],
    "card_number": [
      "a list of strings"
    ],
    "friend_id": [
      "a list of integers"
    ]
  },
  "BuyBooks": {
    "book_id": [
      "a list of integers or the word `all`"
    ],
    "isbn": [
      "a list of strings or the word `all`"
    ],
    "max_amount": [
      "at least 0"
    ]
  },
  "GetLibrary": {},
  "GetPrices": {
    "genre": [
      "a list of strings"
    ],
    "book_id": [
      "a list of integers or the word `all`"
    ],
    "format": [
      "a list of these values: `paper`, `audio`, `braille`"
    ],
    "day": [
      "a date, YYYY-MM-DD"
    ],
    "max_amount": [
      "at least 0",
      "at most 1000"
    ],
    "text": [
      "at least 2 characters",
      "at most 30 characters"
    ]
  },
  "LendBook": {
    "isbn": [
      "at least 13 characters",
      "at most 13 characters",
      "pattern `^\\d+$`"
    ],
    "due": [
      "a date, YYYY-MM-DD"
    ]
  },
  "ListBranches": {
    "branch_id": [
      "a list of integers or the word `all`"
    ],
    "postcode": [
      "a list of strings"
    ],
    "currency": [
      "a list of strings"
    ]
  },
  "ListLoans": {
    "member_id": [
      "at least 1"
    ]
  },
  "ListMembers": {
    "account_id": [
      "a list of integers"
    ],
    "email": [
      "an email address"
    ],
    "favourite_genre": [
      "at least 1 character"
    ],
    "joined_after": [
      "a date, YYYY-MM-DD"
    ],
    "min_balance": [
      "at least 0"
    ]
  },
  "ListOldBooks": {},
  "PayFees": {
    "member_id": [
      "at least 1"
    ],
    "amount": [
      "at least 0.01"
    ],
    "voucher": [
      "at most 16 characters"
    ]
  },
  "RenameShelf": {
    "shelf_id": [
      "at least 1",
      "at most 99"
    ],
    "shelf_name": [
      "at least 1 character",
      "at most 20 characters"
    ],
    "shelf_colour": [
      "pattern `^[0-9a-f]{6}$`"
    ]
  }
};

/** The lifecycle of each method. */
export const operationLifecycle: Readonly<Record<AccountsMethod, OperationLifecycle>> = {
  "AddMember": {
    "state": "active"
  },
  "BuyBooks": {
    "state": "active"
  },
  "GetLibrary": {
    "state": "active"
  },
  "GetPrices": {
    "state": "active"
  },
  "LendBook": {
    "state": "withdrawn",
    "since": "2023-04-01",
    "note": "The front desk does this now."
  },
  "ListBranches": {
    "state": "active"
  },
  "ListLoans": {
    "state": "active"
  },
  "ListMembers": {
    "state": "active"
  },
  "ListOldBooks": {
    "state": "deprecation-announced",
    "replacement": "GetPrices",
    "note": "The board gives no date."
  },
  "PayFees": {
    "state": "active"
  },
  "RenameShelf": {
    "state": "older-reference",
    "note": "Only the old board shows it."
  }
};

/** The sources of the facts about each method, as keys of `sourceKeys`. */
export const operationSources: Readonly<Record<AccountsMethod, readonly string[]>> = {
  "AddMember": [
    "board:11"
  ],
  "BuyBooks": [
    "board:21"
  ],
  "GetLibrary": [
    "board:1"
  ],
  "GetPrices": [
    "board:20"
  ],
  "LendBook": [
    "board:24"
  ],
  "ListBranches": [
    "board:25"
  ],
  "ListLoans": [
    "board:14"
  ],
  "ListMembers": [
    "board:10"
  ],
  "ListOldBooks": [
    "board:23"
  ],
  "PayFees": [
    "board:22"
  ],
  "RenameShelf": [
    "board:15"
  ]
};

/** The documents behind the facts, by key. */
export const sourceKeys: Readonly<Record<string, string>> = {
  "board": "The notice board at the entrance; the number is a line of it.",
  "desk": "What the librarian says at the desk.",
  "ledger": "The ledger in the back room."
};
