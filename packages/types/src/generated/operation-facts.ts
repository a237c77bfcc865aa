// Generated from spec/ by `pnpm generate`; edit the contract instead.

import type { OperationLifecycle, ParameterLimits } from "../operation.ts";
import type { AccountsMethod } from "./methods.ts";

/** The roles of service accounts that may call each method; empty if the vendor does not document them. */
export const operationRoles: Readonly<Record<AccountsMethod, readonly string[]>> = {
  "AddAccount": [
    "Owner",
    "Admin"
  ],
  "ChangeAccountPlan": [],
  "ChargeAccount": [
    "Owner",
    "Admin",
    "Accountant"
  ],
  "CloneAccount": [
    "Admin"
  ],
  "GetAccountDocuments": [
    "Owner",
    "Admin",
    "Accountant",
    "Payer"
  ],
  "GetAccountInfo": [],
  "GetAccountPlans": [],
  "GetAccountVerifications": [
    "Owner",
    "Admin",
    "Accountant",
    "Payer"
  ],
  "GetAvailablePlans": [],
  "GetChildrenAccounts": [
    "Owner"
  ],
  "GetCurrencyRate": [],
  "GetMoneyAmountToCharge": [
    "Owner",
    "Admin",
    "Accountant",
    "Payer"
  ],
  "GetResourcePrice": [],
  "GetSubscriptionPrice": [],
  "SetAccountInfo": [
    "Owner",
    "Admin",
    "Developer",
    "Accountant",
    "Payer"
  ],
  "SetChildAccountInfo": []
};

/** The error codes that each method can return, including the common ones. Inferred, because the vendor does not list codes per method. */
export const operationErrorCodes: Readonly<Record<AccountsMethod, readonly number[]>> = {
  "AddAccount": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    106,
    112,
    113,
    114,
    128,
    134,
    136,
    163,
    164,
    173,
    177,
    202,
    211,
    340,
    396,
    397,
    447,
    454,
    455,
    456,
    463,
    464,
    485,
    496,
    499,
    514,
    523,
    524,
    527
  ],
  "ChangeAccountPlan": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    110,
    127,
    134,
    340,
    379,
    426,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "ChargeAccount": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    121,
    127,
    134,
    181,
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
  "CloneAccount": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    106,
    112,
    113,
    114,
    115,
    128,
    134,
    136,
    163,
    164,
    173,
    202,
    211,
    340,
    397,
    447,
    454,
    455,
    456,
    463,
    464,
    485,
    496,
    499,
    514,
    523,
    524,
    527
  ],
  "GetAccountDocuments": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    194,
    324,
    325,
    326,
    337,
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
  "GetAccountInfo": [
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
  "GetAccountPlans": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    426,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "GetAccountVerifications": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    115,
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
  "GetAvailablePlans": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    426,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "GetChildrenAccounts": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    194,
    198,
    199,
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
  "GetCurrencyRate": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    210,
    233,
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
  "GetMoneyAmountToCharge": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    111,
    134,
    210,
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
  "GetResourcePrice": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    340,
    429,
    430,
    447,
    454,
    455,
    456,
    485,
    496,
    499,
    527
  ],
  "GetSubscriptionPrice": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    134,
    244,
    245,
    246,
    340,
    447,
    454,
    455,
    456,
    471,
    485,
    496,
    499,
    527
  ],
  "SetAccountInfo": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    112,
    128,
    134,
    136,
    163,
    164,
    189,
    202,
    203,
    204,
    205,
    206,
    207,
    208,
    211,
    230,
    340,
    364,
    398,
    399,
    447,
    454,
    455,
    456,
    463,
    464,
    485,
    496,
    499,
    523,
    524,
    527,
    535,
    537
  ],
  "SetChildAccountInfo": [
    1,
    2,
    4,
    5,
    100,
    103,
    104,
    112,
    134,
    194,
    198,
    199,
    201,
    202,
    230,
    340,
    398,
    399,
    447,
    454,
    455,
    456,
    463,
    464,
    485,
    496,
    499,
    523,
    524,
    527,
    535
  ]
};

