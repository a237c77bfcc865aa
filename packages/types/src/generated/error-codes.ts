// Generated from spec/ by `pnpm generate`; edit the contract instead.

/** The categories of errors, each with a description and a hint. */
export const errorClasses = {
  "auth": {"description":"The caller is unknown or lacks permission.","hint":"Check the key, its roles and the account of the call."},
  "token": {"description":"The token or session of the call is malformed, valid for too long or expired.","hint":"Sign a new token with a correct clock."},
  "rate": {"description":"Too many calls, or the same call again too soon.","hint":"Wait, then send fewer calls."},
  "validation": {"description":"A parameter is missing, malformed or refers to something that does not exist.","hint":"Correct the parameter; the same call will fail again."},
  "conflict": {"description":"The name, number or object already exists or is taken.","hint":"Choose another one, or use the existing one."},
  "money": {"description":"The balance, the card or the payment prevents the call.","hint":"Settle the payment first, then call again."},
  "state": {"description":"The account or object is not in a state that allows this.","hint":"Bring it into the required state first, or wait for the running operation."},
  "limit": {"description":"The account has reached a limit.","hint":"Remove something, or ask the vendor for a higher limit."},
  "not-found": {"description":"Something that the call needs does not exist.","hint":"Look up what exists, and use that."},
  "internal": {"description":"The server, or a service behind it, failed.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  "unsupported": {"description":"The method or feature does not exist or is not available here.","hint":"Use another method, or ask the vendor to enable the feature."},
} as const;

/** The vendor's names of the error codes. Two codes may share a name. */
export type ErrorName =
  | "A2P_SMS_DISABLED"
  | "ACCOUNTS_EMAIL_ISNT_UNIQUE"
  | "ACCOUNTS_NAME_ALREADY_USED"
  | "ACCOUNT_CUSTOM_DATA_TOO_LONG"
  | "ACCOUNT_FIRST_NAME_TOO_LONG"
  | "ACCOUNT_ISNT_ACTIVATED"
  | "ACCOUNT_ISNT_LOGGED"
  | "ACCOUNT_LAST_NAME_TOO_LONG"
  | "ACCOUNT_MGP_ALREADY_EXISTS"
  | "ACCOUNT_MGP_DOES_NOT_EXISTS"
  | "ACCOUNT_NAME_FORBIDDEN"
  | "ACCOUNT_NAME_INITIAL_LETTER"
  | "ACCOUNT_NAME_LENGTH"
  | "ACCOUNT_PASSWORD_CHANGE_TEMPORARY_BLOCKED"
  | "ACCOUNT_PLAN_CHANGE_FORBIDDEN"
  | "ACCOUNT_TRANSACTION_DESCRIPTION_TOO_LONG"
  | "ACCOUNT_UPGRADE_REQUIRED"
  | "ACCOUNT_VERIFICATION_IN_PROGRESS"
  | "ACCOUNT_VERIFICATION_REQUIRED"
  | "ACD_FAILED"
  | "ACD_QUEUE_NAME_TOO_LONG"
  | "ACTIVATION_IS_NOT_REQUIRED"
  | "ACTIVATION_IS_OVER_FOR_THE_PHONE_NUMBER"
  | "ACTIVATION_MAIL_ERROR"
  | "ADMIN_ROLE_COUNT_LIMIT_IS_EXCEEDED"
  | "ADMIN_ROLE_NAME_TOO_LONG"
  | "ADMIN_USER_COUNT_LIMIT_EXCEEDED"
  | "ADMIN_USER_DISPLAY_NAME_TOO_LONG"
  | "ADMIN_USER_NAME_TOO_LONG"
  | "ALFABANK_PAYMENT_BY_NOT_RUS_CARD_FORBIDDEN"
  | "AMBIGUOUS_REGION"
  | "API_KEY_GENERATION_FAILURE"
  | "APPLICATION_COUNT_EXCEEDED"
  | "APPLICATION_NAME_ISNT_UNIQUE"
  | "APPLICATION_NOT_FOUND"
  | "AUTHORIZATION_FAILED"
  | "AUTHORIZED_IP_NOT_FOUND"
  | "AVALARA_ADDR_NOT_FOUND"
  | "BICS_ADDRESS_ERROR"
  | "BICS_DOCUMENT_FILE_ERROR"
  | "BICS_MANDATORY_FIELDS_ERROR"
  | "BICS_NUMBERS_ERROR"
  | "BICS_ORDER_ERROR"
  | "BICS_REQUEST_ERROR"
  | "BICS_SERVICE_UNAVAILABLE"
  | "BILLING_ADDRESS_ADDRESS_TOO_LONG"
  | "BILLING_ADDRESS_NAME_TOO_LONG"
  | "BILLING_ADDRESS_PHONE_TOO_LONG"
  | "BILLING_ADDRESS_ZIP_TOO_LONG"
  | "BILLING_ERROR"
  | "BUYING_BY_PHONE_NUMBER_IS_NOT_SUPPORTED"
  | "CALLBACK_SALT_INVALID"
  | "CALLERID_VERIFICATION_ERROR"
  | "CALLER_ID_ALREADY_VERIFIED"
  | "CALL_HISTORY_REPORT_GENERATION_FAILED"
  | "CALL_HISTORY_REPORT_IN_PROGRESS"
  | "CALL_SERVICE_ERROR"
  | "CALL_SERVICE_FAILED"
  | "CANT_GET_TEMPLATES_FOR_ACCOUNT"
  | "CAN_NOT_PAY_WITHOUT_VALID_ADDR"
  | "CAPTCHA_ERROR"
  | "CARD_OVERRUN_VALUE_MUST_BE_GREATER_THAN_10"
  | "CARD_PAYMENT_AMOUNT_MUST_BE_GREATER_THAN_10"
  | "CARD_PAYMENT_AMOUNT_TOO_LARGE"
  | "CARD_PAYMENT_LIMIT_IS_EXCEEDED"
  | "CERT_APPLE_INVALID"
  | "CERT_APPLE_VOIP_INVALID"
  | "CERT_EXPIRED"
  | "CERT_NOT_YET_VALID"
  | "CERT_PROD_MODE_NOT_SUPPORTED"
  | "CHILDREN_ACCOUNT_COUNT_LIMIT_PER_DAY_IS_EXCEEDED"
  | "CHILD_TRANSACTION_DESCRIPTION_TOO_LONG"
  | "CODE_ENTRY_ATTEMPTS_EXHAUSTED"
  | "COMPANY_ADDRESS_TOO_LONG"
  | "COMPANY_NAME_TOO_LONG"
  | "COMPANY_PHONE_TOO_LONG"
  | "CONCURRENT_RESOURCE_LIMIT_EXCEEDED"
  | "CONFERENCE_BALANCER_ERROR"
  | "CONFERENCE_NAME_TOO_LONG"
  | "CONFERENCE_SERVER_ERROR"
  | "CONTACT_COUNT_LIMIT_PER_ACCOUNT_IS_EXCEEDED"
  | "CONTACT_DATA_INVALID"
  | "CONTACT_IS_ALREADY_VERIFIED"
  | "CONTRACTOR_DATA_CONFLICTS_WITH_AGREEMENT"
  | "CONTRACTOR_EDIT_FORBIDDEN"
  | "CONTRACTOR_INFO_NOT_SET"
  | "CONTRACTOR_WITH_DEBT"
  | "COUNTABLE_SUBSCRIPTION_MUST_BE_IN_ACTIVE_STATUS"
  | "COUNTABLE_SUBSCRIPTION_WAS_ALREADY_USED"
  | "CURRENT_ACCOUNT_PASSWORD_NOT_SPECIFIED"
  | "CURRENT_SUB_USER_PASSWORD_MISSING"
  | "DATE_RANGE_LIMIT"
  | "DB_ERROR"
  | "DUPLICATE_ADMIN_ROLE_NAME"
  | "DUPLICATE_ADMIN_USER_NAME"
  | "DUPLICATE_CALLERID_NUMBER"
  | "DUPLICATE_CONTACT"
  | "DUPLICATE_QUEUES_NAME"
  | "DUPLICATE_RULE_NAME"
  | "DUPLICATE_SKILL_NAME"
  | "EMAIL_COUNT_LIMIT"
  | "EMPTY_AGREEMENT_ARGUMENTS"
  | "EMPTY_BILLING_EMAIL"
  | "EMPTY_NEW_PASSWORD"
  | "ERROR_PARSING_XLS_FILE"
  | "ERROR_RESPONSE_FROM_CALL_SERVICE"
  | "EXCEED"
  | "EXCEEDED_QUEUES_PER_AGENT_LIMIT"
  | "EXCEEDED_THE_MAX_SMS_CODE_ENTERING_ATTEMPTS"
  | "EXCEEDED_THE_MAX_SMS_SENDING_ATTEMPTS"
  | "FATAL_ERROR"
  | "FILE_NOT_FOUND"
  | "FORBIDDEN_CALLERID"
  | "FORBIDDEN_COMMAND"
  | "FORBIDDEN_LINK_REMOVING"
  | "FORBIDDEN_PARAMETER"
  | "HTTP_REQUEST_REJECTED"
  | "INAPPROPRIATE_AGENT_REPORTS"
  | "INAPPROPRIATE_QUEUE_REPORTS"
  | "INSUFFICIENT_MONEY"
  | "INSUFFICIENT_PASSPORT_DATA_LENGTH"
  | "INSUFFICIENT_PHONES"
  | "INTERNAL_CONFIGURATION_ERROR"
  | "INTERNAL_ERROR"
  | "INVALID"
  | "INVALID_ACCOUNT_DOCUMENT"
  | "INVALID_ACCOUNT_ID"
  | "INVALID_ACCOUNT_TAX_RATE_ID"
  | "INVALID_ACCT"
  | "INVALID_ACD_QUEUE_ID"
  | "INVALID_ACD_QUEUE_PRIORITY"
  | "INVALID_ACD_STATUS"
  | "INVALID_ACTIVATION_METHOD"
  | "INVALID_ADMIN_ROLE_ID"
  | "INVALID_ADMIN_ROLE_NAME"
  | "INVALID_ADMIN_USER_ID"
  | "INVALID_ADVANCED_FILTERS"
  | "INVALID_AGGREGATION"
  | "INVALID_AGREEMENT_DOCUMENT"
  | "INVALID_AGREEMENT_EMAIL"
  | "INVALID_ALLOWED_ENTRIES"
  | "INVALID_AMOUNT"
  | "INVALID_APPLICATION_ID"
  | "INVALID_APPLICATION_IDS"
  | "INVALID_APPLICATION_NAME"
  | "INVALID_ARGUMENTS"
  | "INVALID_AUTHORIZED_IP"
  | "INVALID_AVERAGE_SERVICE_TIME"
  | "INVALID_BIK"
  | "INVALID_BILLING_ADDRESS_COUNTRY_CODE"
  | "INVALID_BILLING_ADDRESS_STATE_LEN"
  | "INVALID_CALLBACK_TYPE"
  | "INVALID_CALLBACK_URL"
  | "INVALID_CALLERID_ID"
  | "INVALID_CALLERID_NUMBER"
  | "INVALID_CALL_HISTORY_REPORT_ID"
  | "INVALID_CALL_SESSION_HISTORY_ID"
  | "INVALID_CARD_HOLDER"
  | "INVALID_CARRIER_ID"
  | "INVALID_CHANGE_CONTRACTOR_IN_PERIOD"
  | "INVALID_CHANGE_CONTRACTOR_IN_PREV_PERIOD"
  | "INVALID_CHILD_ACCOUNT_EMAIL"
  | "INVALID_CHILD_ACCOUNT_ID"
  | "INVALID_CHILD_ACCOUNT_NAME"
  | "INVALID_CODE"
  | "INVALID_CODE_OR_ACCESS_TOKEN"
  | "INVALID_CONFERENCE_NAME"
  | "INVALID_CONTACT_DATA"
  | "INVALID_CONTACT_DESCRIPTION_LENGTH"
  | "INVALID_CONTACT_ID"
  | "INVALID_CONTACT_TYPE"
  | "INVALID_CONTAINS_IP"
  | "INVALID_CONTRATOR"
  | "INVALID_CORRESPONDENT_ACCOUNT"
  | "INVALID_COUNTRY_CODE"
  | "INVALID_COUNTRY_STATE"
  | "INVALID_CSV_FILE"
  | "INVALID_CURRENCY"
  | "INVALID_CUSTOM_RECORD_STORAGE_ID"
  | "INVALID_CVV"
  | "INVALID_DATE"
  | "INVALID_DATE_FORMAT"
  | "INVALID_DATE_RANGE"
  | "INVALID_DENIED_ENTRIES"
  | "INVALID_DESTINATION"
  | "INVALID_DIALOGFLOW_KEY_ID"
  | "INVALID_DOCUMENT_ID"
  | "INVALID_DOCUMENT_STATUS"
  | "INVALID_EMAIL"
  | "INVALID_EXCLUDED_ADMIN_ROLE_ID"
  | "INVALID_EXCLUDED_SKILL_ID"
  | "INVALID_EXCLUDED_USER_ID"
  | "INVALID_EXPENSE_ACCOUNT"
  | "INVALID_FROM_NUMBER"
  | "INVALID_FUNC_NAME"
  | "INVALID_GROUP"
  | "INVALID_HISTORY_TYPE"
  | "INVALID_HOST_PARAMETER"
  | "INVALID_INCLUDED_ADMIN_ROLE_ID"
  | "INVALID_INDIVIDUAL_BIRTH_DATE"
  | "INVALID_INDIVIDUAL_FULL_NAME"
  | "INVALID_INDIVIDUAL_PASSPORT_ISSUED_BY"
  | "INVALID_INDIVIDUAL_PASSPORT_ISSUE_DATE"
  | "INVALID_INDIVIDUAL_PASSPORT_NUMBER"
  | "INVALID_INDIVIDUAL_PASSPORT_SERIES"
  | "INVALID_INDIVIDUAL_PHONE_NUMBER"
  | "INVALID_INDIVIDUAL_REGISTRATION_ADDRESS"
  | "INVALID_INN"
  | "INVALID_KEY_ID"
  | "INVALID_KPP"
  | "INVALID_LANGUAGE_CODE"
  | "INVALID_LEGAL_ENTRY_ACTUAL_ADDRESS"
  | "INVALID_LEGAL_ENTRY_ADDRESS"
  | "INVALID_LEGAL_ENTRY_FULL_NAME"
  | "INVALID_LEGAL_ENTRY_PHONE"
  | "INVALID_LEGAL_STATUS"
  | "INVALID_LIKE_ADMIN_ROLE_ID"
  | "INVALID_LIST_ID"
  | "INVALID_LIST_TYPE"
  | "INVALID_MAX_QUEUE_SIZE"
  | "INVALID_MAX_SIMULTANEOUS"
  | "INVALID_MAX_WAITING_TIME"
  | "INVALID_MD"
  | "INVALID_MEDIA_URL"
  | "INVALID_MGP_TEMPLATE_ID"
  | "INVALID_MIME_TYPE"
  | "INVALID_MIN_PAYMENT_AMOUNT"
  | "INVALID_MOBILE_PHONE"
  | "INVALID_MONEY_AMOUNT"
  | "INVALID_NAME"
  | "INVALID_NEW_ADMIN_USER_NAME"
  | "INVALID_NEW_CHILD_ACCOUNT_EMAIL"
  | "INVALID_NEW_CONTACT_DATA"
  | "INVALID_NEW_CONTACT_TYPE"
  | "INVALID_NEW_USER_NAME"
  | "INVALID_NOTIFICATION_GROUP"
  | "INVALID_NUMBER_STATUS"
  | "INVALID_NUM_ATTEMPTS"
  | "INVALID_OGRN"
  | "INVALID_OLD_INVOICE_NUMBER"
  | "INVALID_PARENT_ACCOUNT_ID"
  | "INVALID_PARES"
  | "INVALID_PARTNER_CODE_LENGTH"
  | "INVALID_PHONE_CATEGORY_NAME"
  | "INVALID_PHONE_COUNT"
  | "INVALID_PHONE_ID"
  | "INVALID_PHONE_NUMBER"
  | "INVALID_PHONE_OWNER_REGION_CODE"
  | "INVALID_PHONE_REGION_ID"
  | "INVALID_PHONE_TO_PAYMENTS"
  | "INVALID_PLAN"
  | "INVALID_PLAN_TYPE"
  | "INVALID_PRICE_GROUP_NAME"
  | "INVALID_PRIORIITY"
  | "INVALID_PRIVATE"
  | "INVALID_PROMO_CODE"
  | "INVALID_PROXY"
  | "INVALID_PROXY_PASSPORT_NUMBER"
  | "INVALID_PROXY_PASSPORT_SERIES"
  | "INVALID_PSTN_BLACKLIST_ID"
  | "INVALID_PSTN_BLACKLIST_PHONE"
  | "INVALID_PUSH_ID"
  | "INVALID_PUSH_PROVIDER"
  | "INVALID_RANGE"
  | "INVALID_RECORD_ID"
  | "INVALID_RECORD_STORAGE_ID"
  | "INVALID_REFERENCE_IP"
  | "INVALID_REGION_CODE"
  | "INVALID_REGISTRATION_ID"
  | "INVALID_REPORT"
  | "INVALID_REQUESTED_RESOURCE"
  | "INVALID_REQUIRED_ADMIN_USER_ID"
  | "INVALID_REQUIRED_ADMIN_USER_NAME"
  | "INVALID_RESOURCE_DISCOUNT_ID"
  | "INVALID_RESOURCE_ID"
  | "INVALID_RESOURCE_TYPE"
  | "INVALID_ROLE_ID"
  | "INVALID_ROLE_NAME"
  | "INVALID_ROLE_SET"
  | "INVALID_RULE_ID"
  | "INVALID_RULE_NAME"
  | "INVALID_RULE_PATTERN"
  | "INVALID_RULE_PATTERN_EXCLUDE"
  | "INVALID_SALUTATION"
  | "INVALID_SCENARIO_ID"
  | "INVALID_SCENARIO_NAME"
  | "INVALID_SERVER_IP"
  | "INVALID_SERVER_TYPE"
  | "INVALID_SERVICE_PROBABILITY"
  | "INVALID_SESSION_ID"
  | "INVALID_SETTING_MGP_PRICE"
  | "INVALID_SIP_WHITELIST_ID"
  | "INVALID_SIP_WHITELIST_NETWORK"
  | "INVALID_SKILL_ID"
  | "INVALID_SMS_CODE"
  | "INVALID_SMS_DIRECTION_PARAMETER"
  | "INVALID_SMS_ID"
  | "INVALID_SOURCE"
  | "INVALID_SRC_NUMBER"
  | "INVALID_STATUS"
  | "INVALID_SUBSCRIPTION_DISCOUNT_ID"
  | "INVALID_SUBSCRIPTION_ID"
  | "INVALID_SUBSCRIPTION_INSTALLATION_FIXED"
  | "INVALID_SUBSCRIPTION_PERIODIC_FIXED"
  | "INVALID_SUBSCRIPTION_TEMPLATE_ID"
  | "INVALID_SUBSCRIPTION_TEMPLATE_NAME"
  | "INVALID_SUBSCRIPTION_TEMPLATE_TYPE"
  | "INVALID_SUB_USER_ID"
  | "INVALID_SUB_USER_NAME_LEN"
  | "INVALID_SUB_USER_NAME_SYMBOLS"
  | "INVALID_TARGET_PRICE_CALCULATION_ACCOUNT_ID"
  | "INVALID_TEST_NUMBER_VERIFICATION_CODE"
  | "INVALID_TEXT"
  | "INVALID_TOKEN_FORMAT"
  | "INVALID_TOKEN_TTL"
  | "INVALID_TO_NUMBER"
  | "INVALID_TO_PHONE_NEXT_RENEWAL"
  | "INVALID_TO_PURCHASE_DATE"
  | "INVALID_TO_UNVERIFIED_HOLD_UNTIL"
  | "INVALID_TRANSACTION_ID"
  | "INVALID_TRANSACTION_TYPE"
  | "INVALID_USERNAME"
  | "INVALID_USER_DISPLAY_NAME"
  | "INVALID_USER_ID"
  | "INVALID_VERIFICATION_CODE"
  | "INVALID_VERIFICATION_NAME"
  | "INVALID_VERIFICATION_STATUS"
  | "INVALID_VERIFICATION_TYPE"
  | "IP_WHITELIST_EXCEEDED"
  | "LENGTH_EXCEEDED"
  | "LOCKED"
  | "LOW_AMOUNT"
  | "MAX_AGENT_SKILLS_EXCEEDED"
  | "MAX_NUMBER_OF_KEYS_EXCEEDED"
  | "MAX_NUMBER_OF_SUB_USERS_EXCEEDED"
  | "MEDIA_BALANCER_ERROR"
  | "MEDIA_LINK_ACCESS_DENIED"
  | "MEDIA_SERVER_ERROR"
  | "MGP_TEMPLATE_DOES_NOT_EXISTS"
  | "MIN_BALANCE_MUST_BE_GREATER_THAN_1"
  | "MIN_BALANCE_MUST_BE_LESS_THAN_50"
  | "MISMATCH_CURRENCY_AND_REGION"
  | "MISSING_CMD"
  | "MONEY_AMOUNT_TOO_LOW"
  | "MULTI_SUBSCRIPTION_DOESNT_EXISTS"
  | "MULTI_SUBSCRIPTION_DOESNT_EXIST_FOR_NUMBERS"
  | "NOT_FOUND_COUNTRYS_REGION_BY_CODE"
  | "NOT_SUPPORT_SMS"
  | "NO_BANK_CARD"
  | "NO_BANK_CARD_ORDER"
  | "NO_EMAIL_FOR_RECEIPT"
  | "NO_PHONES_IN_STOCK"
  | "NO_ROUTE_FOR_DST_NUMBERS"
  | "NO_USER_DOCUMENTS"
  | "OCCUPIED_PHONE_NUMBER"
  | "ONBOARDING_IN_PROGRESS"
  | "ONBOARDING_NOT_STARTED"
  | "ONLY_ONE_OF_PARAMETERS"
  | "ONLY_PASSWORD_AUTHENTICATION_FOR_EMAIL_CHANGING"
  | "PARAMETER_CANT_BE_EMPTY_EX"
  | "PARENT_AUTHORIZED_IPS_USED"
  | "PARENT_TRANSACTION_DESCRIPTION_TOO_LONG"
  | "PASSWORD_LENGTH"
  | "PASSWORD_TOO_WEAK"
  | "PASSWORD_WAS_ALREADY_USED"
  | "PAYMENT_AMOUNT_TOO_LOW"
  | "PAYMENT_IN_PROGRESS"
  | "PAYMENT_REFERENCE_IS_AMBIGUOUS"
  | "PAYMENT_REFERENCE_TOO_LONG"
  | "PAYPOINT_ERROR"
  | "PENDING_ADDRESS_VALIDATION"
  | "PHONE_GROUP_INCOMPLETE"
  | "PHONE_IS_NOT_PERSONAL"
  | "PHONE_NUMBERS_LIST_IS_NOT_AVAILABLE"
  | "PHONE_NUMBER_ALREADY_EXISTS"
  | "PHONE_NUMBER_UNUSABLE"
  | "PHONE_PROVIDER_ERROR"
  | "PHONE_PROVIDER_FAILED"
  | "PHONE_PROVIDER_NO_SUCH_PRODUCT"
  | "PROMO_CODE_ALREADY_USED"
  | "PROMO_CODE_HAS_BEEN_ALREADY_REDEEMED"
  | "PROMO_CODE_IS_EXPIRED"
  | "PROOF_OF_ADDRESS_NOT_FOUND"
  | "PSTN_BLACKLIST_SIZE_IS_EXCEEDED"
  | "PURCHASE_INFO_NOT_FOUND"
  | "PUSH_CREDENTIAL_ALREADY_ATTACHED"
  | "QUEUE_APPLICATION_NOT_BOUND"
  | "RATE_LIMIT_EXCEED"
  | "RECORD_NOT_FOUND"
  | "REGISTRATION_INCOMPLETE"
  | "REGULATION_ADDRESS_AND_REGION_MISMATCH"
  | "REGULATION_ADDRESS_NOT_REQUIRED"
  | "REGULATION_ADDRESS_NOT_REQUIRED_ADDITIONAL_DOCUMENTS"
  | "REJECTED_PAYMENT_REQUEST"
  | "REPEAT_SMS_SENDING_AFTER_3_MINUTES"
  | "REPORT_NOT_FOUND"
  | "REQUESTED_RESOURCE_IS_FORBIDDEN"
  | "REQUIRED_CHARACTERS_NEW_PASSWORD"
  | "REQUIRED_IS_EMPTY"
  | "REQUIRED_OUTPUT_FORMAT_TYPE_IS_NOT_SUPPORTED"
  | "RESEND_DOCUMENTS"
  | "RETRY_LATER"
  | "ROLE_ID_AND_ROLE_NAME_AT_THE_SAME_TIME"
  | "RULE_NO_SCENARIO_BOUND"
  | "SAME_OPERATION_LIMIT"
  | "SCENARIO_COUNT_LIMIT_IS_EXCEEDED"
  | "SCENARIO_COUNT_LIMIT_PER_RULE_IS_EXCEEDED"
  | "SCENARIO_NAME_ISNT_UNIQUE"
  | "SCRIPT_TEXT_IS_TOO_LONG"
  | "SC_QUEUE_COUNT_LIMIT"
  | "SC_SKILL_COUNT_LIMIT"
  | "SENDING_SMS_ERROR"
  | "SERVICE_LEVEL_THRESHOLD_COUNT_TOO_BIG"
  | "SESSION_ID_GENERATION_ERROR"
  | "SESSION_TIMEOUT"
  | "SETTING_MGP_ALREADY_EXISTS"
  | "SETTING_MGP_DOES_NOT_EXISTS"
  | "SIP_REGISTRATIONS_COUNT_EXCEEDED"
  | "SIP_REGISTRATION_IS_PERSISTENT"
  | "SIP_WHITE_LIST_NETWORK_COUNT_EXCEEDED"
  | "SKILL_NAME_TOO_LONG"
  | "SMS_DISABLED_FOR_NUMBER"
  | "SMS_GATEWAY_ERROR"
  | "SQ_CUSTOM_STATUS_ALREADY_EXISTS"
  | "SUB_USER_HAS_KEYS_WITH_ROLES_TO_REMOVE"
  | "SUB_USER_LOGIN_NOT_UNIQUE"
  | "TEST_NUMBER_ALREADY_EXISTS"
  | "TEST_NUMBER_CODE_ATTEMPTS_LIMIT"
  | "TEST_NUMBER_NO_CODE"
  | "TEST_NUMBER_NO_NUMBER"
  | "TEST_NUMBER_VERIFICATION_DAILY_LIMIT"
  | "TEST_NUMBER_VERIFICATION_LIMIT"
  | "TEST_NUMBER_VERIFIED"
  | "TEST_NUMBER_WRONG_CODE"
  | "TOKEN_EXPIRED"
  | "TOKEN_ISSUED_IN_FUTURE"
  | "TOO_LONG"
  | "TOO_MANY_BATCH_COMMANDS"
  | "TRY_LATER"
  | "UNABLE_SEND_EMAIL"
  | "UNKNOWN_COMMAND"
  | "UNKNOWN_PERIOD"
  | "UNKNOWN_REPORT_TYPE"
  | "UNSUPPORTED_BATCH_COMMAND"
  | "USER_COUNT_EXCEEDED"
  | "USER_CUSTOM_DATA_TOO_LONG"
  | "USER_DOCUMENTS_NOT_FOUND"
  | "USER_NAME_ISNT_UNIQUE"
  | "USER_NAME_RESTRICTIONS"
  | "USER_NOT_BOUND_TO_THE_APPLICATION"
  | "USER_TRANSACTION_DESCRIPTION_TOO_LONG"
  | "USER_WITHOUT_SEPARATE_BILLING_ACCOUNT"
  | "VALUE_NOT_UNIQUE"
  | "VERIFICATION_TYPE_NOT_FOUND"
  | "VERIFICATION_USERS_DOCUMENT_ALREADY_COMPLETE"
  | "VPN_IS_NOT_ALLOWED"
  | "WHITESPACES_NOT_ALLOWED";

/** Facts about an error code. */
export interface ErrorFacts {
  /** The vendor's name, such as `INSUFFICIENT_MONEY`. */
  readonly name: ErrorName;
  /** The category of the error; see `errorClasses`. */
  readonly class: keyof typeof errorClasses;
  /** `later`: the same call may succeed after a while. `new-token`: after signing a new token. `never`: the same call fails again. */
  readonly retry: "never" | "later" | "new-token";
  /** When the server decides on the error; only `before-method` and `own-checks` can prove that nothing was executed. */
  readonly decided?: "before-method" | "own-checks" | "unknown";
  /** What the error means. */
  readonly message?: string;
  /** What to do about it, if there is a better hint than that of its class. */
  readonly hint?: string;
}

/** Every error code that the vendor lists. */
export const errorCodes: Readonly<Record<number, ErrorFacts>> = {
  1: {"name":"FATAL_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server failed without giving a reason.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  2: {"name":"INTERNAL_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server failed internally.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  4: {"name":"DB_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server's database failed.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  5: {"name":"BILLING_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The vendor's billing service failed.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  6: {"name":"API_KEY_GENERATION_FAILURE","class":"internal","retry":"never"},
  9: {"name":"ACTIVATION_MAIL_ERROR","class":"internal","retry":"never"},
  10: {"name":"SESSION_ID_GENERATION_ERROR","class":"internal","retry":"never"},
  12: {"name":"INVALID_FUNC_NAME","class":"validation","retry":"never"},
  13: {"name":"INTERNAL_CONFIGURATION_ERROR","class":"internal","retry":"later","message":"The server is misconfigured.","hint":"The call is not the cause. Try later, and contact the vendor if the error persists."},
  14: {"name":"SMS_GATEWAY_ERROR","class":"internal","retry":"later","message":"The service that sends text messages failed.","hint":"Try later; the text message may have been sent anyway."},
  15: {"name":"MEDIA_SERVER_ERROR","class":"internal","retry":"later","message":"An audio and video server failed.","hint":"Try later; no Accounts method is known to need it."},
  16: {"name":"MEDIA_BALANCER_ERROR","class":"internal","retry":"later","message":"Calls could not be assigned to a media server.","hint":"Try later; no Accounts method is known to need it."},
  17: {"name":"PAYPOINT_ERROR","class":"internal","retry":"later","message":"The payment service Paypoint did not accept the operation.","hint":"Check the balance and the transactions before you pay again."},
  18: {"name":"CALLERID_VERIFICATION_ERROR","class":"internal","retry":"later","message":"The server that verifies caller ids failed.","hint":"Try later; no Accounts method is known to need it."},
  19: {"name":"ACD_FAILED","class":"internal","retry":"later","message":"The service that distributes calls to agents failed.","hint":"Try later; no Accounts method is known to need it."},
  20: {"name":"PHONE_PROVIDER_FAILED","class":"internal","retry":"later","message":"The carrier of the phone number failed.","hint":"Check the state of the number, then try later."},
  21: {"name":"CALL_SERVICE_FAILED","class":"internal","retry":"later","message":"The service that runs calls failed.","hint":"Try later; no Accounts method is known to need it."},
  22: {"name":"CONFERENCE_BALANCER_ERROR","class":"internal","retry":"later","message":"No conference server could be assigned.","hint":"Try later; no Accounts method is known to need it."},
  23: {"name":"CONFERENCE_SERVER_ERROR","class":"internal","retry":"later","message":"A conference server failed.","hint":"Try later; no Accounts method is known to need it."},
  100: {"name":"AUTHORIZATION_FAILED","class":"auth","retry":"never","decided":"before-method","message":"Authorization failed.","hint":"Check the key, the account id and the clock. A valid token also gets this error if its service account lacks a role."},
  101: {"name":"INVALID_ARGUMENTS","class":"validation","retry":"never","decided":"before-method","message":"The parameters are invalid.","hint":"Compare the names and values with the method's parameters."},
  102: {"name":"MISSING_CMD","class":"validation","retry":"never","decided":"before-method","message":"The request does not name a method.","hint":"Put the method's name in the path, or in a parameter named cmd."},
  103: {"name":"UNKNOWN_COMMAND","class":"unsupported","retry":"never","decided":"before-method","message":"No method has this name.","hint":"Check the spelling and case of the method; the vendor may have withdrawn it."},
  104: {"name":"FORBIDDEN_COMMAND","class":"auth","retry":"never","decided":"before-method","message":"This caller may not call this method.","hint":"Give the service account a role that allows the method."},
  105: {"name":"REQUIRED_OUTPUT_FORMAT_TYPE_IS_NOT_SUPPORTED","class":"unsupported","retry":"never","decided":"before-method"},
  106: {"name":"ACCOUNTS_NAME_ALREADY_USED","class":"conflict","retry":"never","decided":"own-checks","message":"Another account already has this name.","hint":"Choose another account name."},
  107: {"name":"INVALID_APPLICATION_NAME","class":"validation","retry":"never"},
  108: {"name":"APPLICATION_COUNT_EXCEEDED","class":"limit","retry":"never"},
  109: {"name":"USER_COUNT_EXCEEDED","class":"limit","retry":"never"},
  110: {"name":"INVALID_PLAN","class":"validation","retry":"never","decided":"own-checks","message":"The account has no such plan available.","hint":"Use a plan from GetAvailablePlans."},
  111: {"name":"INVALID_DATE_FORMAT","class":"validation","retry":"never","decided":"own-checks","message":"A date has a format that the server cannot parse.","hint":"Write dates as YYYY-MM-DD and timestamps as YYYY-MM-DD HH:mm:ss, in UTC."},
  112: {"name":"PASSWORD_LENGTH","class":"validation","retry":"never","decided":"own-checks","message":"The password is too short.","hint":"Use at least 8 characters with an uppercase letter, a lowercase letter, a digit and a special character."},
  113: {"name":"ACCOUNT_NAME_LENGTH","class":"validation","retry":"never","decided":"own-checks","message":"The account name is too short or too long.","hint":"Use 5 to 20 characters."},
  114: {"name":"ACCOUNT_NAME_INITIAL_LETTER","class":"validation","retry":"never","decided":"own-checks","message":"The account name contains an invalid character.","hint":"Start with a letter, followed by lowercase Latin letters, digits and hyphens."},
  115: {"name":"INVALID_ACCOUNT_ID","class":"validation","retry":"never","decided":"own-checks","message":"No account has this id.","hint":"Check the account id, and whether the caller may access that account."},
  116: {"name":"INVALID_APPLICATION_ID","class":"validation","retry":"never"},
  117: {"name":"INVALID_USER_ID","class":"validation","retry":"never"},
  118: {"name":"USER_NAME_ISNT_UNIQUE","class":"conflict","retry":"never"},
  121: {"name":"INVALID_PHONE_NUMBER","class":"validation","retry":"never","decided":"unknown","message":"The account cannot use this phone number here.","hint":"Use digits only, with the country code, and check that the account rents the number."},
  122: {"name":"USER_NAME_RESTRICTIONS","class":"validation","retry":"never"},
  123: {"name":"INVALID_DATE_RANGE","class":"validation","retry":"never"},
  125: {"name":"INVALID_MONEY_AMOUNT","class":"validation","retry":"never"},
  127: {"name":"INSUFFICIENT_MONEY","class":"money","retry":"never","decided":"own-checks","message":"The account does not have enough money.","hint":"Top up the account; GetMoneyAmountToCharge returns how much the subscriptions need."},
  128: {"name":"ACCOUNTS_EMAIL_ISNT_UNIQUE","class":"conflict","retry":"never","decided":"own-checks","message":"Another account already uses this email.","hint":"Use another email address, or find the account that has it."},
  129: {"name":"APPLICATION_NAME_ISNT_UNIQUE","class":"conflict","retry":"never"},
  130: {"name":"SCRIPT_TEXT_IS_TOO_LONG","class":"validation","retry":"never"},
  131: {"name":"ACCOUNT_ISNT_ACTIVATED","class":"state","retry":"never","message":"The account has not been activated yet.","hint":"Activate the account first, then call again."},
  132: {"name":"INVALID_SCENARIO_ID","class":"validation","retry":"never"},
  133: {"name":"SCENARIO_NAME_ISNT_UNIQUE","class":"conflict","retry":"never"},
  134: {"name":"REQUIRED_IS_EMPTY","class":"validation","retry":"never","decided":"before-method","message":"A required parameter is missing or empty.","hint":"Set every required parameter; the text of the error may name the missing one."},
  135: {"name":"SESSION_TIMEOUT","class":"token","retry":"never","decided":"before-method","message":"The session has expired.","hint":"Start a new session, or use a token."},
  136: {"name":"INVALID_EMAIL","class":"validation","retry":"never","decided":"own-checks","message":"The server does not accept this email address.","hint":"Check the address for typos."},
  137: {"name":"ACCOUNT_ISNT_LOGGED","class":"auth","retry":"never","decided":"before-method"},
  139: {"name":"ACTIVATION_IS_OVER_FOR_THE_PHONE_NUMBER","class":"state","retry":"never"},
  140: {"name":"EXCEEDED_THE_MAX_SMS_CODE_ENTERING_ATTEMPTS","class":"limit","retry":"never"},
  141: {"name":"INVALID_SMS_CODE","class":"validation","retry":"never"},
  142: {"name":"ACTIVATION_IS_NOT_REQUIRED","class":"state","retry":"never"},
  147: {"name":"INVALID_RULE_ID","class":"validation","retry":"never"},
  148: {"name":"INVALID_RULE_PATTERN","class":"validation","retry":"never"},
  149: {"name":"INVALID_RULE_PATTERN_EXCLUDE","class":"validation","retry":"never"},
  150: {"name":"INVALID_CALL_SESSION_HISTORY_ID","class":"validation","retry":"never"},
  151: {"name":"REJECTED_PAYMENT_REQUEST","class":"money","retry":"never"},
  152: {"name":"NO_BANK_CARD","class":"money","retry":"never"},
  153: {"name":"CARD_PAYMENT_AMOUNT_MUST_BE_GREATER_THAN_10","class":"money","retry":"never"},
  154: {"name":"MIN_BALANCE_MUST_BE_GREATER_THAN_1","class":"validation","retry":"never"},
  155: {"name":"CARD_OVERRUN_VALUE_MUST_BE_GREATER_THAN_10","class":"validation","retry":"never"},
  156: {"name":"INVALID_RULE_NAME","class":"validation","retry":"never"},
  157: {"name":"INVALID_USER_DISPLAY_NAME","class":"validation","retry":"never"},
  158: {"name":"INVALID_CARD_HOLDER","class":"validation","retry":"never"},
  159: {"name":"INVALID_ACCT","class":"validation","retry":"never"},
  160: {"name":"INVALID_CVV","class":"validation","retry":"never"},
  161: {"name":"INVALID_SESSION_ID","class":"token","retry":"never","decided":"before-method","message":"No session has this id.","hint":"Use a token instead of the session id, or start a new session."},
  162: {"name":"TRY_LATER","class":"rate","retry":"later","message":"The server asks the caller to try again later.","hint":"Wait a few seconds before the next attempt, and longer before each further attempt."},
  163: {"name":"ACCOUNT_FIRST_NAME_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The first name is too long.","hint":"Shorten it to at most 49 characters."},
  164: {"name":"ACCOUNT_LAST_NAME_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The last name is too long.","hint":"Shorten it to at most 49 characters."},
  165: {"name":"EXCEEDED_THE_MAX_SMS_SENDING_ATTEMPTS","class":"limit","retry":"never"},
  166: {"name":"REPEAT_SMS_SENDING_AFTER_3_MINUTES","class":"rate","retry":"later","message":"The last text message was sent less than three minutes ago.","hint":"Wait three minutes before you request another one."},
  167: {"name":"INVALID_ACTIVATION_METHOD","class":"validation","retry":"never"},
  168: {"name":"INVALID_SCENARIO_NAME","class":"validation","retry":"never"},
  169: {"name":"INVALID_SIP_WHITELIST_ID","class":"validation","retry":"never"},
  170: {"name":"INVALID_SIP_WHITELIST_NETWORK","class":"validation","retry":"never"},
  171: {"name":"MIN_BALANCE_MUST_BE_LESS_THAN_50","class":"validation","retry":"never"},
  172: {"name":"SIP_WHITE_LIST_NETWORK_COUNT_EXCEEDED","class":"limit","retry":"never"},
  173: {"name":"ACCOUNT_NAME_FORBIDDEN","class":"validation","retry":"never","decided":"own-checks","message":"The vendor does not allow this account name.","hint":"Choose a name without reserved or offensive words."},
  175: {"name":"DUPLICATE_RULE_NAME","class":"conflict","retry":"never"},
  177: {"name":"INVALID_PARENT_ACCOUNT_ID","class":"validation","retry":"never","decided":"own-checks","message":"No parent account has this id.","hint":"Check that the parent account id matches the credentials sent with it."},
  180: {"name":"INVALID_EXCLUDED_USER_ID","class":"validation","retry":"never"},
  181: {"name":"INVALID_PHONE_ID","class":"validation","retry":"never","decided":"unknown","message":"The account has no phone number with this id.","hint":"Use an id from the account's list of phone numbers."},
  182: {"name":"OCCUPIED_PHONE_NUMBER","class":"conflict","retry":"never"},
  183: {"name":"INVALID_CALLERID_ID","class":"validation","retry":"never"},
  184: {"name":"INVALID_CALLERID_NUMBER","class":"validation","retry":"never"},
  185: {"name":"FORBIDDEN_CALLERID","class":"validation","retry":"never"},
  186: {"name":"INVALID_VERIFICATION_CODE","class":"validation","retry":"never"},
  188: {"name":"DUPLICATE_CALLERID_NUMBER","class":"conflict","retry":"never"},
  189: {"name":"INVALID_MOBILE_PHONE","class":"validation","retry":"never","decided":"own-checks","message":"The mobile phone number cannot be used.","hint":"Check the number, and use the international format with digits only."},
  190: {"name":"INVALID_TO_NUMBER","class":"validation","retry":"never"},
  191: {"name":"INVALID_FROM_NUMBER","class":"validation","retry":"never"},
  192: {"name":"INVALID_SMS_ID","class":"validation","retry":"never"},
  194: {"name":"INVALID_CHILD_ACCOUNT_ID","class":"validation","retry":"never","decided":"own-checks","message":"No child account has this id.","hint":"Use an id from GetChildrenAccounts."},
  195: {"name":"UNSUPPORTED_BATCH_COMMAND","class":"unsupported","retry":"never"},
  196: {"name":"TOO_MANY_BATCH_COMMANDS","class":"limit","retry":"never"},
  197: {"name":"INVALID_TRANSACTION_ID","class":"validation","retry":"never"},
  198: {"name":"INVALID_CHILD_ACCOUNT_NAME","class":"validation","retry":"never","decided":"own-checks","message":"No child account has this name.","hint":"Use a name from GetChildrenAccounts."},
  199: {"name":"INVALID_CHILD_ACCOUNT_EMAIL","class":"validation","retry":"never","decided":"own-checks","message":"No child account has this email.","hint":"Use an email from GetChildrenAccounts."},
  201: {"name":"INVALID_NEW_CHILD_ACCOUNT_EMAIL","class":"validation","retry":"never","decided":"own-checks","message":"The new email of the child account cannot be used.","hint":"Check the address for typos; it must be unique among all accounts."},
  202: {"name":"INVALID_LANGUAGE_CODE","class":"validation","retry":"never","decided":"own-checks","message":"The language code is unknown.","hint":"Use a two-letter lowercase code, such as en."},
  203: {"name":"INVALID_MOBILE_PHONE","class":"validation","retry":"never","decided":"own-checks","message":"The mobile phone number cannot be used.","hint":"Check the number, and use the international format with digits only."},
  204: {"name":"INVALID_BILLING_ADDRESS_COUNTRY_CODE","class":"validation","retry":"never","decided":"own-checks","message":"The country code of the billing address is unknown.","hint":"Use a two-letter uppercase ISO 3166-1 code, such as DE."},
  205: {"name":"BILLING_ADDRESS_NAME_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The billing address's name is too long.","hint":"Shorten it to at most 199 characters."},
  206: {"name":"BILLING_ADDRESS_ADDRESS_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The billing address is too long.","hint":"Shorten it to at most 511 characters."},
  207: {"name":"BILLING_ADDRESS_ZIP_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The billing address's postal code is too long.","hint":"Shorten it to at most 29 characters."},
  208: {"name":"BILLING_ADDRESS_PHONE_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The billing address's phone number is too long.","hint":"Shorten it to at most 29 characters."},
  209: {"name":"INVALID_TRANSACTION_TYPE","class":"validation","retry":"never"},
  210: {"name":"INVALID_CURRENCY","class":"validation","retry":"never","decided":"own-checks","message":"The currency is unknown.","hint":"Use USD, EUR, RUR or KZT; the code of the ruble is RUR here."},
  211: {"name":"ACCOUNT_CUSTOM_DATA_TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"The custom data of the account is too long.","hint":"Shorten it to at most 8191 characters, or store only a key to your own data."},
  212: {"name":"USER_CUSTOM_DATA_TOO_LONG","class":"validation","retry":"never"},
  213: {"name":"ACD_QUEUE_NAME_TOO_LONG","class":"validation","retry":"never"},
  214: {"name":"INVALID_SERVICE_PROBABILITY","class":"validation","retry":"never"},
  215: {"name":"INVALID_MAX_QUEUE_SIZE","class":"validation","retry":"never"},
  216: {"name":"INVALID_MAX_WAITING_TIME","class":"validation","retry":"never"},
  217: {"name":"INVALID_AVERAGE_SERVICE_TIME","class":"validation","retry":"never"},
  218: {"name":"INVALID_ACD_QUEUE_ID","class":"validation","retry":"never"},
  219: {"name":"DUPLICATE_QUEUES_NAME","class":"conflict","retry":"never"},
  220: {"name":"SKILL_NAME_TOO_LONG","class":"validation","retry":"never"},
  221: {"name":"DUPLICATE_SKILL_NAME","class":"conflict","retry":"never"},
  222: {"name":"INVALID_SKILL_ID","class":"validation","retry":"never"},
  223: {"name":"INVALID_ACD_QUEUE_PRIORITY","class":"validation","retry":"never"},
  224: {"name":"INVALID_EXCLUDED_SKILL_ID","class":"validation","retry":"never"},
  225: {"name":"INVALID_AMOUNT","class":"validation","retry":"never"},
  226: {"name":"PAYMENT_AMOUNT_TOO_LOW","class":"money","retry":"never"},
  227: {"name":"INVALID_ACD_STATUS","class":"validation","retry":"never"},
  228: {"name":"INVALID_AGGREGATION","class":"validation","retry":"never"},
  229: {"name":"INVALID_REPORT","class":"validation","retry":"never"},
  230: {"name":"ACCOUNT_PASSWORD_CHANGE_TEMPORARY_BLOCKED","class":"rate","retry":"later","decided":"unknown","message":"The password was changed too often and is temporarily locked.","hint":"Wait before you change the password again."},
  231: {"name":"CODE_ENTRY_ATTEMPTS_EXHAUSTED","class":"limit","retry":"never"},
  232: {"name":"INVALID_CODE","class":"validation","retry":"never"},
  233: {"name":"INVALID_DATE","class":"validation","retry":"never","decided":"own-checks","message":"The date cannot be used.","hint":"Use YYYY-MM-DD, and choose a day that has data."},
  234: {"name":"ACCOUNT_TRANSACTION_DESCRIPTION_TOO_LONG","class":"validation","retry":"never"},
  235: {"name":"USER_TRANSACTION_DESCRIPTION_TOO_LONG","class":"validation","retry":"never"},
  236: {"name":"PARENT_TRANSACTION_DESCRIPTION_TOO_LONG","class":"validation","retry":"never"},
  237: {"name":"CHILD_TRANSACTION_DESCRIPTION_TOO_LONG","class":"validation","retry":"never"},
  239: {"name":"INVALID_COUNTRY_CODE","class":"validation","retry":"never"},
  240: {"name":"INVALID_PHONE_CATEGORY_NAME","class":"validation","retry":"never"},
  241: {"name":"INVALID_PHONE_REGION_ID","class":"validation","retry":"never"},
  242: {"name":"INVALID_COUNTRY_STATE","class":"validation","retry":"never"},
  243: {"name":"INVALID_PHONE_COUNT","class":"validation","retry":"never"},
  244: {"name":"INVALID_SUBSCRIPTION_TEMPLATE_ID","class":"validation","retry":"never","decided":"own-checks","message":"No subscription template has this id.","hint":"Use an id that GetSubscriptionPrice returns without the template filters."},
  245: {"name":"INVALID_SUBSCRIPTION_TEMPLATE_NAME","class":"validation","retry":"never","decided":"own-checks","message":"No subscription template has this name.","hint":"Use a name that GetSubscriptionPrice returns without the template filters."},
  246: {"name":"INVALID_SUBSCRIPTION_TEMPLATE_TYPE","class":"validation","retry":"never","decided":"own-checks","message":"No such subscription template type exists.","hint":"Use PHONE_NUM or SIP_REGISTRATION."},
  247: {"name":"INVALID_PRIORIITY","class":"validation","retry":"never"},
  248: {"name":"INVALID_MAX_SIMULTANEOUS","class":"validation","retry":"never"},
  249: {"name":"INVALID_NUM_ATTEMPTS","class":"validation","retry":"never"},
  250: {"name":"INVALID_CSV_FILE","class":"validation","retry":"never"},
  251: {"name":"CALL_SERVICE_ERROR","class":"internal","retry":"later","message":"The service that runs calls was unavailable.","hint":"Try later; no Accounts method is known to need it."},
  252: {"name":"ERROR_RESPONSE_FROM_CALL_SERVICE","class":"internal","retry":"later","message":"The service that runs calls rejected the request.","hint":"Try later; no Accounts method is known to need it."},
  253: {"name":"INVALID_NAME","class":"validation","retry":"never"},
  254: {"name":"INVALID_GROUP","class":"validation","retry":"never"},
  255: {"name":"INVALID_LIST_ID","class":"validation","retry":"never"},
  257: {"name":"INVALID_REFERENCE_IP","class":"validation","retry":"never"},
  258: {"name":"INVALID_TO_PHONE_NEXT_RENEWAL","class":"validation","retry":"never"},
  259: {"name":"INVALID_MEDIA_URL","class":"validation","retry":"never"},
  260: {"name":"MEDIA_LINK_ACCESS_DENIED","class":"auth","retry":"never"},
  261: {"name":"INVALID_RECORD_ID","class":"validation","retry":"never"},
  262: {"name":"INVALID_PARES","class":"validation","retry":"never"},
  263: {"name":"INVALID_MD","class":"validation","retry":"never"},
  264: {"name":"INVALID_PRIVATE","class":"validation","retry":"never"},
  265: {"name":"INVALID_PROMO_CODE","class":"validation","retry":"never"},
  266: {"name":"PROMO_CODE_IS_EXPIRED","class":"state","retry":"never"},
  267: {"name":"PROMO_CODE_HAS_BEEN_ALREADY_REDEEMED","class":"state","retry":"never"},
  268: {"name":"PROMO_CODE_ALREADY_USED","class":"state","retry":"never"},
  269: {"name":"INVALID_CONFERENCE_NAME","class":"validation","retry":"never"},
  270: {"name":"CONFERENCE_NAME_TOO_LONG","class":"validation","retry":"never"},
  271: {"name":"SERVICE_LEVEL_THRESHOLD_COUNT_TOO_BIG","class":"validation","retry":"never"},
  272: {"name":"SIP_REGISTRATIONS_COUNT_EXCEEDED","class":"limit","retry":"never"},
  273: {"name":"INVALID_USERNAME","class":"validation","retry":"never"},
  274: {"name":"INVALID_PROXY","class":"validation","retry":"never"},
  275: {"name":"INVALID_REGISTRATION_ID","class":"validation","retry":"never"},
  278: {"name":"INVALID_ACCOUNT_DOCUMENT","class":"validation","retry":"never"},
  280: {"name":"RESEND_DOCUMENTS","class":"rate","retry":"later","message":"A document was sent less than two minutes ago.","hint":"Wait two minutes before you send the next one."},
  281: {"name":"ACCOUNT_VERIFICATION_REQUIRED","class":"state","retry":"never","message":"The account must be verified first.","hint":"Verify the account; GetAccountVerifications shows what is missing."},
  282: {"name":"ACCOUNT_VERIFICATION_IN_PROGRESS","class":"state","retry":"never","message":"The account's verification is not finished.","hint":"Wait until it is finished; GetAccountVerifications shows its status."},
  283: {"name":"INVALID_TO_PURCHASE_DATE","class":"validation","retry":"never"},
  284: {"name":"INVALID_ADMIN_USER_ID","class":"validation","retry":"never"},
  285: {"name":"INVALID_REQUIRED_ADMIN_USER_ID","class":"validation","retry":"never"},
  286: {"name":"INVALID_REQUIRED_ADMIN_USER_NAME","class":"validation","retry":"never"},
  287: {"name":"ADMIN_USER_NAME_TOO_LONG","class":"validation","retry":"never"},
  288: {"name":"ADMIN_USER_DISPLAY_NAME_TOO_LONG","class":"validation","retry":"never"},
  289: {"name":"ADMIN_USER_COUNT_LIMIT_EXCEEDED","class":"limit","retry":"never"},
  290: {"name":"DUPLICATE_ADMIN_USER_NAME","class":"conflict","retry":"never"},
  291: {"name":"INVALID_ADMIN_ROLE_ID","class":"validation","retry":"never"},
  292: {"name":"INVALID_ADMIN_ROLE_NAME","class":"validation","retry":"never"},
  293: {"name":"ADMIN_ROLE_NAME_TOO_LONG","class":"validation","retry":"never"},
  294: {"name":"DUPLICATE_ADMIN_ROLE_NAME","class":"conflict","retry":"never"},
  295: {"name":"ADMIN_ROLE_COUNT_LIMIT_IS_EXCEEDED","class":"limit","retry":"never"},
  296: {"name":"INVALID_ALLOWED_ENTRIES","class":"validation","retry":"never"},
  297: {"name":"INVALID_DENIED_ENTRIES","class":"validation","retry":"never"},
  300: {"name":"INVALID_LIKE_ADMIN_ROLE_ID","class":"validation","retry":"never"},
  301: {"name":"INVALID_INCLUDED_ADMIN_ROLE_ID","class":"validation","retry":"never"},
  302: {"name":"INVALID_EXCLUDED_ADMIN_ROLE_ID","class":"validation","retry":"never"},
  303: {"name":"PAYMENT_REFERENCE_IS_AMBIGUOUS","class":"validation","retry":"never"},
  304: {"name":"PAYMENT_REFERENCE_TOO_LONG","class":"validation","retry":"never"},
  305: {"name":"INVALID_INN","class":"validation","retry":"never"},
  306: {"name":"INVALID_KPP","class":"validation","retry":"never"},
  307: {"name":"COMPANY_NAME_TOO_LONG","class":"validation","retry":"never"},
  308: {"name":"COMPANY_ADDRESS_TOO_LONG","class":"validation","retry":"never"},
  309: {"name":"COMPANY_PHONE_TOO_LONG","class":"validation","retry":"never"},
  310: {"name":"CONTRACTOR_EDIT_FORBIDDEN","class":"state","retry":"never"},
  311: {"name":"CONTRACTOR_INFO_NOT_SET","class":"state","retry":"never"},
  312: {"name":"INVALID_OLD_INVOICE_NUMBER","class":"validation","retry":"never"},
  314: {"name":"CONCURRENT_RESOURCE_LIMIT_EXCEEDED","class":"rate","retry":"later","message":"Too many calls are running at the same time.","hint":"Run fewer calls in parallel, and resume slowly."},
  315: {"name":"INVALID_REQUESTED_RESOURCE","class":"validation","retry":"never"},
  316: {"name":"REQUESTED_RESOURCE_IS_FORBIDDEN","class":"auth","retry":"never"},
  317: {"name":"ACCOUNT_UPGRADE_REQUIRED","class":"state","retry":"never"},
  318: {"name":"MONEY_AMOUNT_TOO_LOW","class":"money","retry":"never"},
  319: {"name":"INVALID_OLD_INVOICE_NUMBER","class":"validation","retry":"never"},
  320: {"name":"INVALID_AUTHORIZED_IP","class":"validation","retry":"never"},
  321: {"name":"AUTHORIZED_IP_NOT_FOUND","class":"not-found","retry":"never"},
  322: {"name":"INVALID_CONTAINS_IP","class":"validation","retry":"never"},
  323: {"name":"IP_WHITELIST_EXCEEDED","class":"limit","retry":"never"},
  324: {"name":"INVALID_VERIFICATION_NAME","class":"validation","retry":"never","decided":"own-checks","message":"No verification has this name.","hint":"Use a name that GetAccountDocuments returns without the filter."},
  325: {"name":"INVALID_TO_UNVERIFIED_HOLD_UNTIL","class":"validation","retry":"never","decided":"own-checks","message":"The end of the date range for held subscriptions cannot be used.","hint":"Use YYYY-MM-DD, and a date that is not before the start of the range."},
  326: {"name":"INVALID_VERIFICATION_STATUS","class":"validation","retry":"never","decided":"own-checks","message":"No such verification status exists.","hint":"Use REQUIRED, IN_PROGRESS or VERIFIED; the filter does not accept NOT_REQUIRED."},
  327: {"name":"ERROR_PARSING_XLS_FILE","class":"validation","retry":"never"},
  331: {"name":"NO_PHONES_IN_STOCK","class":"not-found","retry":"never"},
  332: {"name":"INSUFFICIENT_PHONES","class":"not-found","retry":"never"},
  334: {"name":"NOT_FOUND_COUNTRYS_REGION_BY_CODE","class":"not-found","retry":"never"},
  335: {"name":"PHONE_NUMBER_ALREADY_EXISTS","class":"conflict","retry":"never"},
  336: {"name":"AMBIGUOUS_REGION","class":"validation","retry":"never"},
  337: {"name":"USER_DOCUMENTS_NOT_FOUND","class":"not-found","retry":"never","decided":"own-checks","message":"The account has no user documents.","hint":"Upload the documents first, or read the account without them."},
  338: {"name":"VERIFICATION_USERS_DOCUMENT_ALREADY_COMPLETE","class":"conflict","retry":"never"},
  339: {"name":"NO_USER_DOCUMENTS","class":"not-found","retry":"never"},
  340: {"name":"RATE_LIMIT_EXCEED","class":"rate","retry":"later","decided":"before-method","message":"The server received too many calls in a short time.","hint":"Pause, then call more slowly; the vendor does not publish the limit."},
  341: {"name":"RECORD_NOT_FOUND","class":"not-found","retry":"never"},
  343: {"name":"INVALID_INDIVIDUAL_FULL_NAME","class":"validation","retry":"never"},
  344: {"name":"INVALID_INDIVIDUAL_BIRTH_DATE","class":"validation","retry":"never"},
  345: {"name":"INVALID_INDIVIDUAL_PASSPORT_SERIES","class":"validation","retry":"never"},
  346: {"name":"INVALID_INDIVIDUAL_PASSPORT_NUMBER","class":"validation","retry":"never"},
  347: {"name":"INVALID_INDIVIDUAL_PASSPORT_ISSUE_DATE","class":"validation","retry":"never"},
  348: {"name":"INVALID_INDIVIDUAL_PASSPORT_ISSUED_BY","class":"validation","retry":"never"},
  349: {"name":"INVALID_INDIVIDUAL_REGISTRATION_ADDRESS","class":"validation","retry":"never"},
  350: {"name":"INVALID_LEGAL_ENTRY_FULL_NAME","class":"validation","retry":"never"},
  351: {"name":"INVALID_LEGAL_ENTRY_PHONE","class":"validation","retry":"never"},
  352: {"name":"INVALID_LEGAL_ENTRY_ADDRESS","class":"validation","retry":"never"},
  353: {"name":"INVALID_LEGAL_ENTRY_ACTUAL_ADDRESS","class":"validation","retry":"never"},
  354: {"name":"INVALID_OGRN","class":"validation","retry":"never"},
  355: {"name":"INVALID_CALL_HISTORY_REPORT_ID","class":"validation","retry":"never"},
  356: {"name":"CALL_HISTORY_REPORT_IN_PROGRESS","class":"state","retry":"never"},
  357: {"name":"CALL_HISTORY_REPORT_GENERATION_FAILED","class":"internal","retry":"never"},
  358: {"name":"INVALID_VERIFICATION_TYPE","class":"validation","retry":"never"},
  359: {"name":"INVALID_SALUTATION","class":"validation","retry":"never"},
  360: {"name":"VERIFICATION_TYPE_NOT_FOUND","class":"not-found","retry":"never"},
  361: {"name":"PROOF_OF_ADDRESS_NOT_FOUND","class":"not-found","retry":"never"},
  362: {"name":"INVALID_NEW_ADMIN_USER_NAME","class":"validation","retry":"never"},
  363: {"name":"INVALID_CODE_OR_ACCESS_TOKEN","class":"validation","retry":"never"},
  364: {"name":"CURRENT_ACCOUNT_PASSWORD_NOT_SPECIFIED","class":"auth","retry":"never","decided":"own-checks","message":"The current password is missing.","hint":"Authorize this change with the account's current password."},
  365: {"name":"PURCHASE_INFO_NOT_FOUND","class":"not-found","retry":"never"},
  366: {"name":"PENDING_ADDRESS_VALIDATION","class":"state","retry":"never"},
  367: {"name":"INVALID_CALLBACK_TYPE","class":"validation","retry":"never"},
  368: {"name":"PHONE_PROVIDER_ERROR","class":"internal","retry":"never"},
  369: {"name":"INVALID_PHONE_OWNER_REGION_CODE","class":"validation","retry":"never"},
  370: {"name":"INVALID_REGION_CODE","class":"validation","retry":"never"},
  371: {"name":"INVALID_HISTORY_TYPE","class":"validation","retry":"never"},
  372: {"name":"INVALID_PSTN_BLACKLIST_PHONE","class":"validation","retry":"never"},
  373: {"name":"PSTN_BLACKLIST_SIZE_IS_EXCEEDED","class":"limit","retry":"never"},
  374: {"name":"INVALID_CARRIER_ID","class":"validation","retry":"never"},
  375: {"name":"RULE_NO_SCENARIO_BOUND","class":"state","retry":"never"},
  376: {"name":"INVALID_SUBSCRIPTION_ID","class":"validation","retry":"never"},
  377: {"name":"PHONE_GROUP_INCOMPLETE","class":"state","retry":"never"},
  378: {"name":"INVALID_PUSH_ID","class":"validation","retry":"never"},
  379: {"name":"ACCOUNT_PLAN_CHANGE_FORBIDDEN","class":"state","retry":"never","decided":"own-checks","message":"The account may not change its plan.","hint":"Ask the vendor why; the contract or the current plan may not allow a change."},
  380: {"name":"INVALID_PUSH_PROVIDER","class":"validation","retry":"never"},
  381: {"name":"QUEUE_APPLICATION_NOT_BOUND","class":"state","retry":"never"},
  382: {"name":"INVALID_SERVER_TYPE","class":"validation","retry":"never"},
  383: {"name":"INVALID_SERVER_IP","class":"validation","retry":"never"},
  384: {"name":"PUSH_CREDENTIAL_ALREADY_ATTACHED","class":"conflict","retry":"never"},
  385: {"name":"SENDING_SMS_ERROR","class":"internal","retry":"never"},
  386: {"name":"SMS_DISABLED_FOR_NUMBER","class":"unsupported","retry":"never"},
  389: {"name":"NO_BANK_CARD_ORDER","class":"money","retry":"never"},
  390: {"name":"CARD_PAYMENT_AMOUNT_TOO_LARGE","class":"money","retry":"never"},
  391: {"name":"CARD_PAYMENT_LIMIT_IS_EXCEEDED","class":"money","retry":"never"},
  392: {"name":"CAPTCHA_ERROR","class":"validation","retry":"never"},
  393: {"name":"USER_NOT_BOUND_TO_THE_APPLICATION","class":"state","retry":"never"},
  394: {"name":"SIP_REGISTRATION_IS_PERSISTENT","class":"state","retry":"never"},
  395: {"name":"PHONE_NUMBER_UNUSABLE","class":"conflict","retry":"never"},
  396: {"name":"INVALID_RECORD_STORAGE_ID","class":"validation","retry":"never","decided":"own-checks","message":"No record storage has this id.","hint":"Use the id of one of the account's storages, or omit the parameter."},
  397: {"name":"CHILDREN_ACCOUNT_COUNT_LIMIT_PER_DAY_IS_EXCEEDED","class":"limit","retry":"later","decided":"own-checks","message":"The daily limit of new child accounts has been reached.","hint":"Continue the next day, or ask the vendor for a higher limit."},
  398: {"name":"INVALID_CALLBACK_URL","class":"validation","retry":"never","decided":"own-checks","message":"The callback URL cannot be used.","hint":"Send a full http or https URL that is reachable from the internet."},
  399: {"name":"CALLBACK_SALT_INVALID","class":"validation","retry":"never","decided":"own-checks","message":"The callback salt is too long.","hint":"Shorten it to at most 39 characters."},
  400: {"name":"INVALID_PSTN_BLACKLIST_ID","class":"validation","retry":"never"},
  401: {"name":"INVALID_ADVANCED_FILTERS","class":"validation","retry":"never"},
  405: {"name":"INVALID_CONTACT_ID","class":"validation","retry":"never"},
  406: {"name":"INVALID_CONTACT_DATA","class":"validation","retry":"never"},
  407: {"name":"DUPLICATE_CONTACT","class":"conflict","retry":"never"},
  408: {"name":"CONTACT_DATA_INVALID","class":"validation","retry":"never"},
  409: {"name":"INVALID_CONTACT_TYPE","class":"validation","retry":"never"},
  410: {"name":"INVALID_NOTIFICATION_GROUP","class":"validation","retry":"never"},
  411: {"name":"CONTACT_COUNT_LIMIT_PER_ACCOUNT_IS_EXCEEDED","class":"limit","retry":"never"},
  412: {"name":"INVALID_NEW_CONTACT_DATA","class":"validation","retry":"never"},
  413: {"name":"INVALID_NEW_CONTACT_TYPE","class":"validation","retry":"never"},
  414: {"name":"INVALID_VERIFICATION_CODE","class":"validation","retry":"never"},
  415: {"name":"CONTACT_IS_ALREADY_VERIFIED","class":"conflict","retry":"never"},
  416: {"name":"RETRY_LATER","class":"rate","retry":"later","message":"The server asks the caller to wait a few seconds.","hint":"Wait as long as the text of the error says."},
  417: {"name":"INVALID_CONTACT_DESCRIPTION_LENGTH","class":"validation","retry":"never"},
  418: {"name":"SCENARIO_COUNT_LIMIT_IS_EXCEEDED","class":"limit","retry":"never"},
  419: {"name":"SCENARIO_COUNT_LIMIT_PER_RULE_IS_EXCEEDED","class":"limit","retry":"never"},
  420: {"name":"MULTI_SUBSCRIPTION_DOESNT_EXISTS","class":"not-found","retry":"never"},
  421: {"name":"MULTI_SUBSCRIPTION_DOESNT_EXIST_FOR_NUMBERS","class":"not-found","retry":"never"},
  422: {"name":"INVALID_SOURCE","class":"validation","retry":"never"},
  423: {"name":"INVALID_DESTINATION","class":"validation","retry":"never"},
  424: {"name":"REGULATION_ADDRESS_AND_REGION_MISMATCH","class":"validation","retry":"never"},
  425: {"name":"INVALID_PSTN_BLACKLIST_PHONE","class":"validation","retry":"never"},
  426: {"name":"INVALID_PLAN_TYPE","class":"validation","retry":"never","decided":"own-checks","message":"No such plan type exists.","hint":"Use IM or MAU."},
  427: {"name":"INVALID_LIST_TYPE","class":"validation","retry":"never"},
  428: {"name":"INVALID_STATUS","class":"validation","retry":"never"},
  429: {"name":"INVALID_RESOURCE_TYPE","class":"validation","retry":"never","decided":"own-checks","message":"A resource type is unknown.","hint":"Use names that GetResourcePrice returns, joined with a semicolon."},
  430: {"name":"INVALID_PRICE_GROUP_NAME","class":"validation","retry":"never","decided":"own-checks","message":"No price group has this name.","hint":"Use a name that GetResourcePrice returns without this filter."},
  433: {"name":"INVALID_KEY_ID","class":"validation","retry":"never"},
  434: {"name":"INVALID_SUB_USER_ID","class":"validation","retry":"never"},
  435: {"name":"INVALID_ROLE_SET","class":"validation","retry":"never"},
  436: {"name":"SUB_USER_LOGIN_NOT_UNIQUE","class":"conflict","retry":"never"},
  437: {"name":"MAX_NUMBER_OF_KEYS_EXCEEDED","class":"limit","retry":"never"},
  438: {"name":"MAX_NUMBER_OF_SUB_USERS_EXCEEDED","class":"limit","retry":"never"},
  439: {"name":"SUB_USER_HAS_KEYS_WITH_ROLES_TO_REMOVE","class":"state","retry":"never"},
  440: {"name":"INVALID_ROLE_ID","class":"validation","retry":"never"},
  441: {"name":"INVALID_ROLE_NAME","class":"validation","retry":"never"},
  442: {"name":"INVALID_RESOURCE_DISCOUNT_ID","class":"validation","retry":"never"},
  443: {"name":"INVALID_SUBSCRIPTION_DISCOUNT_ID","class":"validation","retry":"never"},
  444: {"name":"INVALID_TARGET_PRICE_CALCULATION_ACCOUNT_ID","class":"auth","retry":"never"},
  445: {"name":"INVALID_SUBSCRIPTION_PERIODIC_FIXED","class":"validation","retry":"never"},
  446: {"name":"INVALID_SUBSCRIPTION_INSTALLATION_FIXED","class":"validation","retry":"never"},
  447: {"name":"INVALID_TOKEN_FORMAT","class":"token","retry":"never","decided":"before-method","message":"The token cannot be parsed.","hint":"Send Authorization: Bearer with an RS256-signed JWT that has kid, iss, iat and exp; retrying does not help."},
  448: {"name":"CURRENT_SUB_USER_PASSWORD_MISSING","class":"auth","retry":"never"},
  449: {"name":"ROLE_ID_AND_ROLE_NAME_AT_THE_SAME_TIME","class":"validation","retry":"never"},
  450: {"name":"INVALID_MGP_TEMPLATE_ID","class":"validation","retry":"never"},
  451: {"name":"INVALID_ACCOUNT_TAX_RATE_ID","class":"validation","retry":"never"},
  452: {"name":"INVALID_SUB_USER_NAME_LEN","class":"validation","retry":"never"},
  453: {"name":"INVALID_SUB_USER_NAME_SYMBOLS","class":"validation","retry":"never"},
  454: {"name":"INVALID_TOKEN_TTL","class":"token","retry":"new-token","decided":"before-method","message":"The token is valid for too long.","hint":"Sign a token whose exp is at most 3600 seconds after its iat."},
  455: {"name":"TOKEN_ISSUED_IN_FUTURE","class":"token","retry":"new-token","decided":"before-method","message":"The token's iat is later than the server's clock.","hint":"The clock is fast: correct it, or set iat back a few seconds, and sign again."},
  456: {"name":"TOKEN_EXPIRED","class":"token","retry":"new-token","decided":"before-method","message":"The token has expired.","hint":"Sign a new token; if new tokens fail too, the clock is slow."},
  457: {"name":"INVALID_MIN_PAYMENT_AMOUNT","class":"validation","retry":"never"},
  458: {"name":"ONLY_ONE_OF_PARAMETERS","class":"validation","retry":"never","message":"Mutually exclusive parameters were sent together.","hint":"Send only one of them; the text of the error names them."},
  459: {"name":"UNKNOWN_REPORT_TYPE","class":"validation","retry":"never"},
  460: {"name":"UNKNOWN_PERIOD","class":"validation","retry":"never"},
  461: {"name":"INVALID_RESOURCE_ID","class":"validation","retry":"never"},
  462: {"name":"INVALID_NEW_USER_NAME","class":"validation","retry":"never"},
  463: {"name":"EMPTY_NEW_PASSWORD","class":"validation","retry":"never","decided":"own-checks","message":"The new password is empty.","hint":"Use at least 8 characters with an uppercase letter, a lowercase letter, a digit and a special character."},
  464: {"name":"REQUIRED_CHARACTERS_NEW_PASSWORD","class":"validation","retry":"never","decided":"own-checks","message":"The password lacks a required type of character.","hint":"Use at least 8 characters with an uppercase letter, a lowercase letter, a digit and a special character."},
  465: {"name":"INVALID_DIALOGFLOW_KEY_ID","class":"validation","retry":"never"},
  466: {"name":"INVALID_BILLING_ADDRESS_STATE_LEN","class":"validation","retry":"never","message":"The billing address's state is too long.","hint":"Keep it below 100 characters; the text of this error does not state the limit."},
  467: {"name":"CONTRACTOR_WITH_DEBT","class":"money","retry":"never"},
  468: {"name":"INVALID_CHANGE_CONTRACTOR_IN_PREV_PERIOD","class":"state","retry":"never"},
  470: {"name":"INVALID_SMS_DIRECTION_PARAMETER","class":"validation","retry":"never"},
  471: {"name":"CANT_GET_TEMPLATES_FOR_ACCOUNT","class":"unsupported","retry":"never","decided":"own-checks","message":"The account cannot have child accounts, so it has no templates for them.","hint":"Ask the vendor to enable child accounts; they are off by default."},
  472: {"name":"EMPTY_AGREEMENT_ARGUMENTS","class":"not-found","retry":"never"},
  473: {"name":"INVALID_DOCUMENT_STATUS","class":"state","retry":"never"},
  474: {"name":"INVALID_DOCUMENT_ID","class":"validation","retry":"never"},
  475: {"name":"INVALID_INDIVIDUAL_PHONE_NUMBER","class":"validation","retry":"never"},
  476: {"name":"INVALID_LEGAL_STATUS","class":"validation","retry":"never"},
  477: {"name":"LENGTH_EXCEEDED","class":"validation","retry":"never","decided":"own-checks","message":"A value is longer than allowed.","hint":"The text of the error names the parameter and the maximum length."},
  478: {"name":"INVALID_PROXY_PASSPORT_SERIES","class":"validation","retry":"never"},
  479: {"name":"INVALID_PROXY_PASSPORT_NUMBER","class":"validation","retry":"never"},
  480: {"name":"CONTRACTOR_DATA_CONFLICTS_WITH_AGREEMENT","class":"state","retry":"never"},
  481: {"name":"INVALID_AGREEMENT_DOCUMENT","class":"validation","retry":"never"},
  482: {"name":"INVALID_MIME_TYPE","class":"validation","retry":"never"},
  483: {"name":"INVALID_AGREEMENT_EMAIL","class":"validation","retry":"never"},
  484: {"name":"HTTP_REQUEST_REJECTED","class":"rate","retry":"never","decided":"unknown","message":"The server rejected the call as an automatic repeat.","hint":"Do not retry automatically: the first call may have been carried out. Check the account, then decide."},
  485: {"name":"PARAMETER_CANT_BE_EMPTY_EX","class":"validation","retry":"never","decided":"before-method","message":"A parameter that requires a value is empty or missing.","hint":"The text of the error names the parameter; give it a value."},
  486: {"name":"INVALID_BIK","class":"validation","retry":"never"},
  487: {"name":"INVALID_EXPENSE_ACCOUNT","class":"validation","retry":"never"},
  488: {"name":"INVALID_CORRESPONDENT_ACCOUNT","class":"validation","retry":"never"},
  489: {"name":"INVALID_CHANGE_CONTRACTOR_IN_PERIOD","class":"state","retry":"never"},
  490: {"name":"INVALID_CONTRATOR","class":"not-found","retry":"never"},
  491: {"name":"LOW_AMOUNT","class":"validation","retry":"never"},
  492: {"name":"FORBIDDEN_PARAMETER","class":"validation","retry":"never"},
  493: {"name":"VALUE_NOT_UNIQUE","class":"conflict","retry":"never","message":"A value that must be unique is already in use.","hint":"The text of the error names the parameter; choose another value."},
  494: {"name":"SC_QUEUE_COUNT_LIMIT","class":"limit","retry":"never"},
  495: {"name":"SC_SKILL_COUNT_LIMIT","class":"limit","retry":"never"},
  496: {"name":"INVALID","class":"validation","retry":"never","decided":"own-checks","message":"A parameter has an invalid value.","hint":"The text of the error names the parameter; correct its value."},
  497: {"name":"INVALID_RANGE","class":"validation","retry":"never","message":"A value is outside the allowed range.","hint":"The text of the error names the parameter and the range."},
  498: {"name":"MAX_AGENT_SKILLS_EXCEEDED","class":"limit","retry":"never"},
  499: {"name":"TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"A value is too long.","hint":"The text of the error names the parameter and the length it must stay below."},
  500: {"name":"INVALID_PARTNER_CODE_LENGTH","class":"validation","retry":"never"},
  501: {"name":"FILE_NOT_FOUND","class":"not-found","retry":"never"},
  506: {"name":"NO_ROUTE_FOR_DST_NUMBERS","class":"not-found","retry":"never"},
  507: {"name":"INVALID_SRC_NUMBER","class":"validation","retry":"never"},
  508: {"name":"INVALID_TEXT","class":"validation","retry":"never"},
  509: {"name":"A2P_SMS_DISABLED","class":"unsupported","retry":"never"},
  511: {"name":"REGISTRATION_INCOMPLETE","class":"state","retry":"never"},
  512: {"name":"EXCEED","class":"rate","retry":"later","message":"This setting has been changed too often.","hint":"Wait before you change it again; the text of the error names the parameter."},
  513: {"name":"UNABLE_SEND_EMAIL","class":"internal","retry":"never"},
  514: {"name":"LOCKED","class":"state","retry":"later","decided":"unknown","message":"Another account is already being created.","hint":"Wait until it is finished, then use GetChildrenAccounts to check whether the account exists."},
  515: {"name":"SAME_OPERATION_LIMIT","class":"rate","retry":"later","decided":"unknown","message":"The same operation was carried out a short while ago.","hint":"Check whether it has taken effect, and wait before you repeat it."},
  516: {"name":"PAYMENT_IN_PROGRESS","class":"state","retry":"later","decided":"unknown","message":"A payment is still running.","hint":"Wait until it is finished, and check the balance before you pay again."},
  517: {"name":"INSUFFICIENT_PASSPORT_DATA_LENGTH","class":"validation","retry":"never"},
  518: {"name":"CERT_APPLE_INVALID","class":"validation","retry":"never"},
  519: {"name":"CERT_APPLE_VOIP_INVALID","class":"validation","retry":"never"},
  520: {"name":"CERT_EXPIRED","class":"validation","retry":"never"},
  521: {"name":"CERT_NOT_YET_VALID","class":"validation","retry":"never"},
  522: {"name":"CERT_PROD_MODE_NOT_SUPPORTED","class":"validation","retry":"never"},
  523: {"name":"PASSWORD_TOO_WEAK","class":"validation","retry":"never","decided":"own-checks","message":"The password is too easy to guess.","hint":"Use at least 8 characters with an uppercase letter, a lowercase letter, a digit and a special character."},
  524: {"name":"WHITESPACES_NOT_ALLOWED","class":"validation","retry":"never","decided":"own-checks","message":"The password contains a space.","hint":"Choose a password without whitespace."},
  525: {"name":"INAPPROPRIATE_AGENT_REPORTS","class":"validation","retry":"never"},
  526: {"name":"INAPPROPRIATE_QUEUE_REPORTS","class":"validation","retry":"never"},
  527: {"name":"VPN_IS_NOT_ALLOWED","class":"auth","retry":"never","decided":"before-method","message":"Calls through a VPN are not allowed.","hint":"Call from a network without a VPN or proxy."},
  528: {"name":"NOT_SUPPORT_SMS","class":"unsupported","retry":"never"},
  529: {"name":"PHONE_NUMBERS_LIST_IS_NOT_AVAILABLE","class":"unsupported","retry":"never"},
  530: {"name":"BUYING_BY_PHONE_NUMBER_IS_NOT_SUPPORTED","class":"unsupported","retry":"never"},
  531: {"name":"REGULATION_ADDRESS_NOT_REQUIRED","class":"state","retry":"never"},
  532: {"name":"REGULATION_ADDRESS_NOT_REQUIRED_ADDITIONAL_DOCUMENTS","class":"state","retry":"never"},
  533: {"name":"ALFABANK_PAYMENT_BY_NOT_RUS_CARD_FORBIDDEN","class":"money","retry":"never"},
  534: {"name":"NO_EMAIL_FOR_RECEIPT","class":"money","retry":"never"},
  535: {"name":"PASSWORD_WAS_ALREADY_USED","class":"validation","retry":"never","decided":"own-checks","message":"The account has used this password before.","hint":"Choose a password that the account has not used."},
  536: {"name":"PARENT_AUTHORIZED_IPS_USED","class":"state","retry":"never"},
  537: {"name":"ONLY_PASSWORD_AUTHENTICATION_FOR_EMAIL_CHANGING","class":"auth","retry":"never","decided":"own-checks","message":"Changing the email requires password authentication.","hint":"A token is not enough: authorize with the account password, or use the control panel."},
  538: {"name":"ONBOARDING_IN_PROGRESS","class":"state","retry":"never"},
  539: {"name":"ONBOARDING_NOT_STARTED","class":"state","retry":"never"},
  540: {"name":"COUNTABLE_SUBSCRIPTION_WAS_ALREADY_USED","class":"conflict","retry":"never"},
  541: {"name":"COUNTABLE_SUBSCRIPTION_MUST_BE_IN_ACTIVE_STATUS","class":"state","retry":"never"},
  542: {"name":"INVALID_NUMBER_STATUS","class":"validation","retry":"never"},
  543: {"name":"CAN_NOT_PAY_WITHOUT_VALID_ADDR","class":"money","retry":"never"},
  544: {"name":"INVALID_CUSTOM_RECORD_STORAGE_ID","class":"validation","retry":"never"},
  545: {"name":"INVALID_HOST_PARAMETER","class":"validation","retry":"never"},
  546: {"name":"INVALID_APPLICATION_IDS","class":"validation","retry":"never"},
  547: {"name":"TEST_NUMBER_ALREADY_EXISTS","class":"conflict","retry":"never"},
  548: {"name":"TEST_NUMBER_NO_NUMBER","class":"not-found","retry":"never"},
  549: {"name":"TEST_NUMBER_VERIFIED","class":"conflict","retry":"never"},
  550: {"name":"TEST_NUMBER_CODE_ATTEMPTS_LIMIT","class":"limit","retry":"never"},
  551: {"name":"TEST_NUMBER_NO_CODE","class":"state","retry":"never"},
  552: {"name":"TEST_NUMBER_WRONG_CODE","class":"validation","retry":"never"},
  553: {"name":"TEST_NUMBER_VERIFICATION_LIMIT","class":"limit","retry":"never"},
  554: {"name":"TEST_NUMBER_VERIFICATION_DAILY_LIMIT","class":"limit","retry":"never"},
  555: {"name":"INVALID_TEST_NUMBER_VERIFICATION_CODE","class":"validation","retry":"never"},
  556: {"name":"EMAIL_COUNT_LIMIT","class":"limit","retry":"never"},
  557: {"name":"REPORT_NOT_FOUND","class":"not-found","retry":"never"},
  558: {"name":"APPLICATION_NOT_FOUND","class":"not-found","retry":"never"},
  559: {"name":"SQ_CUSTOM_STATUS_ALREADY_EXISTS","class":"conflict","retry":"never"},
  560: {"name":"EMPTY_BILLING_EMAIL","class":"money","retry":"never"},
  561: {"name":"MISMATCH_CURRENCY_AND_REGION","class":"validation","retry":"never"},
  562: {"name":"FORBIDDEN_LINK_REMOVING","class":"unsupported","retry":"never"},
  563: {"name":"EXCEEDED_QUEUES_PER_AGENT_LIMIT","class":"limit","retry":"never"},
  564: {"name":"INVALID_SETTING_MGP_PRICE","class":"validation","retry":"never"},
  565: {"name":"SETTING_MGP_ALREADY_EXISTS","class":"conflict","retry":"never"},
  566: {"name":"SETTING_MGP_DOES_NOT_EXISTS","class":"not-found","retry":"never"},
  567: {"name":"ACCOUNT_MGP_ALREADY_EXISTS","class":"conflict","retry":"never"},
  568: {"name":"ACCOUNT_MGP_DOES_NOT_EXISTS","class":"not-found","retry":"never"},
  569: {"name":"DATE_RANGE_LIMIT","class":"validation","retry":"never"},
  570: {"name":"CALLER_ID_ALREADY_VERIFIED","class":"conflict","retry":"never"},
  571: {"name":"MGP_TEMPLATE_DOES_NOT_EXISTS","class":"not-found","retry":"never"},
  572: {"name":"AVALARA_ADDR_NOT_FOUND","class":"not-found","retry":"never"},
  573: {"name":"USER_WITHOUT_SEPARATE_BILLING_ACCOUNT","class":"money","retry":"never"},
  574: {"name":"BICS_DOCUMENT_FILE_ERROR","class":"internal","retry":"never"},
  575: {"name":"BICS_MANDATORY_FIELDS_ERROR","class":"validation","retry":"never"},
  576: {"name":"BICS_NUMBERS_ERROR","class":"state","retry":"never"},
  577: {"name":"BICS_REQUEST_ERROR","class":"internal","retry":"never"},
  578: {"name":"BICS_SERVICE_UNAVAILABLE","class":"internal","retry":"never"},
  579: {"name":"BICS_ADDRESS_ERROR","class":"validation","retry":"never"},
  580: {"name":"BICS_ORDER_ERROR","class":"internal","retry":"never"},
  581: {"name":"PHONE_PROVIDER_NO_SUCH_PRODUCT","class":"not-found","retry":"never"},
  583: {"name":"INVALID_PHONE_TO_PAYMENTS","class":"validation","retry":"never"},
  584: {"name":"PHONE_IS_NOT_PERSONAL","class":"validation","retry":"never"},
};
