// Generated from spec/ by `pnpm generate`; edit the contract instead.

import type { Operation } from "../operation.ts";

/** The facts about each operation that a call needs. */
export const operationTable = {
  AddAccount: {
    "effect": "write",
    "in": "form",
    "parameters": {
      "parent_account_id": "integer",
      "parent_account_name": "string",
      "parent_account_email": "string",
      "parent_account_api_key": "string",
      "parent_account_password": "string",
      "account_name": "string",
      "account_email": "string",
      "account_password": "string",
      "active": "boolean",
      "language_code": "string",
      "location": "string",
      "min_balance_to_notify": "number",
      "account_custom_data": "string",
      "account_first_name": "string",
      "account_last_name": "string",
      "account_notifications": "boolean",
      "tariff_changing_notifications": "boolean",
      "news_notifications": "boolean",
      "record_storage_id": "string",
      "record_storage_name": "string"
    },
    "required": [
      "account_name",
      "account_email",
      "account_password"
    ],
    "sensitive": [
      "parent_account_api_key",
      "parent_account_password",
      "account_password"
    ],
    "checkWith": "GetChildrenAccounts"
  },
  ChangeAccountPlan: {
    "effect": "money",
    "in": "query",
    "parameters": {
      "plan_type": "string",
      "plan_subscription_template_id": "integer"
    },
    "required": [
      "plan_type"
    ],
    "checkWith": "GetAccountPlans"
  },
  ChargeAccount: {
    "effect": "money",
    "in": "query",
    "parameters": {
      "phone_id": "integers",
      "phone_number": "strings"
    },
    "rules": [
      {
        "kind": "exactly-one-of",
        "parameters": [
          "phone_id",
          "phone_number"
        ]
      }
    ],
    "checkWith": "GetAccountInfo"
  },
  CloneAccount: {
    "effect": "write",
    "in": "form",
    "parameters": {
      "account_id": "integer",
      "account_name": "string",
      "account_email": "string",
      "parent_account_api_key": "string",
      "parent_account_password": "string",
      "new_account_name": "string",
      "new_account_email": "string",
      "new_account_password": "string",
      "language_code": "string",
      "location": "string",
      "account_custom_data": "string",
      "account_first_name": "string",
      "account_last_name": "string"
    },
    "required": [
      "new_account_name",
      "new_account_email",
      "new_account_password"
    ],
    "sensitive": [
      "parent_account_api_key",
      "parent_account_password",
      "new_account_password"
    ],
    "checkWith": "GetChildrenAccounts"
  },
  GetAccountDocuments: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "with_details": "boolean",
      "verification_name": "string",
      "verification_status": "strings",
      "from_unverified_hold_until": "date",
      "to_unverified_hold_until": "date",
      "child_account_id": "integers",
      "children_verifications_only": "boolean"
    }
  },
  GetAccountInfo: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "return_live_balance": "boolean"
    }
  },
  GetAccountPlans: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "plan_type": "strings",
      "plan_subscription_template_id": "integers"
    }
  },
  GetAccountVerifications: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "account_id": "integer",
      "active_verification_only": "boolean"
    },
    "required": [
      "account_id"
    ]
  },
  GetAvailablePlans: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "plan_type": "strings",
      "plan_subscription_template_id": "integers"
    }
  },
  GetChildrenAccounts: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "child_account_id": "integers",
      "child_account_name": "string",
      "child_account_email": "string",
      "active": "boolean",
      "frozen": "boolean",
      "ignore_invalid_accounts": "boolean",
      "brief_output": "boolean",
      "medium_output": "boolean",
      "count": "integer",
      "offset": "integer",
      "order_by": "string",
      "return_live_balance": "boolean"
    },
    "paging": {
      "count": "count",
      "maximum": 1000,
      "offset": "offset",
      "order_by": "child_account_id",
      "items": "result",
      "key": "account_id",
      "total": "total_count"
    }
  },
  GetCurrencyRate: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "currency": "strings",
      "date": "date"
    },
    "required": [
      "currency"
    ]
  },
  GetMoneyAmountToCharge: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "currency": "string",
      "charge_date": "date"
    }
  },
  GetResourcePrice: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "resource_type": "strings",
      "price_group_id": "integers",
      "price_group_name": "string",
      "resource_param": "strings"
    }
  },
  GetSubscriptionPrice: {
    "effect": "read",
    "in": "query",
    "alsoForm": true,
    "parameters": {
      "subscription_template_id": "integers",
      "subscription_template_type": "string",
      "subscription_template_name": "string",
      "count": "integer",
      "offset": "integer"
    },
    "paging": {
      "count": "count",
      "maximum": 1000,
      "offset": "offset",
      "items": "result",
      "key": "subscription_template_id"
    }
  },
  SetAccountInfo: {
    "effect": "write",
    "in": "form",
    "parameters": {
      "new_account_email": "string",
      "new_account_password": "string",
      "language_code": "string",
      "location": "string",
      "account_first_name": "string",
      "account_last_name": "string",
      "min_balance_to_notify": "number",
      "account_notifications": "boolean",
      "tariff_changing_notifications": "boolean",
      "news_notifications": "boolean",
      "send_js_error": "boolean",
      "billing_address_name": "string",
      "billing_address_country_code": "string",
      "billing_address_address": "string",
      "billing_address_zip": "string",
      "billing_address_phone": "string",
      "account_custom_data": "string",
      "callback_url": "string",
      "callback_salt": "string",
      "store_outbound_sms": "boolean",
      "store_inbound_sms": "boolean",
      "mobile_phone": "string"
    },
    "sensitive": [
      "new_account_password",
      "callback_salt"
    ],
    "checkWith": "GetAccountInfo"
  },
  SetChildAccountInfo: {
    "effect": "write",
    "in": "form",
    "parameters": {
      "child_account_id": "integers",
      "child_account_name": "strings",
      "child_account_email": "strings",
      "new_child_account_email": "string",
      "new_child_account_password": "string",
      "account_notifications": "boolean",
      "tariff_changing_notifications": "boolean",
      "news_notifications": "boolean",
      "active": "boolean",
      "language_code": "string",
      "location": "string",
      "min_balance_to_notify": "number",
      "support_robokassa": "boolean",
      "support_bank_card": "boolean",
      "support_invoice": "boolean",
      "can_use_restricted": "boolean",
      "callback_url": "string",
      "callback_salt": "string"
    },
    "sensitive": [
      "new_child_account_password",
      "callback_salt"
    ],
    "rules": [
      {
        "kind": "exactly-one-of",
        "parameters": [
          "child_account_id",
          "child_account_name",
          "child_account_email"
        ]
      }
    ],
    "checkWith": "GetChildrenAccounts"
  },
} as const satisfies Record<string, Operation>;

/** Response fields that carry a secret. */
export const sensitiveFields: readonly string[] = ["admin_user_api_key","api_key","callback_salt"];

/**
 * The error codes that affect retries and outcome. `later`: a later retry may help. `newToken`:
 * a new token may help. `beforeMethod`: decided before the method runs. `ownChecks`: decided by
 * the method's checks of its target. Only the last two prove that nothing was executed.
 */
export const steeringCodes = {
  later: [1,2,4,5,13,14,15,16,17,18,19,20,21,22,23,162,166,230,251,252,280,314,340,397,416,512,514,515,516],
  newToken: [454,455,456],
  beforeMethod: [100,101,102,103,104,105,134,135,137,161,340,447,454,455,456,485,527],
  ownChecks: [106,110,111,112,113,114,115,127,128,136,163,164,173,177,189,194,198,199,201,202,203,204,205,206,207,208,210,211,233,244,245,246,324,325,326,337,364,379,396,397,398,399,426,429,430,463,464,471,477,496,499,523,524,535,537],
} as const satisfies Record<string, readonly number[]>;