/** The limits of each method's parameters, in words. */
export const parameterLimits: Readonly<Record<AccountsMethod, ParameterLimits>> = {
  "AddAccount": {
    "parent_account_email": [
      "an email address"
    ],
    "account_name": [
      "at least 5 characters",
      "at most 20 characters",
      "pattern `^[a-z][a-z0-9-]*$`"
    ],
    "account_email": [
      "an email address"
    ],
    "account_password": [
      "at least 8 characters",
      "pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\\s])\\S+$`"
    ],
    "language_code": [
      "pattern `^[a-z]{2}$`"
    ],
    "account_custom_data": [
      "at most 8191 characters"
    ],
    "account_first_name": [
      "at most 49 characters"
    ],
    "account_last_name": [
      "at most 49 characters"
    ]
  },
  "ChangeAccountPlan": {},
  "ChargeAccount": {
    "phone_id": [
      "a list of integers or the word `all`"
    ],
    "phone_number": [
      "a list of strings or the word `all`"
    ]
  },
  "CloneAccount": {
    "account_email": [
      "an email address"
    ],
    "new_account_name": [
      "at least 5 characters",
      "at most 20 characters",
      "pattern `^[a-z][a-z0-9-]*$`"
    ],
    "new_account_email": [
      "an email address"
    ],
    "new_account_password": [
      "at least 8 characters",
      "pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\\s])\\S+$`"
    ],
    "language_code": [
      "pattern `^[a-z]{2}$`"
    ],
    "account_custom_data": [
      "at most 8191 characters"
    ],
    "account_first_name": [
      "at most 49 characters"
    ],
    "account_last_name": [
      "at most 49 characters"
    ]
  },
  "GetAccountDocuments": {
    "verification_status": [
      "a list of these values: `REQUIRED`, `IN_PROGRESS`, `VERIFIED`"
    ],
    "from_unverified_hold_until": [
      "a date, YYYY-MM-DD"
    ],
    "to_unverified_hold_until": [
      "a date, YYYY-MM-DD"
    ],
    "child_account_id": [
      "a list of integers or the word `all`"
    ]
  },
  "GetAccountInfo": {},
  "GetAccountPlans": {
    "plan_type": [
      "a list of these values: `IM`, `MAU`"
    ],
    "plan_subscription_template_id": [
      "a list of integers"
    ]
  },
  "GetAccountVerifications": {},
  "GetAvailablePlans": {
    "plan_type": [
      "a list of these values: `IM`, `MAU`"
    ],
    "plan_subscription_template_id": [
      "a list of integers"
    ]
  },
  "GetChildrenAccounts": {
    "child_account_id": [
      "a list of integers"
    ],
    "child_account_email": [
      "an email address"
    ]
  },
  "GetCurrencyRate": {
    "currency": [
      "a list of strings"
    ],
    "date": [
      "a date, YYYY-MM-DD"
    ]
  },
  "GetMoneyAmountToCharge": {
    "currency": [
      "pattern `^[A-Z]{3}$`"
    ],
    "charge_date": [
      "a date, YYYY-MM-DD"
    ]
  },
  "GetResourcePrice": {
    "resource_type": [
      "a list of strings"
    ],
    "price_group_id": [
      "a list of integers or the word `all`"
    ],
    "resource_param": [
      "a list of strings"
    ]
  },
  "GetSubscriptionPrice": {
    "subscription_template_id": [
      "a list of integers or the word `all`"
    ]
  },
  "SetAccountInfo": {
    "new_account_email": [
      "an email address"
    ],
    "new_account_password": [
      "at least 8 characters",
      "pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\\s])\\S+$`"
    ],
    "language_code": [
      "pattern `^[a-z]{2}$`"
    ],
    "account_first_name": [
      "at most 49 characters"
    ],
    "account_last_name": [
      "at most 49 characters"
    ],
    "billing_address_name": [
      "at most 199 characters"
    ],
    "billing_address_country_code": [
      "pattern `^[A-Z]{2}$`"
    ],
    "billing_address_address": [
      "at most 511 characters"
    ],
    "billing_address_zip": [
      "at most 29 characters"
    ],
    "billing_address_phone": [
      "at most 29 characters"
    ],
    "account_custom_data": [
      "at most 8191 characters"
    ],
    "callback_url": [
      "an absolute URL"
    ],
    "callback_salt": [
      "at most 39 characters"
    ]
  },
  "SetChildAccountInfo": {
    "child_account_id": [
      "a list of integers or the word `all`"
    ],
    "child_account_name": [
      "a list of strings"
    ],
    "child_account_email": [
      "a list of strings"
    ],
    "new_child_account_email": [
      "an email address"
    ],
    "new_child_account_password": [
      "at least 8 characters",
      "pattern `^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9\\s])\\S+$`"
    ],
    "language_code": [
      "pattern `^[a-z]{2}$`"
    ],
    "callback_url": [
      "an absolute URL"
    ],
    "callback_salt": [
      "at most 39 characters"
    ]
  }
};

