// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

import type { Operation } from "../operation.ts";

/** The facts about each operation that a call needs. */
export const operationTable = {
  AddMember: {
    "effect": "write",
    "in": "form",
    "parameters": {
      "member_name": "string",
      "password": "string",
      "api_key": "string",
      "email": "string",
      "mobile_phone": "string",
      "active": "boolean",
      "born": "date",
      "age": "integer",
      "discount": "number",
      "format": "string",
      "favourite_genre": "string",
      "card_number": "strings",
      "friend_id": "integers"
    },
    "required": [
      "member_name",
      "password"
    ],
    "sensitive": [
      "password",
      "api_key"
    ],
    "checkWith": "ListMembers"
  },
  BuyBooks: {
    "effect": "money",
    "in": "query",
    "parameters": {
      "book_id": "integers",
      "isbn": "strings",
      "max_amount": "number"
    },
    "rules": [
      {
        "kind": "exactly-one-of",
        "parameters": [
          "book_id",
          "isbn"
        ]
      }
    ],
    "checkWith": "GetLibrary"
  },
  GetLibrary: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "with_newest_book": "boolean"
    }
  },
  GetPrices: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "genre": "strings",
      "book_id": "integers",
      "format": "strings",
      "best_format": "string",
      "day": "date",
      "max_amount": "number",
      "in_stock": "boolean",
      "text": "string"
    }
  },
  LendBook: {
    "effect": "write",
    "in": "query",
    "parameters": {
      "member_id": "integer",
      "book_id": "integer",
      "isbn": "string",
      "due": "date"
    },
    "required": [
      "member_id"
    ],
    "checkWith": "ListLoans"
  },
  ListBranches: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "branch_id": "integers",
      "branches_only": "boolean",
      "open_only": "boolean",
      "postcode": "strings",
      "currency": "strings",
      "live_balance": "boolean"
    }
  },
  ListLoans: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "member_id": "integer",
      "limit": "integer",
      "skip": "integer"
    },
    "required": [
      "member_id"
    ],
    "paging": {
      "count": "limit",
      "maximum": 20,
      "offset": "skip",
      "items": "result",
      "key": "loan_id"
    }
  },
  ListMembers: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "account_id": "integers",
      "member_name": "string",
      "email": "string",
      "active": "boolean",
      "favourite_genre": "string",
      "joined_after": "date",
      "min_balance": "number",
      "brief_output": "boolean",
      "with_address": "boolean",
      "count": "integer",
      "offset": "integer",
      "order_by": "string"
    },
    "paging": {
      "count": "count",
      "maximum": 50,
      "offset": "offset",
      "order_by": "account_id",
      "items": "result",
      "key": "account_id",
      "total": "total_count"
    }
  },
  ListOldBooks: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {}
  },
  PayFees: {
    "effect": "money",
    "in": "query",
    "parameters": {
      "member_id": "integer",
      "amount": "number",
      "purse_id": "integer",
      "voucher": "string"
    },
    "required": [
      "member_id"
    ],
    "rules": [
      {
        "kind": "at-most-one-of",
        "parameters": [
          "purse_id",
          "voucher"
        ]
      }
    ],
    "checkWith": "ListMembers"
  },
  RenameShelf: {
    "effect": "write",
    "in": "query",
    "parameters": {
      "shelf_id": "integer",
      "shelf_name": "string",
      "shelf_colour": "string"
    },
    "required": [
      "shelf_id"
    ],
    "rules": [
      {
        "kind": "at-least-one-of",
        "parameters": [
          "shelf_name",
          "shelf_colour"
        ]
      }
    ],
    "checkWith": "GetLibrary"
  },
} as const satisfies Record<string, Operation>;

/** Response fields that carry a secret. */
export const sensitiveFields: readonly string[] = ["api_key","card_pin","member_key"];

/**
 * The error codes that affect retries and outcome. `later`: a later retry may help. `newToken`:
 * a new token may help. `beforeMethod`: decided before the method runs. `ownChecks`: decided by
 * the method's checks of its target. Only the last two prove that nothing was executed.
 */
export const steeringCodes = {
  later: [1,2,4,5,340,515,904],
  newToken: [454,455,456],
  beforeMethod: [100,101,102,103,104,134,340,447,454,455,456,485,527],
  ownChecks: [111,127,477,496,499,901,902,903],
} as const satisfies Record<string, readonly number[]>;
