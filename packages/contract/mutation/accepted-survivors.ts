const groups: Readonly<Record<string, readonly string[]>> = {
  "The mock never answers null or a type's second choice unasked: its dynamic answers have values, and the examples have none here.":
    [
      "ChargeAccount: retype a field, field account_info: never null",
      "GetAccountInfo: retype a field, field result.billing_limits: never null",
      "GetAccountInfo: retype a field, field result.billing_limits.robokassa: never null",
      "GetAccountInfo: retype a field, field result.billing_limits.bank_card: never null",
      "GetAccountInfo: retype a field, field result.billing_limits.invoice: never null",
      "GetAccountVerifications: retype a field, field result[].credentials: never null",
      "GetAccountVerifications: retype a field, field result[].credentials.legal_entity: not null",
      "GetAccountVerifications: retype a field, field result[].default_end_user[].end_user_uuid: not string",
      "GetAccountVerifications: retype a field, field result[].default_end_user[].credentials: not null",
      "GetChildrenAccounts: retype a field, field result[].billing_limits: never null",
      "GetChildrenAccounts: retype a field, field result[].billing_limits.robokassa: never null",
      "GetChildrenAccounts: retype a field, field result[].billing_limits.bank_card: never null",
      "GetChildrenAccounts: retype a field, field result[].billing_limits.invoice: never null",
      "GetResourcePrice: retype a field, field result[].price_groups[].params: never null",
    ],
  "The size of a page is counted, so that it is whole whatever type it has.": [
    "GetChildrenAccounts: retype a field, field total_count: number",
    "GetChildrenAccounts: retype a field, field count: number",
  ],
  "The mock answers errors from examples, which fit a looser schema of the error too; no answer is made from that schema.":
    [
      "AddAccount: drop a field, field error.code: schema",
      "AddAccount: flip required of a field, field error.code",
      "AddAccount: retype a field, field error.code: number",
      "AddAccount: drop a field, field error.msg: schema",
      "AddAccount: flip required of a field, field error.msg",
    ],
  "No source prints an answer with `errors`, so that no example has it and no answer is held against it.":
    [
      "AddAccount: drop a field, field errors: schema and examples",
      "AddAccount: drop a field, field errors: schema",
      "AddAccount: rename a field, field errors",
      "AddAccount: retype a field, field errors: its item alone",
      "AddAccount: retype a field, field errors: list of list",
      "AddAccount: retype a field, field errors: list of string",
      "AddAccount: drop a field, field errors[].code: schema and examples",
      "AddAccount: drop a field, field errors[].code: schema",
      "AddAccount: rename a field, field errors[].code",
      "AddAccount: flip required of a field, field errors[].code",
      "AddAccount: retype a field, field errors[].code: string",
      "AddAccount: retype a field, field errors[].code: number",
      "AddAccount: retype a field, field errors[].code: boolean",
      "AddAccount: drop a field, field errors[].msg: schema and examples",
      "AddAccount: drop a field, field errors[].msg: schema",
      "AddAccount: rename a field, field errors[].msg",
      "AddAccount: flip required of a field, field errors[].msg",
      "AddAccount: retype a field, field errors[].msg: integer",
      "AddAccount: retype a field, field errors[].msg: number",
      "AddAccount: retype a field, field errors[].msg: boolean",
    ],
};

/** Mutants that no check can notice, each with the reason. */
export const acceptedSurvivors: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(groups).flatMap(([reason, names]) => names.map((name) => [name, reason])),
);