/** The lifecycle of each method. */
export const operationLifecycle: Readonly<Record<AccountsMethod, OperationLifecycle>> = {
  "AddAccount": {
    "state": "older-reference",
    "note": "Listed in the reference on voximplant.com, but not on docs.voximplant.ai or in any of the vendor's clients. No source calls it deprecated."
  },
  "ChangeAccountPlan": {
    "state": "active"
  },
  "ChargeAccount": {
    "state": "withdrawn",
    "since": "2025-08-11",
    "note": "Removed from the reference and from every client except the Python one. The vendor names no replacement."
  },
  "CloneAccount": {
    "state": "older-reference",
    "note": "Listed in the reference on voximplant.com, but not on docs.voximplant.ai or in any of the vendor's clients. No source calls it deprecated."
  },
  "GetAccountDocuments": {
    "state": "deprecation-announced",
    "replacement": "GetAccountVerifications",
    "note": "The announcement gives no date, and the vendor's own OpenAPI does not mark the method as deprecated yet."
  },
  "GetAccountInfo": {
    "state": "active"
  },
  "GetAccountPlans": {
    "state": "active"
  },
  "GetAccountVerifications": {
    "state": "active",
    "since": "2025-08-11",
    "note": "Replaces GetAccountDocuments. The Python client does not have it."
  },
  "GetAvailablePlans": {
    "state": "active"
  },
  "GetChildrenAccounts": {
    "state": "active"
  },
  "GetCurrencyRate": {
    "state": "active"
  },
  "GetMoneyAmountToCharge": {
    "state": "active"
  },
  "GetResourcePrice": {
    "state": "active"
  },
  "GetSubscriptionPrice": {
    "state": "active"
  },
  "SetAccountInfo": {
    "state": "active"
  },
  "SetChildAccountInfo": {
    "state": "active"
  }
};

/** The sources of the facts about each method, as keys of `sourceKeys`. */
export const operationSources: Readonly<Record<AccountsMethod, readonly string[]>> = {
  "AddAccount": [
    "S001:7",
    "live",
    "guides"
  ],
  "ChangeAccountPlan": [
    "S001:1043",
    "docs.ai",
    "node-4.11.0"
  ],
  "ChargeAccount": [
    "S001:1009",
    "python-2.2.0"
  ],
  "CloneAccount": [
    "S001:204",
    "live",
    "guides"
  ],
  "GetAccountDocuments": [
    "S000",
    "S001:1139",
    "docs.ai",
    "live"
  ],
  "GetAccountInfo": [
    "S003:5",
    "S001:322"
  ],
  "GetAccountPlans": [
    "S001:1075",
    "docs.ai",
    "node-4.11.0"
  ],
  "GetAccountVerifications": [
    "docs.ai",
    "live",
    "node-4.11.0",
    "go-2.7.0"
  ],
  "GetAvailablePlans": [
    "S001:1107",
    "docs.ai",
    "node-4.11.0"
  ],
  "GetChildrenAccounts": [
    "S001:827",
    "S002:38"
  ],
  "GetCurrencyRate": [
    "S001:691",
    "docs.ai",
    "live"
  ],
  "GetMoneyAmountToCharge": [
    "S001:964",
    "docs.ai",
    "live"
  ],
  "GetResourcePrice": [
    "S001:721",
    "node-4.11.0",
    "live",
    "guides"
  ],
  "GetSubscriptionPrice": [
    "S001:769",
    "docs.ai",
    "live"
  ],
  "SetAccountInfo": [
    "S001:347",
    "S004:1",
    "node-4.11.0",
    "go-2.7.0"
  ],
  "SetChildAccountInfo": [
    "S001:547",
    "docs.ai",
    "node-4.11.0",
    "go-2.7.0"
  ]
};

/** The documents behind the facts, by key. */
export const sourceKeys: Readonly<Record<string, string>> = {
  "S000": "Saved page docs.voximplant.ai, GetAccountDocuments.",
  "S001": "Saved page voximplant.com/docs/references/httpapi/accounts, an older edition with 15 methods; the number after the key is a line of the page.",
  "S002": "Saved page docs.voximplant.ai, GetChildrenAccounts.",
  "S003": "Saved page docs.voximplant.ai, GetAccountInfo, with the vendor's OpenAPI for that one method.",
  "S004": "Saved page docs.voximplant.ai, SetAccountInfo.",
  "docs.ai": "Reference pages of the other methods on docs.voximplant.ai.",
  "live": "voximplant.com/docs/references/httpapi as of September 2026.",
  "archived-docs": "Archived copies of docs.voximplant.ai pages on GetAccountInfo, errors and authorization.",
  "node-4.8.0": "Samples of @voximplant/apiclient-nodejs 4.8.0.",
  "node-4.11.0": "@voximplant/apiclient-nodejs 4.11.0.",
  "node-4.11.0/Structures.ts": "@voximplant/apiclient-nodejs 4.11.0, src/Structures.ts; the number is a line of it.",
  "node-5.0.0": "@voximplant/apiclient-nodejs 5.0.0.",
  "go-2.7.0": "voximplant/apiclient-go 2.7.0.",
  "go-2.7.0/structure.go": "voximplant/apiclient-go 2.7.0, structure/structure.go; the number is a line of it.",
  "php-3.8.0": "voximplant/apiclient-php 3.8.0.",
  "java-2.9.0": "voximplant/apiclient-java 2.9.0.",
  "dotnet-3.7.0": "voximplant/apiclient-dotnet 3.7.0.",
  "python-2.2.0": "voximplant/apiclient-python 2.2.0.",
  "older-clients": "Releases of the vendor's clients from before August 2025.",
  "guides": "Guides on voximplant.com, including those on child accounts, callbacks and billing.",
  "skill": "voximplant/ai-agent-skills, July 2026.",
  "third-party": "Public code of other users of the API."
};
