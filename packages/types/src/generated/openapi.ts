// Generated from spec/ by `pnpm generate`; edit the contract instead.

/**
 * The methods by path, as openapi-fetch needs them.
 */
export interface paths {
    "/AddAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a child account.
         * @description Creates a child account under the parent identified by the `parent_account_*` parameters. The vendor must enable child accounts for the parent first. There is no idempotency key: after a timeout, use GetChildrenAccounts to look for the name before you try again.
         */
        post: operations["AddAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ChangeAccountPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the account's plan.
         * @description Moves the account to another plan and immediately reserves the next month's fee and taxes. There is no idempotency key: after a timeout, check GetAccountPlans before you try again.
         */
        post: operations["ChangeAccountPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ChargeAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay manually for phone numbers that are not renewed automatically.
         * @deprecated
         * @description Immediately charges the account for those of the given phone numbers that have automatic charging off. There is no idempotency key: after a timeout, check the numbers before you try again. The vendor withdrew this method in August 2025; the server may no longer support it.
         */
        post: operations["ChargeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/CloneAccount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a child account from a template.
         * @description Creates a child account and copies into it the users, scenarios, applications, call distribution and admins of another child account, the template. The vendor must enable child accounts for the parent first. There is no idempotency key: after a timeout, use GetChildrenAccounts to look for the name before you try again.
         */
        post: operations["CloneAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetAccountDocuments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the account's verifications and the documents submitted for them.
         * @deprecated
         * @description Returns the verifications that the account (and, on request, its child accounts) needs, the status of each and, with `with_details`, the status of each document. The vendor has announced that this method will be deprecated in favor of GetAccountVerifications.
         */
        post: operations["GetAccountDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetAccountInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the account's details.
         * @description Returns the token's account (its settings, balances and limits) and the host that the vendor prefers for its calls. To read a child account, sign the token with the child's id. The answer may contain secrets.
         */
        post: operations["GetAccountInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetAccountPlans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the account's current plans.
         * @description Returns the account's current plans, each with its packages and how much of them is left.
         */
        post: operations["GetAccountPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetAccountVerifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List every Russian verification of an account.
         * @description Returns an account's Russian verifications, each with the verified person or company and the agreements. No source shows an example answer, so every field except the ids is optional.
         */
        post: operations["GetAccountVerifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetAvailablePlans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the plans that the account can switch to.
         * @description Returns the plans that ChangeAccountPlan accepts for this account, with their packages and prices.
         */
        post: operations["GetAvailablePlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetChildrenAccounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the child accounts.
         * @description Returns the child accounts of the token's account, page by page; filters narrow the list. The answer may contain the children's API keys. The vendor must enable child accounts first.
         */
        post: operations["GetChildrenAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetCurrencyRate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get exchange rates of the US dollar.
         * @description Returns one rate for each requested currency, for today or for the given date.
         */
        post: operations["GetCurrencyRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetMoneyAmountToCharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the recommended top-up amount.
         * @description Returns an amount that covers the subscriptions and the plan up to a date, and the subscriptions that are due. Does not charge the account.
         */
        post: operations["GetMoneyAmountToCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetResourcePrice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the prices of calls, messages, speech and other resources.
         * @description Returns prices by resource and price group. Without filters, the answer contains every price of the account and is very large; send at least a `resource_type`.
         */
        post: operations["GetResourcePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/GetSubscriptionPrice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the prices of phone number and SIP registration subscriptions.
         * @description Returns subscription templates with their setup price and fee. The answer does not include a total count.
         */
        post: operations["GetSubscriptionPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/SetAccountInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the account's settings.
         * @description Changes the given settings and leaves the others as they are. After a timeout, check the settings with GetAccountInfo; it does not show the password.
         */
        post: operations["SetAccountInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/SetChildAccountInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the settings of child accounts.
         * @description Changes the given settings of every selected child account and leaves the others as they are. After a timeout, check the settings with GetChildrenAccounts; it does not show the password.
         */
        post: operations["SetChildAccountInfo"];
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
    a2p_sms_activated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A2P text messages were activated.
         * @description Sent when the vendor activates A2P text messages for the account.
         */
        post: operations["a2p_sms_activated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    account_document_status_updated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The verification status of a document changed.
         * @description Sent at each step of the review of a document for one of the account's verifications.
         */
        post: operations["account_document_status_updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    account_document_uploaded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A document for a verification was uploaded.
         * @deprecated
         * @description Sent when someone uploads a document for one of the account's verifications.
         */
        post: operations["account_document_uploaded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    account_document_verified: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A document for a verification was reviewed.
         * @deprecated
         * @description Sent when the review of a document for one of the account's verifications ends.
         */
        post: operations["account_document_verified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    account_is_frozen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The account was frozen.
         * @description Sent when the vendor freezes the account.
         */
        post: operations["account_is_frozen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    account_is_unfrozen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The account is no longer frozen.
         * @description Sent when the vendor unfreezes the account.
         */
        post: operations["account_is_unfrozen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    activate_successful: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new account was created.
         * @description Sent when a new account is created. Not sent for child accounts.
         */
        post: operations["activate_successful"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    batch_task_cancelling_completed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The tasks of a batch were cancelled.
         * @description Sent when the cancellation of a batch of tasks is complete.
         */
        post: operations["batch_task_cancelling_completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    call_history_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report on the call history is ready.
         * @description Sent when a requested report on the call history is ready or has failed.
         */
        post: operations["call_history_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    card_expired: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bank card has expired.
         * @description Sent when a bank card of the account has expired.
         */
        post: operations["card_expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    card_expires_in_month: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bank card expires in one month.
         * @description Sent one month before a bank card of the account expires.
         */
        post: operations["card_expires_in_month"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    card_payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bank card payment was made.
         * @description Sent when the account receives a bank card payment.
         */
        post: operations["card_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    card_payment_failed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bank card payment failed.
         * @description Sent when a payment by bank card fails.
         */
        post: operations["card_payment_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    certificate_expired: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A certificate has expired.
         * @deprecated
         * @description Sent when a certificate of the account has expired.
         */
        post: operations["certificate_expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    expired_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The waiting period for confirmation documents has ended.
         * @description Sent when the waiting period for the account's confirmation documents has ended or ends today.
         */
        post: operations["expired_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    expired_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apple VoIP certificates have expired.
         * @description Sent when Apple VoIP certificates of the account have expired.
         */
        post: operations["expired_certificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    expiring_agreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The waiting period for confirmation documents ends soon.
         * @description Sent 20, 15, 10, 5 and 1 day before the waiting period for the account's confirmation documents ends.
         */
        post: operations["expiring_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    expiring_callerid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Caller IDs are about to expire.
         * @description Sent when caller IDs of the account are about to expire.
         */
        post: operations["expiring_callerid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    expiring_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apple VoIP certificates will expire soon.
         * @description Sent when Apple VoIP certificates of the account expire within 14 days.
         */
        post: operations["expiring_certificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    invoice_received: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A monthly invoice was sent.
         * @description Sent when the vendor sends the account its monthly invoice.
         */
        post: operations["invoice_received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    js_fail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A scenario's JavaScript failed.
         * @description Sent when a scenario's JavaScript fails, if `send_js_error` of SetAccountInfo is true.
         */
        post: operations["js_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    min_balance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The balance reached the notification limit.
         * @description Sent when the balance reaches `min_balance_to_notify` of SetAccountInfo.
         */
        post: operations["min_balance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    next_charge_alert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The balance does not cover a plan that renews in three days.
         * @description Sent three days before the renewal of a plan if the balance does not cover it.
         */
        post: operations["next_charge_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    phone_number_activation_status_changed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The activation status of a rented phone number changed.
         * @description Sent when the activation status of a phone number rented by the account changes.
         */
        post: operations["phone_number_activation_status_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    regulation_address_documents_requested: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Documents for a proof of address were requested.
         * @description Sent when the verification status of a proof of address changes to `PENDING`.
         */
        post: operations["regulation_address_documents_requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    regulation_address_uploaded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proof of address was uploaded.
         * @description Sent when someone uploads a proof of address for the account.
         */
        post: operations["regulation_address_uploaded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    regulation_address_verified: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A proof of address was reviewed.
         * @description Sent when the review of a proof of address ends.
         */
        post: operations["regulation_address_verified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    renewed_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscriptions were renewed.
         * @description Sent when subscriptions of the account were renewed.
         */
        post: operations["renewed_subscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    reset_account_password_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Someone requested a new password for the account.
         * @description Sent when someone requests a password reset for the account.
         */
        post: operations["reset_account_password_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    restored_agreement_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The waiting period for confirmation documents has a new end date.
         * @description Sent when the end of the waiting period for the account's confirmation documents changes.
         */
        post: operations["restored_agreement_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    robokassa_payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A Robokassa payment was made.
         * @description Sent when the account receives a Robokassa payment.
         */
        post: operations["robokassa_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    sip_registration_fail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SIP registrations failed.
         * @description Sent when one or more SIP registrations fail.
         */
        post: operations["sip_registration_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    sip_registration_recovered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SIP registrations work again.
         * @description Sent when one or more failed SIP registrations work again.
         */
        post: operations["sip_registration_recovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    sms_inbound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A text message arrived.
         * @description Sent when a text message to one of the account's numbers arrives.
         */
        post: operations["sms_inbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    subscription_is_detached: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscriptions were cancelled.
         * @description Sent when subscriptions of the account were cancelled.
         */
        post: operations["subscription_is_detached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    subscription_is_frozen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscriptions were frozen.
         * @description Sent when subscriptions of the account were frozen.
         */
        post: operations["subscription_is_frozen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    transaction_history_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A report on the transaction history is ready.
         * @description Sent when a requested report on the transaction history is ready or has failed.
         */
        post: operations["transaction_history_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    transcription_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transcription was saved.
         * @description Sent when the transcription of a recorded call has been saved.
         */
        post: operations["transcription_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    unverified_subscription_detached: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscriptions were cancelled for lack of a verification.
         * @description Sent when subscriptions were cancelled because the account lacks a required verification.
         */
        post: operations["unverified_subscription_detached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    wire_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bank transfer was made.
         * @description Sent when the account receives a bank transfer.
         */
        post: operations["wire_transfer"];
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
         * AccountName
         * @description The name of a new account. Must be unique among all accounts and start with a letter, followed by lowercase Latin letters, digits or hyphens.
         * @example child-shop
         */
        AccountName: string;
        /**
         * NewPassword
         * @description A new password. It must contain an uppercase letter, a lowercase letter, a digit and a special character, and no spaces. The vendor may reject a password that was used before.
         */
        NewPassword: string;
        /**
         * LanguageCode
         * @description A two-letter lowercase ISO 639-1 language code. The vendor lists 142, six of which are obsolete; other codes are accepted.
         */
        LanguageCode: "aa" | "ab" | "af" | "am" | "ar" | "as" | "ay" | "az" | "ba" | "be" | "bg" | "bh" | "bi" | "bn" | "bo" | "br" | "ca" | "co" | "cs" | "cy" | "da" | "de" | "dz" | "el" | "en" | "eo" | "es" | "et" | "eu" | "fa" | "fi" | "fj" | "fo" | "fr" | "fy" | "ga" | "gd" | "gl" | "gn" | "gu" | "ha" | "he" | "hi" | "hr" | "hu" | "hy" | "ia" | "id" | "ie" | "ik" | "in" | "is" | "it" | "iu" | "iw" | "ja" | "ji" | "jw" | "ka" | "kk" | "kl" | "km" | "kn" | "ko" | "ks" | "ku" | "ky" | "la" | "ln" | "lo" | "lt" | "lv" | "mg" | "mi" | "mk" | "ml" | "mn" | "mo" | "mr" | "ms" | "mt" | "my" | "na" | "ne" | "nl" | "no" | "oc" | "om" | "or" | "pa" | "pl" | "ps" | "pt" | "qu" | "rm" | "rn" | "ro" | "ru" | "rw" | "sa" | "sd" | "sg" | "sh" | "si" | "sk" | "sl" | "sm" | "sn" | "so" | "sq" | "sr" | "ss" | "st" | "su" | "sv" | "sw" | "ta" | "te" | "tg" | "th" | "ti" | "tk" | "tl" | "tn" | "to" | "tr" | "ts" | "tt" | "tw" | "ug" | "uk" | "ur" | "uz" | "vi" | "vo" | "wo" | "xh" | "yi" | "yo" | "za" | "zh" | "zu" | (string & {});
        /**
         * AddAccountResponse
         * @description What AddAccount returns when the call succeeds.
         */
        AddAccountResponse: {
            /** @description 1 if the account was created. */
            result: number;
            /** @description The child account's id. */
            account_id?: number;
            /** @description The child account's API key. */
            api_key?: string;
            /** @description Whether the child account is active. */
            active?: boolean;
        };
        /**
         * ApiError
         * @description An error of the API.
         */
        ApiError: {
            /** @description The error code. errors.yaml lists all codes. */
            code: number;
            /** @description The error message. The vendor changes the wording, so compare `code` instead. */
            msg: string;
        };
        /**
         * ErrorResponse
         * @description What a failed call returns instead of the result. The HTTP status is still 200.
         */
        ErrorResponse: {
            /** @description An error of the API. */
            error: components["schemas"]["ApiError"];
            /** @description All errors of the call. Only the vendor's clients have this field; no page documents it. */
            errors?: components["schemas"]["ApiError"][];
        };
        /**
         * AddAccountAnswer
         * @description What AddAccount returns with HTTP 200, either the result or the error envelope.
         */
        AddAccountAnswer: components["schemas"]["AddAccountResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * PlanType
         * @description A plan type, instant messaging (IM) or monthly active users (MAU).
         * @enum {string}
         */
        PlanType: "IM" | "MAU";
        /**
         * CurrencyCode
         * @description A currency code in uppercase. The vendor uses RUR for the Russian ruble. Its lists are examples; other codes exist.
         */
        CurrencyCode: "EUR" | "KZT" | "RUR" | "USD" | (string & {});
        /**
         * ShortAccountInfoType
         * @description The account's state after a payment or a plan change.
         */
        ShortAccountInfoType: {
            /** @description The account's id. */
            account_id: number;
            /** @description Whether the vendor has blocked the account. */
            frozen?: boolean;
            /** @description The account's balance, in `currency`. */
            balance?: number;
            /** @description The currency of the balance. */
            currency?: components["schemas"]["CurrencyCode"];
        };
        /**
         * ChangeAccountPlanResponse
         * @description What ChangeAccountPlan returns when the call succeeds.
         */
        ChangeAccountPlanResponse: {
            /** @description 1 if the plan was changed. */
            result: number;
            /** @description The account's state after a payment or a plan change. */
            account_info: components["schemas"]["ShortAccountInfoType"];
        };
        /**
         * ChangeAccountPlanAnswer
         * @description What ChangeAccountPlan returns with HTTP 200, either the result or the error envelope.
         */
        ChangeAccountPlanAnswer: components["schemas"]["ChangeAccountPlanResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * IntegerListOrAll
         * @description Integers, joined with `;`, or the word `all`.
         */
        IntegerListOrAll: readonly number[] | number | "all";
        /**
         * StringListOrAll
         * @description Non-empty strings, joined with `;`, or the word `all`.
         */
        StringListOrAll: readonly string[] | string;
        /**
         * ChargedPhoneType
         * @description A phone number that ChargeAccount was asked to charge for.
         */
        ChargedPhoneType: {
            /** @description The phone number's id. */
            phone_id: number;
            /** @description The phone number. */
            phone_number?: string;
            /** @description Whether the number's subscription is frozen. */
            deactivated?: boolean;
            /** @description Whether the account was charged for this number. */
            is_charged?: boolean;
        };
        /**
         * ChargeAccountResult
         * @description The amount that ChargeAccount charged, and the phone numbers.
         */
        ChargeAccountResult: {
            /** @description The amount charged, in the account's currency. */
            charged_amount?: number;
            /** @description The requested numbers, each with the outcome. */
            phones?: components["schemas"]["ChargedPhoneType"][];
        };
        /**
         * ChargeAccountResponse
         * @description What ChargeAccount returns when the call succeeds.
         */
        ChargeAccountResponse: {
            /** @description The amount that ChargeAccount charged, and the phone numbers. */
            result: components["schemas"]["ChargeAccountResult"];
            /** @description The account's state after the charge. */
            account_info?: components["schemas"]["ShortAccountInfoType"] | null;
        };
        /**
         * ChargeAccountAnswer
         * @description What ChargeAccount returns with HTTP 200, either the result or the error envelope.
         */
        ChargeAccountAnswer: components["schemas"]["ChargeAccountResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * ClonedUserType
         * @description A user of the clone.
         */
        ClonedUserType: {
            /** @description The user's id in the clone. */
            user_id: number;
            /** @description The user's name. */
            user_name?: string;
        };
        /**
         * ClonedScenarioType
         * @description A scenario of the clone.
         */
        ClonedScenarioType: {
            /** @description The scenario's id in the clone. */
            scenario_id: number;
            /** @description The scenario's name. */
            scenario_name?: string;
        };
        /**
         * ClonedRuleType
         * @description A routing rule of the clone.
         */
        ClonedRuleType: {
            /** @description The rule's id in the clone. */
            rule_id: number;
            /** @description The rule's name. */
            rule_name?: string;
        };
        /**
         * ClonedApplicationType
         * @description An application of the clone, with its rules.
         */
        ClonedApplicationType: {
            /** @description The application's id in the clone. */
            application_id: number;
            /** @description The application's full name. */
            application_name?: string;
            /** @description The application's rules; the vendor's name is misleading. */
            users?: components["schemas"]["ClonedRuleType"][];
        };
        /**
         * ClonedACDQueueType
         * @description A call distribution (ACD) queue of the clone.
         */
        ClonedACDQueueType: {
            /** @description The queue's id in the clone. */
            acd_queue_id: number;
            /** @description The queue's name. */
            acd_queue_name?: string;
        };
        /**
         * ClonedACDSkillType
         * @description A call distribution (ACD) skill of the clone.
         */
        ClonedACDSkillType: {
            /** @description The skill's id in the clone. */
            skill_id: number;
            /** @description The skill's name. */
            skill_name?: string;
        };
        /**
         * ClonedAdminRoleType
         * @description An admin role of the clone.
         */
        ClonedAdminRoleType: {
            /** @description The role's id in the clone. */
            admin_role_id: number;
            /** @description The role's name. */
            admin_role_name?: string;
        };
        /**
         * ClonedAdminUserType
         * @description An admin user of the clone.
         */
        ClonedAdminUserType: {
            /** @description The admin user's id in the clone. */
            admin_user_id: number;
            /** @description The admin user's name. */
            admin_user_name?: string;
            /** @description The admin user's API key. */
            admin_user_api_key?: string;
        };
        /**
         * ClonedAccountType
         * @description A child account created from a template, with the objects copied into it.
         */
        ClonedAccountType: {
            /** @description The new account's id. */
            account_id: number;
            /** @description The new account's name. */
            account_name?: string;
            /** @description The new account's email. */
            account_email?: string;
            /** @description Whether the new account is active. */
            active?: boolean;
            /** @description The new account's API key. */
            api_key?: string;
            /** @description The users copied from the template. */
            users?: components["schemas"]["ClonedUserType"][];
            /** @description The scenarios copied from the template. */
            scenarios?: components["schemas"]["ClonedScenarioType"][];
            /** @description The applications copied from the template. */
            applications?: components["schemas"]["ClonedApplicationType"][];
            /** @description The call distribution (ACD) queues copied from the template. */
            acd_queues?: components["schemas"]["ClonedACDQueueType"][];
            /** @description The call distribution (ACD) skills copied from the template. */
            acd_skills?: components["schemas"]["ClonedACDSkillType"][];
            /** @description The admin roles copied from the template. */
            admin_roles?: components["schemas"]["ClonedAdminRoleType"][];
            /** @description The admin users copied from the template. */
            admin_users?: components["schemas"]["ClonedAdminUserType"][];
        };
        /**
         * CloneAccountResponse
         * @description What CloneAccount returns when the call succeeds.
         */
        CloneAccountResponse: {
            /** @description A child account created from a template, with the objects copied into it. */
            result: components["schemas"]["ClonedAccountType"];
        };
        /**
         * CloneAccountAnswer
         * @description What CloneAccount returns with HTTP 200, either the result or the error envelope.
         */
        CloneAccountAnswer: components["schemas"]["CloneAccountResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * VerificationStatusList
         * @description Verification statuses, joined with `;`.
         */
        VerificationStatusList: readonly ("REQUIRED" | "IN_PROGRESS" | "VERIFIED")[] | "REQUIRED" | "IN_PROGRESS" | "VERIFIED";
        /**
         * PlainDate
         * Format: date
         * @description A calendar date in UTC, `YYYY-MM-DD`.
         * @example 2015-02-15
         */
        PlainDate: string;
        /**
         * Timestamp
         * @description A UTC timestamp, `YYYY-MM-DD HH:mm:ss`, without a time zone.
         * @example 2020-08-07 12:00:53
         */
        Timestamp: `${number}-${number}-${number} ${number}:${number}:${number}`;
        /**
         * AccountVerificationDocument
         * @description A document submitted for a verification.
         */
        AccountVerificationDocument: {
            /** @description The document's id. */
            account_document_id: number;
            /** @description True for a private person, false for a company. */
            is_individual: boolean;
            /** @description The reviewer's comment. */
            comment?: string;
            /** @description When the document was uploaded. */
            uploaded: components["schemas"]["Timestamp"];
            /** @description The status of the document. */
            account_document_status: "ACCEPTED" | "REJECTED" | "IN_PROGRESS" | "INCOMPLETE_SET" | (string & {});
        };
        /**
         * AccountVerificationType
         * @description A verification of an account and the documents submitted for it.
         */
        AccountVerificationType: {
            /** @description The verification's name, such as `RU`. */
            verification_name: string;
            /** @description The status of the verification. */
            verification_status: "REQUIRED" | "IN_PROGRESS" | "VERIFIED" | "NOT_REQUIRED" | (string & {});
            /** @description The date until which unverified subscriptions are kept. Some of them are dropped on that date without further notice. */
            unverified_hold_until?: components["schemas"]["PlainDate"];
            /** @description The uploaded documents. */
            documents?: components["schemas"]["AccountVerificationDocument"][];
        };
        /**
         * AccountDocumentsType
         * @description The verifications of one account.
         */
        AccountDocumentsType: {
            /** @description The id of the account that the verifications belong to. */
            account_id: number;
            /** @description One entry per verification. */
            verifications: components["schemas"]["AccountVerificationType"][];
        };
        /**
         * GetAccountDocumentsResponse
         * @description What GetAccountDocuments returns when the call succeeds.
         */
        GetAccountDocumentsResponse: {
            /** @description One entry per account. */
            result: components["schemas"]["AccountDocumentsType"][];
        };
        /**
         * GetAccountDocumentsAnswer
         * @description What GetAccountDocuments returns with HTTP 200, either the result or the error envelope.
         */
        GetAccountDocumentsAnswer: components["schemas"]["GetAccountDocumentsResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * CountryCode
         * @description A two-letter uppercase ISO 3166-1 country code. The vendor lists 224. One of them, AN, has been withdrawn; of today's codes, the list lacks BL, BQ, BS, CC, CD, CI, CW, FK, GM, GW, HK, IM, KN, LC, MF, MK, MO, PM, SH, SJ, SS, SX, TL, UM, VC and VG. Other codes are accepted.
         */
        CountryCode: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AN" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BM" | "BN" | "BO" | "BR" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CF" | "CG" | "CH" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GY" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MG" | "MH" | "ML" | "MM" | "MN" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SI" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "ST" | "SV" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "US" | "UY" | "UZ" | "VA" | "VE" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW" | (string & {});
        /**
         * BillingLimitInfoType
         * @description The limits of a payment method.
         */
        BillingLimitInfoType: {
            /** @description The smallest accepted payment, in `currency`. */
            min_amount: number;
            /** @description The currency of the limits. */
            currency: components["schemas"]["CurrencyCode"];
        };
        /**
         * BankCardBillingLimitInfoType
         * @description The limits of payments by bank card.
         */
        BankCardBillingLimitInfoType: {
            /** @description The smallest accepted payment, in `currency`. */
            min_amount: number;
            /** @description The currency of the limits. */
            currency: components["schemas"]["CurrencyCode"];
            /** @description The maximum card payment per day in `currency`, judging by the name; the vendor does not document it. */
            max_day_payment?: number;
        };
        /**
         * BillingLimitsType
         * @description The limits of each payment method. A payment outside them is declined.
         */
        BillingLimitsType: {
            /** @description The limits of payments through Robokassa. */
            robokassa?: components["schemas"]["BillingLimitInfoType"] | null;
            /** @description The limits of payments by bank card. */
            bank_card?: components["schemas"]["BankCardBillingLimitInfoType"] | null;
            /** @description The limits of payments by invoice. */
            invoice?: components["schemas"]["BillingLimitInfoType"] | null;
        };
        /**
         * AccountInfoType
         * @description The account itself, as returned by GetAccountInfo.
         */
        AccountInfoType: {
            /** @description The account's id. */
            account_id: number;
            /** @description The account's name. */
            account_name: string;
            /** @description The account's email. */
            account_email: string;
            /** @description The account's API key, a long-lived secret. The vendor says it is shown only to callers without a token; do not rely on that. */
            api_key?: string;
            /** @description The owner's first name. */
            account_first_name?: string;
            /** @description The owner's last name. */
            account_last_name?: string;
            /** @description When the account was created. */
            created: components["schemas"]["Timestamp"];
            /** @description The language of the vendor's notifications. */
            language_code?: components["schemas"]["LanguageCode"];
            /** @description The account's time zone, such as `America/Los_Angeles` or `Etc/GMT-8`. */
            location?: string;
            /** @description The balance below which the account is warned by email or SMS. */
            min_balance_to_notify?: number;
            /** @description Whether the account receives the vendor's notifications. */
            account_notifications?: boolean;
            /** @description Whether the account is notified of plan changes. */
            tariff_changing_notifications?: boolean;
            /** @description Whether the account receives newsletters. */
            news_notifications?: boolean;
            /** @description The name of the company or sole trader on bills. */
            billing_address_name?: string;
            /** @description The country on bills. */
            billing_address_country_code?: components["schemas"]["CountryCode"];
            /** @description The office address on bills. */
            billing_address_address?: string;
            /** @description The office's postal code. */
            billing_address_zip?: string;
            /** @description The office's phone number. */
            billing_address_phone?: string;
            /** @description The state or province of the billing address, for countries that have them. */
            billing_address_state?: string;
            /** @description False if the account has not been activated yet or has been deactivated. */
            active: boolean;
            /** @description Whether the vendor has blocked the account. */
            frozen?: boolean;
            /** @description The account's balance, in `currency`. Equals `live_balance`, or `fixed_balance` if the call set `return_live_balance` to false. */
            balance?: number;
            /** @description How far the balance may go below zero. */
            credit_limit?: number;
            /** @description The currency of the account's balances and limits. */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description Whether the account may pay through Robokassa. */
            support_robokassa?: boolean;
            /** @description Whether the account may pay by bank card. */
            support_bank_card?: boolean;
            /** @description Whether the account may pay by invoice. */
            support_invoice?: boolean;
            /** @description Custom text stored with the account. */
            account_custom_data?: string;
            /** @description The names of the methods that the caller may use. */
            access_entries?: string[];
            /** @description Whether the permissions of an admin user were granted. */
            with_access_entries?: boolean;
            /** @description Where the vendor posts account callbacks, as JSON. */
            callback_url?: string;
            /** @description The secret that goes into the hash of each callback. */
            callback_salt?: string;
            /** @description Whether the account is notified by email when a scenario fails with a JavaScript error. */
            send_js_error?: boolean;
            /** @description The limits of each payment method. */
            billing_limits?: components["schemas"]["BillingLimitsType"] | null;
            /** @description Whether one-way SMS are enabled. */
            a2p_sms_enabled?: boolean;
            /** @description The maximum number of SIP registrations, judging by the name. */
            max_sip_registrations?: number;
            /** @description The balance after the last booked transaction, in `currency`. */
            fixed_balance?: number;
            /** @description Money reserved for transactions that are not booked yet, in `currency`. In the published example, `fixed_balance` minus this is `live_balance`. */
            money_on_hold?: number;
            /** @description The provider of the account's card payments. The vendor documents the values for bank cards, not for this field. */
            bank_card_provider?: "ALFABANK" | "BRAINTREE" | (string & {});
            /** @description Whether card payments use 3-D Secure, judging by the name. */
            enabled_3ds?: boolean;
            /** @description The id of the storage for recordings, judging by the name. */
            record_storage_id?: number;
            /** @description The account's mobile phone number. */
            mobile_phone?: string;
            /** @description Whether the account may pay by invoice, judging by the name; the difference from `support_invoice` is not documented. */
            allow_invoice?: boolean;
            /** @description Whether automatic card charges are prohibited, judging by the name. */
            is_bank_card_auto_charge_prohibited?: boolean;
            /** @description The type of taxpayer. `default` is the only published value. */
            taxpayer_type?: string;
            /** @description Whether the account has custom prices, judging by the name. */
            custom_pricing?: boolean;
            /** @description The credit granted on top of `credit_limit`, judging by the name. */
            grace_credit?: number;
            /** @description The name of the storage for recordings, judging by the name. */
            record_storage_name?: string;
            /** @description Whether balance notifications take the credit limit into account, judging by the name. */
            credit_limit_aware_balance_notifications?: boolean;
            /** @description The current balance, rounded to four decimals; it changes during calls. */
            live_balance?: number;
        };
        /**
         * GetAccountInfoResponse
         * @description What GetAccountInfo returns when the call succeeds.
         */
        GetAccountInfoResponse: {
            /** @description The account itself, as returned by GetAccountInfo. */
            result: components["schemas"]["AccountInfoType"];
            /** @description The host that the vendor prefers for API calls, without scheme or path. No source says whether it must be used. */
            api_address: string;
            /** @description The host of the scenario debugger, judging by the name. */
            debugger_address?: string;
        };
        /**
         * GetAccountInfoAnswer
         * @description What GetAccountInfo returns with HTTP 200, either the result or the error envelope.
         */
        GetAccountInfoAnswer: components["schemas"]["GetAccountInfoResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * PlanTypeList
         * @description Plan types, joined with `;`.
         */
        PlanTypeList: readonly PlanType[] | PlanType;
        /**
         * IntegerList
         * @description Integers, joined with `;`.
         */
        IntegerList: readonly number[] | number;
        /**
         * AccountPlanPackageType
         * @description A package of the account's plan and the resources left in it.
         */
        AccountPlanPackageType: {
            /** @description The ids of the price groups that the package covers. */
            price_group_id?: number[];
            /** @description The package's name. */
            package_name?: string;
            /** @description Whether usage may exceed the package, at the overrun price. */
            may_overrun?: boolean;
            /** @description The price of one overrun. */
            overrun_price?: number;
            /** @description The number of resources (such as messages) that an overrun adds. */
            overrun_resources?: number;
            /** @description The number of resources left. */
            resource_left?: number;
            /** @description The number of resources in the package now, including overruns. */
            package_size?: number;
            /** @description The number of resources in the package without overruns. */
            orig_package_size?: number;
        };
        /**
         * AccountPlanType
         * @description A plan that the account currently has.
         */
        AccountPlanType: {
            /** @description The plan's id. */
            plan_subscription_template_id: number;
            /** @description The date of the next charge. */
            next_charge?: components["schemas"]["PlainDate"];
            /** @description The plan type. */
            plan_type?: "IM" | "MAU" | (string & {});
            /** @description The plan's name. */
            plan_name?: string;
            /** @description The monthly price of the plan. */
            periodic_charge?: number;
            /** @description The plan's packages, with the resources left in each. */
            packages?: components["schemas"]["AccountPlanPackageType"][];
        };
        /**
         * GetAccountPlansResponse
         * @description What GetAccountPlans returns when the call succeeds.
         */
        GetAccountPlansResponse: {
            /** @description The account's plans. */
            result: components["schemas"]["AccountPlanType"][];
        };
        /**
         * GetAccountPlansAnswer
         * @description What GetAccountPlans returns with HTTP 200, either the result or the error envelope.
         */
        GetAccountPlansAnswer: components["schemas"]["GetAccountPlansResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * AccountVerificationsTypeCredentials
         * @description The person or company of a verification. `legal_status` says which of the other three fields contains the details.
         */
        AccountVerificationsTypeCredentials: {
            /** @description Details of a private person. The vendor does not document the keys. */
            individual?: {
                [key: string]: unknown;
            } | null;
            /** @description Details of a company. The vendor does not document the keys. */
            legal_entity?: {
                [key: string]: unknown;
            } | null;
            /** @description Details of a sole trader. The vendor does not document the keys. */
            entrepreneur?: {
                [key: string]: unknown;
            } | null;
            /** @description The type of subscriber. */
            legal_status?: "INDIVIDUAL" | "LEGAL_ENTITY" | "ENTREPRENEUR" | (string & {});
        };
        /**
         * AccountVerificationsTypeDefaultEndUser
         * @description The customer to whom a verification applies by default.
         */
        AccountVerificationsTypeDefaultEndUser: {
            /** @description The customer's id. */
            end_user_uuid: number | string;
            /** @description The customer's data. The vendor does not document the keys. */
            credentials?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * AccountVerificationsTypeAgreements
         * @description An agreement of a verification.
         */
        AccountVerificationsTypeAgreements: {
            /** @description The agreement's id. */
            agreement_id: number;
            /** @description The type of the agreement. The vendor does not list the types. */
            type?: string;
            /** @description The status of the agreement. */
            status?: "NEW" | "IN_PROCESS" | "VERIFIED" | "REJECTED" | (string & {});
            /** @description The number printed on the agreement. */
            agreement_number?: string;
            /** @description When the agreement was signed; no source states the format. */
            agreement_date?: string;
            /** @description How the agreement was signed. */
            signing_type?: "MANUAL" | "ESIGNATURE" | (string & {});
            /** @description Why the agreement was rejected. */
            comments?: string;
        };
        /**
         * AccountVerificationsType
         * @description A Russian verification of an account, with the verified person or company and the agreements.
         */
        AccountVerificationsType: {
            /** @description The verification's id. */
            verification_id: number;
            /** @description The status of the verification. */
            status?: "AWAITING_DOCUMENTS_UPLOADING" | "AWAITING_AGREEMENT_UPLOADING" | "AWAITING_VERIFICATION" | "WAITING_FOR_CONFIRMATION_DOCUMENTS" | "VERIFIED" | "REJECTED" | "WAITING_PERIOD_EXPIRED" | (string & {});
            /** @description The name of the verification's set of statuses. The vendor does not list the names. */
            status_scheme?: string;
            /** @description How the verification was created. */
            creation_type?: "MANUAL" | "GOSUSLUGI" | "TRANSFER_RIGHTS" | (string & {});
            /**
             * @description When the verification was created, as `YYYY-MM-DD HH:mm:ss`; no source states the time zone.
             * @example 2022-07-12 07:06:05
             */
            created?: string;
            /** @description Why the verification was rejected. */
            comments?: string;
            /** @description The verified person or company. */
            credentials?: components["schemas"]["AccountVerificationsTypeCredentials"] | null;
            /** @description The customer to whom the verification applies by default. */
            default_end_user?: components["schemas"]["AccountVerificationsTypeDefaultEndUser"][];
            /** @description The agreements of the verification. */
            agreements?: components["schemas"]["AccountVerificationsTypeAgreements"][];
        };
        /**
         * GetAccountVerificationsResponse
         * @description What GetAccountVerifications returns when the call succeeds.
         */
        GetAccountVerificationsResponse: {
            /** @description One entry per verification. */
            result: components["schemas"]["AccountVerificationsType"][];
        };
        /**
         * GetAccountVerificationsAnswer
         * @description What GetAccountVerifications returns with HTTP 200, either the result or the error envelope.
         */
        GetAccountVerificationsAnswer: components["schemas"]["GetAccountVerificationsResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * PlanPackageType
         * @description A package of an available plan and the price of overruns.
         */
        PlanPackageType: {
            /** @description The ids of the price groups that the package covers. */
            price_group_id: number[];
            /** @description The package's name. */
            package_name?: string;
            /** @description Whether usage may exceed the package, at the overrun price. */
            may_overrun: boolean;
            /** @description The price of one overrun. */
            overrun_price: number;
            /** @description The number of resources (such as messages) that an overrun adds. */
            overrun_resources: number;
            /** @description The number of resources in the package. */
            package_size: number;
        };
        /**
         * AvailablePlanType
         * @description A plan that the account can switch to.
         */
        AvailablePlanType: {
            /** @description The plan's id, to be sent to ChangeAccountPlan. */
            plan_subscription_template_id: number;
            /** @description The plan type. */
            plan_type: "IM" | "MAU" | (string & {});
            /** @description The plan's name. */
            plan_name: string;
            /** @description The monthly price of the plan. */
            periodic_charge: number;
            /** @description The packages that the plan includes. */
            packages: components["schemas"]["PlanPackageType"][];
        };
        /**
         * GetAvailablePlansResponse
         * @description What GetAvailablePlans returns when the call succeeds.
         */
        GetAvailablePlansResponse: {
            /** @description The available plans. */
            result: components["schemas"]["AvailablePlanType"][];
        };
        /**
         * GetAvailablePlansAnswer
         * @description What GetAvailablePlans returns with HTTP 200, either the result or the error envelope.
         */
        GetAvailablePlansAnswer: components["schemas"]["GetAvailablePlansResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * ChildAccountInfoType
         * @description A child account, as returned by GetChildrenAccounts. `brief_output` keeps only `account_id`; `medium_output` also keeps the name and email.
         */
        ChildAccountInfoType: {
            /** @description The account's id. */
            account_id: number;
            /** @description The account's name. */
            account_name?: string;
            /** @description The account's email. */
            account_email?: string;
            /** @description The account's API key, a long-lived secret. The vendor says it is shown only to callers without a token; do not rely on that. */
            api_key?: string;
            /** @description The owner's first name. */
            account_first_name?: string;
            /** @description The owner's last name. */
            account_last_name?: string;
            /** @description When the account was created. */
            created?: components["schemas"]["Timestamp"];
            /** @description The language of the vendor's notifications. */
            language_code?: components["schemas"]["LanguageCode"];
            /** @description The account's time zone, such as `America/Los_Angeles` or `Etc/GMT-8`. */
            location?: string;
            /** @description The balance below which the account is warned by email or SMS. */
            min_balance_to_notify?: number;
            /** @description Whether the account receives the vendor's notifications. */
            account_notifications?: boolean;
            /** @description Whether the account is notified of plan changes. */
            tariff_changing_notifications?: boolean;
            /** @description Whether the account receives newsletters. */
            news_notifications?: boolean;
            /** @description The name of the company or sole trader on bills. */
            billing_address_name?: string;
            /** @description The country on bills. */
            billing_address_country_code?: components["schemas"]["CountryCode"];
            /** @description The office address on bills. */
            billing_address_address?: string;
            /** @description The office's postal code. */
            billing_address_zip?: string;
            /** @description The office's phone number. */
            billing_address_phone?: string;
            /** @description The state or province of the billing address, for countries that have them. */
            billing_address_state?: string;
            /** @description False if the account has not been activated yet or has been deactivated. */
            active?: boolean;
            /** @description Whether the vendor has blocked the account. */
            frozen?: boolean;
            /** @description The account's balance, in `currency`. Equals `live_balance`, or `fixed_balance` if the call set `return_live_balance` to false. */
            balance?: number;
            /** @description How far the balance may go below zero. */
            credit_limit?: number;
            /** @description The currency of the account's balances and limits. */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description Whether the account may pay through Robokassa. */
            support_robokassa?: boolean;
            /** @description Whether the account may pay by bank card. */
            support_bank_card?: boolean;
            /** @description Whether the account may pay by invoice. */
            support_invoice?: boolean;
            /** @description Custom text stored with the account. */
            account_custom_data?: string;
            /** @description The names of the methods that the caller may use. */
            access_entries?: string[];
            /** @description Whether the permissions of an admin user were granted. */
            with_access_entries?: boolean;
            /** @description Where the vendor posts account callbacks, as JSON. */
            callback_url?: string;
            /** @description The secret that goes into the hash of each callback. */
            callback_salt?: string;
            /** @description Whether the account is notified by email when a scenario fails with a JavaScript error. */
            send_js_error?: boolean;
            /** @description The limits of each payment method. */
            billing_limits?: components["schemas"]["BillingLimitsType"] | null;
            /** @description Whether one-way SMS are enabled. */
            a2p_sms_enabled?: boolean;
            /** @description The maximum number of SIP registrations, judging by the name. */
            max_sip_registrations?: number;
            /** @description The balance after the last booked transaction, in `currency`. */
            fixed_balance?: number;
            /** @description Money reserved for transactions that are not booked yet, in `currency`. In the published example, `fixed_balance` minus this is `live_balance`. */
            money_on_hold?: number;
            /** @description The provider of the account's card payments. The vendor documents the values for bank cards, not for this field. */
            bank_card_provider?: "ALFABANK" | "BRAINTREE" | (string & {});
            /** @description Whether card payments use 3-D Secure, judging by the name. */
            enabled_3ds?: boolean;
            /** @description The id of the storage for recordings, judging by the name. */
            record_storage_id?: number;
            /** @description The account's mobile phone number. */
            mobile_phone?: string;
            /** @description Whether the account may pay by invoice, judging by the name; the difference from `support_invoice` is not documented. */
            allow_invoice?: boolean;
            /** @description Whether automatic card charges are prohibited, judging by the name. */
            is_bank_card_auto_charge_prohibited?: boolean;
            /** @description The type of taxpayer. `default` is the only published value. */
            taxpayer_type?: string;
            /** @description Whether the account has custom prices, judging by the name. */
            custom_pricing?: boolean;
            /** @description The credit granted on top of `credit_limit`, judging by the name. */
            grace_credit?: number;
            /** @description The name of the storage for recordings, judging by the name. */
            record_storage_name?: string;
            /** @description Whether balance notifications take the credit limit into account, judging by the name. */
            credit_limit_aware_balance_notifications?: boolean;
            /** @description The current balance, rounded to four decimals; it changes during calls. */
            live_balance?: number;
        };
        /**
         * GetChildrenAccountsResponse
         * @description What GetChildrenAccounts returns when the call succeeds.
         */
        GetChildrenAccountsResponse: {
            /** @description The children; `brief_output` and `medium_output` leave out most of their fields. */
            result: components["schemas"]["ChildAccountInfoType"][];
            /** @description The total number of children. Do not rely on it to detect the end of the list. */
            total_count: number;
            /** @description The number of children in this answer. */
            count: number;
        };
        /**
         * GetChildrenAccountsAnswer
         * @description What GetChildrenAccounts returns with HTTP 200, either the result or the error envelope.
         */
        GetChildrenAccountsAnswer: components["schemas"]["GetChildrenAccountsResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * CurrencyCodeList
         * @description Currency codes, joined with `;`.
         */
        CurrencyCodeList: readonly CurrencyCode[] | CurrencyCode;
        /**
         * ExchangeRatesType
         * @description The units of each requested currency per US dollar. The vendor documents only four currencies; others are possible.
         */
        ExchangeRatesType: {
            /** @description Russian rubles. */
            RUR?: number;
            /** @description Kazakhstani tenge. */
            KZT?: number;
            /** @description Euros. */
            EUR?: number;
            /** @description United States dollars, always 1. */
            USD?: number;
        };
        /**
         * GetCurrencyRateResponse
         * @description What GetCurrencyRate returns when the call succeeds.
         */
        GetCurrencyRateResponse: {
            /** @description The units of each requested currency per US dollar. The vendor documents only four currencies; others are possible. */
            result: components["schemas"]["ExchangeRatesType"];
        };
        /**
         * GetCurrencyRateAnswer
         * @description What GetCurrencyRate returns with HTTP 200, either the result or the error envelope.
         */
        GetCurrencyRateAnswer: components["schemas"]["GetCurrencyRateResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * SubscriptionsToChargeType
         * @description A subscription that is due.
         */
        SubscriptionsToChargeType: {
            /** @description The amount due for it, in the requested currency. */
            subscription_amount?: number;
            /** @description The type of subscription. */
            subscription_type?: "PHONE_NUM" | "SIP_REGISTRATION" | (string & {});
            /** @description Identifies the subscription, such as by its phone number. */
            subscription_description?: string;
            /** @description Whether the subscription is renewed automatically. */
            subscription_auto_charge?: boolean;
            /** @description The next renewal date. Present only for verified phone numbers. */
            subscription_next_renewal?: components["schemas"]["PlainDate"];
        };
        /**
         * GetMoneyAmountToChargeResult
         * @description The recommended top-up amounts and the subscriptions they cover. Amounts without a currency in their name are in the requested currency.
         */
        GetMoneyAmountToChargeResult: {
            /** @description The price of the subscriptions and the plan, plus a negative balance. */
            amount?: number;
            /** @description The `amount` minus a positive balance. */
            min_amount?: number;
            /** @description The `amount` in US dollars, at least the smallest card payment of 10. Present only if the account may pay by card. */
            bank_card_amount_usd?: number;
            /** @description The `min_amount` in US dollars, at least the smallest card payment of 10. Present only if the account may pay by card. */
            min_bank_card_amount_usd?: number;
            /** @description Presumably the `amount` in rubles, at least the smallest Robokassa payment of 500; the clients describe it in the same words as `min_robokassa_amount_rub`. Present only if the account may pay through Robokassa. */
            robokassa_amount_rub?: number;
            /** @description The `min_amount` in rubles, at least the smallest Robokassa payment of 500. Present only if the account may pay through Robokassa. */
            min_robokassa_amount_rub?: number;
            /** @description The subscriptions that are due. */
            subscriptions?: components["schemas"]["SubscriptionsToChargeType"][];
        };
        /**
         * GetMoneyAmountToChargeResponse
         * @description What GetMoneyAmountToCharge returns when the call succeeds.
         */
        GetMoneyAmountToChargeResponse: {
            /** @description The recommended top-up amounts and the subscriptions they cover. Amounts without a currency in their name are in the requested currency. */
            result: components["schemas"]["GetMoneyAmountToChargeResult"];
        };
        /**
         * GetMoneyAmountToChargeAnswer
         * @description What GetMoneyAmountToCharge returns with HTTP 200, either the result or the error envelope.
         */
        GetMoneyAmountToChargeAnswer: components["schemas"]["GetMoneyAmountToChargeResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * ResourceTypeList
         * @description Resource types, joined with `;`.
         */
        ResourceTypeList: readonly ResourceType[] | ResourceType;
        /**
         * StringList
         * @description Non-empty strings, joined with `;`.
         */
        StringList: readonly string[] | string;
        /**
         * ResourceType
         * @description What a price is for: a direction, a type of number or a service. The vendor's newest list has 214 names. An older one has 61, of which nine have been removed: CALLLIST, IM, PSTNINTEST, PSTNOUTEMERG, PSTNOUT_KZ, SIPOUTVIDEO, TTS_YANDEX, USER_LOGON and VOIPOUTVIDEO. Names outside both lists occur, so other names are accepted. The labels are ours.
         */
        ResourceType: "A2P_SMS_E212" | "ASR" | "ASR_AWS" | "ASR_DEEPGRAM" | "ASR_GOOGLE_ENHANCED" | "ASR_SMARTSPEECH" | "ASR_YANDEX" | "AUDIOHDCONFERENCE" | "AUDIOHDRECORD" | "AUDIORECORD" | "CALLSESSION" | "DIALOGFLOW" | "DIALOGFLOW_CX" | "IM_OVERRUN" | "KV_STORAGE" | "MAU_OVERRUN" | "NLU" | "PSTNOUT" | "PSTNOUT_EEA" | "PSTNOUT_LOCAL" | "PSTN_INTERNATIONAL" | "PSTN_IN_ALASKA" | "PSTN_IN_GB" | "PSTN_IN_GEOGRAPHIC" | "PSTN_IN_GEO_AE" | "PSTN_IN_GEO_AO" | "PSTN_IN_GEO_BH" | "PSTN_IN_GEO_BR" | "PSTN_IN_GEO_CN" | "PSTN_IN_GEO_EC" | "PSTN_IN_GEO_IN" | "PSTN_IN_GEO_JO" | "PSTN_IN_GEO_JP" | "PSTN_IN_GEO_KG" | "PSTN_IN_GEO_KH" | "PSTN_IN_GEO_MA" | "PSTN_IN_GEO_NG" | "PSTN_IN_GEO_PE" | "PSTN_IN_GEO_PH" | "PSTN_IN_GEO_PK" | "PSTN_IN_GEO_PY" | "PSTN_IN_GEO_RS" | "PSTN_IN_GEO_SA" | "PSTN_IN_GEO_UG" | "PSTN_IN_GEO_UY" | "PSTN_IN_GEO_UZ" | "PSTN_IN_GEO_VN" | "PSTN_IN_MOB_AU" | "PSTN_IN_MOB_BD" | "PSTN_IN_MOB_BE" | "PSTN_IN_MOB_BR" | "PSTN_IN_MOB_CA" | "PSTN_IN_MOB_CO" | "PSTN_IN_MOB_DK" | "PSTN_IN_MOB_EG" | "PSTN_IN_MOB_FI" | "PSTN_IN_MOB_GB" | "PSTN_IN_MOB_HK" | "PSTN_IN_MOB_ID" | "PSTN_IN_MOB_IL" | "PSTN_IN_MOB_IN" | "PSTN_IN_MOB_KZ" | "PSTN_IN_MOB_LA" | "PSTN_IN_MOB_LV" | "PSTN_IN_MOB_MU" | "PSTN_IN_MOB_MX" | "PSTN_IN_MOB_MY" | "PSTN_IN_MOB_NI" | "PSTN_IN_MOB_NL" | "PSTN_IN_MOB_NP" | "PSTN_IN_MOB_PE" | "PSTN_IN_MOB_PL" | "PSTN_IN_MOB_PR" | "PSTN_IN_MOB_PT" | "PSTN_IN_MOB_RU" | "PSTN_IN_MOB_SE" | "PSTN_IN_MOB_US" | "PSTN_IN_NATIONAL_AM" | "PSTN_IN_NATIONAL_BO" | "PSTN_IN_NATIONAL_HN" | "PSTN_IN_NATIONAL_JM" | "PSTN_IN_RU" | "PSTN_IN_RU_TOLLFREE" | "PSTN_IN_SC_AU" | "PSTN_IN_STAR_RU" | "PSTN_IN_TF_AR" | "PSTN_IN_TF_AT" | "PSTN_IN_TF_AU" | "PSTN_IN_TF_BE" | "PSTN_IN_TF_BG" | "PSTN_IN_TF_BH" | "PSTN_IN_TF_BR" | "PSTN_IN_TF_BY" | "PSTN_IN_TF_CA" | "PSTN_IN_TF_CH" | "PSTN_IN_TF_CL" | "PSTN_IN_TF_CO" | "PSTN_IN_TF_CR" | "PSTN_IN_TF_CY" | "PSTN_IN_TF_CZ" | "PSTN_IN_TF_DE" | "PSTN_IN_TF_DK" | "PSTN_IN_TF_DO" | "PSTN_IN_TF_EC" | "PSTN_IN_TF_EE" | "PSTN_IN_TF_EG" | "PSTN_IN_TF_ES" | "PSTN_IN_TF_FI" | "PSTN_IN_TF_FR" | "PSTN_IN_TF_GB" | "PSTN_IN_TF_GF" | "PSTN_IN_TF_GP" | "PSTN_IN_TF_HK" | "PSTN_IN_TF_HR" | "PSTN_IN_TF_HU" | "PSTN_IN_TF_ID" | "PSTN_IN_TF_IE" | "PSTN_IN_TF_IL" | "PSTN_IN_TF_IN" | "PSTN_IN_TF_IS" | "PSTN_IN_TF_IT" | "PSTN_IN_TF_KE" | "PSTN_IN_TF_KR" | "PSTN_IN_TF_KW" | "PSTN_IN_TF_KZ" | "PSTN_IN_TF_LT" | "PSTN_IN_TF_LV" | "PSTN_IN_TF_MC" | "PSTN_IN_TF_MK" | "PSTN_IN_TF_MQ" | "PSTN_IN_TF_MT" | "PSTN_IN_TF_MX" | "PSTN_IN_TF_NL" | "PSTN_IN_TF_NZ" | "PSTN_IN_TF_OM" | "PSTN_IN_TF_PA" | "PSTN_IN_TF_PE" | "PSTN_IN_TF_PK" | "PSTN_IN_TF_PR" | "PSTN_IN_TF_QA" | "PSTN_IN_TF_RE" | "PSTN_IN_TF_RO" | "PSTN_IN_TF_RS" | "PSTN_IN_TF_SA" | "PSTN_IN_TF_SE" | "PSTN_IN_TF_SI" | "PSTN_IN_TF_SK" | "PSTN_IN_TF_TH" | "PSTN_IN_TF_UA" | "PSTN_IN_TF_UG" | "PSTN_IN_TF_US" | "PSTN_IN_TF_VE" | "PSTN_IN_TF_YT" | "PSTN_IN_TF_ZA" | "PSTN_IN_US" | "PSTN_OUT_INCOUNTRY" | "PSTN_OUT_LOCAL_RU" | "RELAYED_TRAFFIC" | "SIPIN" | "SIPOUT" | "SIPREFER" | "SMSINPUT" | "SMSOUT" | "SMSOUT_INTERNATIONAL" | "SMSOUT_RU_INTERNATIONAL" | "SMS_IN_MOB_AU" | "SMS_IN_MOB_BE" | "SMS_IN_MOB_BR" | "SMS_IN_MOB_CA" | "SMS_IN_MOB_CL" | "SMS_IN_MOB_CO" | "SMS_IN_MOB_DK" | "SMS_IN_MOB_FI" | "SMS_IN_MOB_FR" | "SMS_IN_MOB_GB" | "SMS_IN_MOB_HK" | "SMS_IN_MOB_IL" | "SMS_IN_MOB_LV" | "SMS_IN_MOB_MU" | "SMS_IN_MOB_MX" | "SMS_IN_MOB_MY" | "SMS_IN_MOB_NL" | "SMS_IN_MOB_PE" | "SMS_IN_MOB_PL" | "SMS_IN_MOB_PR" | "SMS_IN_MOB_PT" | "SMS_IN_MOB_RU" | "SMS_IN_MOB_SE" | "SMS_IN_MOB_TH" | "SMS_IN_MOB_TR" | "SMS_IN_MOB_US" | "TRANSCRIPTION" | "TTS_CARTESIA" | "TTS_ELEVENLABS" | "TTS_GOOGLE_REALTIME" | "TTS_INWORLD" | "TTS_SMARTSPEECH" | "TTS_TEXT_CUSTOM_CREDENTIALS" | "TTS_TEXT_GOOGLE" | "TTS_TINKOFF" | "TTS_YANDEX_NEURAL" | "VIDEOCALL" | "VIDEOCONFCALL_IN" | "VIDEOCONFCALL_OUT" | "VIDEOCONFRECORD" | "VIDEOPARTRECORD" | "VIDEORECORD" | "VOICEMAILDETECTION" | "VOIPIN" | "VOIPOUT" | "WAB_VOICE_IN" | "WAB_VOICE_OUT_CONNECTOR" | "WEBSOCKET_AUDIO" | "YANDEXASR" | (string & {});
        /**
         * ResourceParams
         * @description What a price applies to, as phone number prefixes or other parameters of the resource.
         */
        ResourceParams: {
            /** @description The prefixes that the price applies to. */
            allowed?: string[];
            /** @description The prefixes that the price does not apply to. */
            forbidden?: string[];
            /** @description The values of the call's `resource_param` that this price applies to. */
            requested?: string[];
        };
        /**
         * PriceGroup
         * @description A price of a resource and what it applies to, such as calls to a group of numbers.
         */
        PriceGroup: {
            /**
             * @description The group's name.
             * @example Russia Mobile
             */
            price_group_name?: string;
            /** @description The group's id. */
            price_group_id: number;
            /** @description The price of `num_resources_per_price` units. */
            price?: number;
            /** @description The number of units that the price is for. */
            num_resources_per_price?: number;
            /** @description Usage is rounded to a multiple of this number of units. */
            quantum?: number;
            /** @description What the price applies to. */
            params?: components["schemas"]["ResourceParams"] | null;
        };
        /**
         * ResourcePrice
         * @description The prices of one resource type.
         */
        ResourcePrice: {
            /** @description The resource type. */
            resource_type: components["schemas"]["ResourceType"];
            /** @description The prices, one entry per price group. */
            price_groups?: components["schemas"]["PriceGroup"][];
        };
        /**
         * GetResourcePriceResponse
         * @description What GetResourcePrice returns when the call succeeds.
         */
        GetResourcePriceResponse: {
            /** @description One entry per resource type. */
            result: components["schemas"]["ResourcePrice"][];
        };
        /**
         * GetResourcePriceAnswer
         * @description What GetResourcePrice returns with HTTP 200, either the result or the error envelope.
         */
        GetResourcePriceAnswer: components["schemas"]["GetResourcePriceResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * SubscriptionTemplateType
         * @description The setup price and fee of a type of subscription.
         */
        SubscriptionTemplateType: {
            /** @description The template's id. */
            subscription_template_id: number;
            /** @description The original currency of the price. */
            currency?: components["schemas"]["CurrencyCode"];
            /** @description The original currency's id. */
            currency_id?: number;
            /** @description The setup price, without the fee for the first period. */
            installation_price: number;
            /** @description The setup price, in the original currency. */
            installation_price_in_currency?: number;
            /** @description The fee per period, with taxes and discounts. */
            price: number;
            /** @description The fee per period, in the original currency. */
            price_in_currency?: number;
            /**
             * @description The time between charges, as `Y-M-D H:m:s`; `0-1-0 0:0:0` is one month.
             * @example 0-1-0 0:0:0
             */
            period: string;
            /** @description The type of subscription. */
            subscription_template_type: "PHONE_NUM" | "SIP_REGISTRATION" | (string & {});
            /**
             * @description The template's name.
             * @example SIP registration
             * @example Phone GB
             * @example Phone RU 495
             */
            subscription_template_name: string;
            /** @description The verification that the account needs for this subscription, presumably by name, such as `RU`. */
            required_verification?: string;
            /** @description The status of that verification. */
            verification_status?: "REQUIRED" | "IN_PROGRESS" | "VERIFIED" | "NOT_REQUIRED" | (string & {});
            /** @description The amount reserved for taxes on the setup of a phone number. */
            installation_tax_reserve?: number;
            /** @description The amount reserved for taxes on the fee of a phone number. */
            tax_reserve?: number;
        };
        /**
         * GetSubscriptionPriceResponse
         * @description What GetSubscriptionPrice returns when the call succeeds.
         */
        GetSubscriptionPriceResponse: {
            /** @description One entry per template. */
            result: components["schemas"]["SubscriptionTemplateType"][];
        };
        /**
         * GetSubscriptionPriceAnswer
         * @description What GetSubscriptionPrice returns with HTTP 200, either the result or the error envelope.
         */
        GetSubscriptionPriceAnswer: components["schemas"]["GetSubscriptionPriceResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * SetAccountInfoResponse
         * @description What SetAccountInfo returns when the call succeeds.
         */
        SetAccountInfoResponse: {
            /** @description 1 if the settings were changed. */
            result: number;
        };
        /**
         * SetAccountInfoAnswer
         * @description What SetAccountInfo returns with HTTP 200, either the result or the error envelope.
         */
        SetAccountInfoAnswer: components["schemas"]["SetAccountInfoResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * SetChildAccountInfoResponse
         * @description What SetChildAccountInfo returns when the call succeeds.
         */
        SetChildAccountInfoResponse: {
            /** @description 1 if the settings were changed. */
            result: number;
        };
        /**
         * SetChildAccountInfoAnswer
         * @description What SetChildAccountInfo returns with HTTP 200, either the result or the error envelope.
         */
        SetChildAccountInfoAnswer: components["schemas"]["SetChildAccountInfoResponse"] | components["schemas"]["ErrorResponse"];
        /**
         * AnyAccountCallback
         * @description The fields that every callback has. The payload, if any, is in the field named after the `type`.
         */
        AnyAccountCallback: {
            /** @description The callback's sequence number. Remember the numbers you have seen to detect repeats. */
            callback_id: number;
            /** @description The event, and the name of the field with the payload. Expect types that this contract does not list. */
            type: string;
            /** @description The id of the account that the callback is about. */
            account_id: number;
            /** @description The MD5, in lowercase hex, of the account's `callback_salt`, `account_id`, the account's API key and `callback_id`, joined without a separator. It proves that the sender knows the salt and the key, but not that the other fields and the payload are unchanged or that the callback is new. */
            hash: string;
            /** @description The account's name. */
            account_name?: string;
            /** @description The account's email. */
            account_email?: string;
            /** @description The language of the account's notifications. */
            language_code?: components["schemas"]["LanguageCode"];
            /** @description The holder's first name. */
            account_first_name?: string;
            /** @description The holder's last name. */
            account_last_name?: string;
            /** @description The account's balance, in `currency`. */
            balance?: number;
            /** @description The account's currency. */
            currency?: components["schemas"]["CurrencyCode"];
        };
        /**
         * A2pSmsActivatedPayload
         * @description Whether A2P text messages are allowed.
         */
        A2pSmsActivatedPayload: {
            /** @description Whether the account may send A2P messages. */
            a2p_enabled?: boolean;
        };
        /**
         * A2pSmsActivatedCallback
         * @description A callback of the type `a2p_sms_activated`.
         */
        A2pSmsActivatedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `a2p_sms_activated`.
             * @constant
             */
            type: "a2p_sms_activated";
            /** @description Whether A2P text messages are allowed. */
            a2p_sms_activated: components["schemas"]["A2pSmsActivatedPayload"];
        };
        /**
         * AccountDocumentStatus
         * @description The status of a document's review.
         */
        AccountDocumentStatus: "AWAITING_DOCUMENTS_UPLOADING" | "AWAITING_AGREEMENT_UPLOADING" | "AWAITING_VERIFICATION" | "WAITING_FOR_CONFIRMATION_DOCUMENTS" | "VERIFIED" | "REJECTED" | "WAITING_PERIOD_EXPIRED" | (string & {});
        /**
         * AccountDocumentStatusUpdatedPayload
         * @description The document, with its status before and now.
         */
        AccountDocumentStatusUpdatedPayload: {
            /** @description The document's id. */
            account_document_id: number;
            /** @description The previous status. */
            previous_account_document_status?: components["schemas"]["AccountDocumentStatus"];
            /** @description The new status. */
            account_document_status?: components["schemas"]["AccountDocumentStatus"];
            /** @description When the status changed. */
            update_time?: components["schemas"]["Timestamp"];
            /** @description The reviewer's comment. */
            comment?: string;
            /** @description The legal status of the account's holder. */
            legal_status?: "INDIVIDUAL" | "ENTREPRENEUR" | "LEGAL_ENTITY" | (string & {});
        };
        /**
         * AccountDocumentStatusUpdatedCallback
         * @description A callback of the type `account_document_status_updated`.
         */
        AccountDocumentStatusUpdatedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `account_document_status_updated`.
             * @constant
             */
            type: "account_document_status_updated";
            /** @description The document, with its status before and now. */
            account_document_status_updated: components["schemas"]["AccountDocumentStatusUpdatedPayload"];
        };
        /**
         * AccountDocumentUploadedPayload
         * @description The document that was uploaded.
         */
        AccountDocumentUploadedPayload: {
            /** @description The document's id. */
            account_document_id: number;
            /** @description When the document was uploaded. */
            uploaded?: components["schemas"]["Timestamp"];
            /** @description The verification to which the document belongs. */
            verification_name?: string;
            /** @description The legal status of the account's holder. */
            legal_status?: "individual" | "entrepreneur" | "legal entity" | (string & {});
        };
        /**
         * AccountDocumentUploadedCallback
         * @description A callback of the type `account_document_uploaded`.
         */
        AccountDocumentUploadedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `account_document_uploaded`.
             * @constant
             */
            type: "account_document_uploaded";
            /** @description The document that was uploaded. */
            account_document_uploaded: components["schemas"]["AccountDocumentUploadedPayload"];
        };
        /**
         * AccountDocumentVerifiedPayload
         * @description The document that was reviewed.
         */
        AccountDocumentVerifiedPayload: {
            /** @description The document's id. */
            account_document_id: number;
            /** @description The outcome of the review. */
            account_document_status?: components["schemas"]["AccountDocumentStatus"];
            /** @description When the document was uploaded. */
            uploaded?: components["schemas"]["Timestamp"];
            /** @description The reviewer's comment. */
            comment?: string;
            /** @description The verification to which the document belongs. */
            verification_name?: string;
            /** @description The legal status of the account's holder. */
            legal_status?: "individual" | "entrepreneur" | "legal entity" | (string & {});
        };
        /**
         * AccountDocumentVerifiedCallback
         * @description A callback of the type `account_document_verified`.
         */
        AccountDocumentVerifiedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `account_document_verified`.
             * @constant
             */
            type: "account_document_verified";
            /** @description The document that was reviewed. */
            account_document_verified: components["schemas"]["AccountDocumentVerifiedPayload"];
        };
        /**
         * EmptyPayload
         * @description The payload of a callback for which no source names a field. It may be missing.
         */
        EmptyPayload: {
            [key: string]: unknown;
        };
        /**
         * AccountIsFrozenCallback
         * @description A callback of the type `account_is_frozen`.
         */
        AccountIsFrozenCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `account_is_frozen`.
             * @constant
             */
            type: "account_is_frozen";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            account_is_frozen?: components["schemas"]["EmptyPayload"];
        };
        /**
         * AccountIsUnfrozenCallback
         * @description A callback of the type `account_is_unfrozen`.
         */
        AccountIsUnfrozenCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `account_is_unfrozen`.
             * @constant
             */
            type: "account_is_unfrozen";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            account_is_unfrozen?: components["schemas"]["EmptyPayload"];
        };
        /**
         * ActivateSuccessfulCallback
         * @description A callback of the type `activate_successful`.
         */
        ActivateSuccessfulCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `activate_successful`.
             * @constant
             */
            type: "activate_successful";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            activate_successful?: components["schemas"]["EmptyPayload"];
        };
        /**
         * BatchTaskCancellingCompletedPayload
         * @description The batch, and the number of its cancelled tasks.
         */
        BatchTaskCancellingCompletedPayload: {
            /** @description The id of the batch of cancelled tasks. */
            batch_id: string | number;
            /** @description The number of cancelled tasks. */
            cancelled_tasks_number?: number;
        };
        /**
         * BatchTaskCancellingCompletedCallback
         * @description A callback of the type `batch_task_cancelling_completed`.
         */
        BatchTaskCancellingCompletedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `batch_task_cancelling_completed`.
             * @constant
             */
            type: "batch_task_cancelling_completed";
            /** @description The batch, and the number of its cancelled tasks. */
            batch_task_cancelling_completed: components["schemas"]["BatchTaskCancellingCompletedPayload"];
        };
        /**
         * CallHistoryReportPayload
         * @description The report on the call history.
         */
        CallHistoryReportPayload: {
            /** @description The report's id. */
            history_report_id: number;
            /** @description Whether the report succeeded. */
            success?: boolean;
            /** @description When the report was requested. */
            order_date?: components["schemas"]["Timestamp"];
        };
        /**
         * CallHistoryReportCallback
         * @description A callback of the type `call_history_report`.
         */
        CallHistoryReportCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `call_history_report`.
             * @constant
             */
            type: "call_history_report";
            /** @description The report on the call history. */
            call_history_report: components["schemas"]["CallHistoryReportPayload"];
        };
        /**
         * CardExpiredCallback
         * @description A callback of the type `card_expired`.
         */
        CardExpiredCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `card_expired`.
             * @constant
             */
            type: "card_expired";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            card_expired?: components["schemas"]["EmptyPayload"];
        };
        /**
         * CardExpiresInMonthCallback
         * @description A callback of the type `card_expires_in_month`.
         */
        CardExpiresInMonthCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `card_expires_in_month`.
             * @constant
             */
            type: "card_expires_in_month";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            card_expires_in_month?: components["schemas"]["EmptyPayload"];
        };
        /**
         * CardPaymentPayload
         * @description The bank card payment.
         */
        CardPaymentPayload: {
            /** @description The transaction's id. */
            transaction_id: number;
            /** @description The kind of transaction. No source lists the values. */
            transaction_type?: string;
            /** @description The amount, in the account's currency. */
            amount?: number;
        };
        /**
         * CardPaymentCallback
         * @description A callback of the type `card_payment`.
         */
        CardPaymentCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `card_payment`.
             * @constant
             */
            type: "card_payment";
            /** @description The bank card payment. */
            card_payment: components["schemas"]["CardPaymentPayload"];
        };
        /**
         * CardPaymentFailedCallback
         * @description A callback of the type `card_payment_failed`.
         */
        CardPaymentFailedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `card_payment_failed`.
             * @constant
             */
            type: "card_payment_failed";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            card_payment_failed?: components["schemas"]["EmptyPayload"];
        };
        /**
         * CertificateExpiredCallback
         * @description A callback of the type `certificate_expired`.
         */
        CertificateExpiredCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `certificate_expired`.
             * @constant
             */
            type: "certificate_expired";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            certificate_expired?: components["schemas"]["EmptyPayload"];
        };
        /**
         * ExpiredAgreementPayload
         * @description The agreements whose waiting period has ended.
         */
        ExpiredAgreementPayload: {
            /** @description The ids of the agreements whose waiting period has ended. */
            document_ids: number[];
        };
        /**
         * ExpiredAgreementCallback
         * @description A callback of the type `expired_agreement`.
         */
        ExpiredAgreementCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `expired_agreement`.
             * @constant
             */
            type: "expired_agreement";
            /** @description The agreements whose waiting period has ended. */
            expired_agreement: components["schemas"]["ExpiredAgreementPayload"];
        };
        /**
         * CertificateInfoType
         * @description A push certificate.
         */
        CertificateInfoType: {
            /** @description The id of the push credential. */
            push_credential_id: number;
            /** @description The file name of the certificate. */
            cert_file_name?: string;
            /** @description The date on which the certificate expires. */
            expiration_date?: components["schemas"]["PlainDate"];
            /** @description The names of the applications that use it. */
            applications?: string[];
        };
        /**
         * ExpiredCertificatesPayload
         * @description The certificates that have expired.
         */
        ExpiredCertificatesPayload: {
            /** @description The certificates that have expired. */
            certificates: components["schemas"]["CertificateInfoType"][];
        };
        /**
         * ExpiredCertificatesCallback
         * @description A callback of the type `expired_certificates`.
         */
        ExpiredCertificatesCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `expired_certificates`.
             * @constant
             */
            type: "expired_certificates";
            /** @description The certificates that have expired. */
            expired_certificates: components["schemas"]["ExpiredCertificatesPayload"];
        };
        /**
         * ExpiringAgreementPayload
         * @description The time left in the waiting period.
         */
        ExpiringAgreementPayload: {
            /** @description The date on which the waiting period ends. */
            expiration_date?: components["schemas"]["PlainDate"];
            /** @description The number of days left. */
            until_expiration?: number;
        };
        /**
         * ExpiringAgreementCallback
         * @description A callback of the type `expiring_agreement`.
         */
        ExpiringAgreementCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `expiring_agreement`.
             * @constant
             */
            type: "expiring_agreement";
            /** @description The time left in the waiting period. */
            expiring_agreement: components["schemas"]["ExpiringAgreementPayload"];
        };
        /**
         * ExpiringCalleridPayload
         * @description The caller IDs that are about to expire.
         */
        ExpiringCalleridPayload: {
            /** @description The caller IDs that expire. */
            callerids: string[];
            /** @description The date on which they expire. */
            expiration_date?: components["schemas"]["PlainDate"];
        };
        /**
         * ExpiringCalleridCallback
         * @description A callback of the type `expiring_callerid`.
         */
        ExpiringCalleridCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `expiring_callerid`.
             * @constant
             */
            type: "expiring_callerid";
            /** @description The caller IDs that are about to expire. */
            expiring_callerid: components["schemas"]["ExpiringCalleridPayload"];
        };
        /**
         * ExpiringCertificatesPayload
         * @description The certificates that will expire soon.
         */
        ExpiringCertificatesPayload: {
            /** @description The certificates that will expire. */
            certificates: components["schemas"]["CertificateInfoType"][];
        };
        /**
         * ExpiringCertificatesCallback
         * @description A callback of the type `expiring_certificates`.
         */
        ExpiringCertificatesCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `expiring_certificates`.
             * @constant
             */
            type: "expiring_certificates";
            /** @description The certificates that will expire soon. */
            expiring_certificates: components["schemas"]["ExpiringCertificatesPayload"];
        };
        /**
         * InvoiceReceivedPayload
         * @description The invoice that was sent.
         */
        InvoiceReceivedPayload: {
            /** @description The invoice's id. */
            invoice_id: number;
            /** @description When the invoice was created. */
            invoice_date?: components["schemas"]["Timestamp"];
            /** @description When the invoice was received. */
            receival_date?: components["schemas"]["Timestamp"];
            /** @description The amount without taxes, as a string. */
            amount?: string;
            /** @description The taxes, as a string. */
            tax_amount?: string;
            /** @description The invoice's currency. */
            currency?: components["schemas"]["CurrencyCode"];
        };
        /**
         * InvoiceReceivedCallback
         * @description A callback of the type `invoice_received`.
         */
        InvoiceReceivedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `invoice_received`.
             * @constant
             */
            type: "invoice_received";
            /** @description The invoice that was sent. */
            invoice_received: components["schemas"]["InvoiceReceivedPayload"];
        };
        /**
         * JsFailCallback
         * @description A callback of the type `js_fail`.
         */
        JsFailCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `js_fail`.
             * @constant
             */
            type: "js_fail";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            js_fail?: components["schemas"]["EmptyPayload"];
        };
        /**
         * MinBalancePayload
         * @description Which limit was reached.
         */
        MinBalancePayload: {
            /** @description Whether the balance passed the credit limit, which is `credit_limit` minus `min_balance_to_notify` if that is above zero. */
            is_min_credit?: boolean;
            /** @description Whether this was reported before. */
            is_repeated?: boolean;
        };
        /**
         * MinBalanceCallback
         * @description A callback of the type `min_balance`.
         */
        MinBalanceCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `min_balance`.
             * @constant
             */
            type: "min_balance";
            /** @description Which limit was reached. */
            min_balance: components["schemas"]["MinBalancePayload"];
        };
        /**
         * NextChargeAlertPayload
         * @description The price of the renewal, and the amount missing.
         */
        NextChargeAlertPayload: {
            /** @description The price of all plans that renew on the first of the month, in the account's currency. */
            required_money?: number;
            /** @description The amount missing for the renewal, in the account's currency. */
            insufficient_funds_amount?: number;
        };
        /**
         * NextChargeAlertCallback
         * @description A callback of the type `next_charge_alert`.
         */
        NextChargeAlertCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `next_charge_alert`.
             * @constant
             */
            type: "next_charge_alert";
            /** @description The price of the renewal, and the amount missing. */
            next_charge_alert: components["schemas"]["NextChargeAlertPayload"];
        };
        /**
         * PhoneNumberActivationStatusChangedCallbackItem
         * @description A phone number and its new activation status.
         */
        PhoneNumberActivationStatusChangedCallbackItem: {
            /** @description The phone number. */
            phone_number: string;
            /** @description The new status. No source lists the values. */
            activation_status?: string;
        };
        /**
         * PhoneNumberActivationStatusChangedPayload
         * @description The phone number whose activation status changed.
         */
        PhoneNumberActivationStatusChangedPayload: {
            /** @description The number and its status. The payload repeats its own name. */
            phone_number_activation_status_changed: components["schemas"]["PhoneNumberActivationStatusChangedCallbackItem"];
        };
        /**
         * PhoneNumberActivationStatusChangedCallback
         * @description A callback of the type `phone_number_activation_status_changed`.
         */
        PhoneNumberActivationStatusChangedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `phone_number_activation_status_changed`.
             * @constant
             */
            type: "phone_number_activation_status_changed";
            /** @description The phone number whose activation status changed. */
            phone_number_activation_status_changed: components["schemas"]["PhoneNumberActivationStatusChangedPayload"];
        };
        /**
         * RegulationAddressDocumentsRequestedPayload
         * @description The proof of address that needs documents.
         */
        RegulationAddressDocumentsRequestedPayload: {
            /** @description The id of the proof of address. */
            regulation_address_id: number;
            /** @description The name of the proof of address. */
            regulation_address_name?: string;
            /** @description The status of the review. */
            regulation_address_status?: "IN_PROGRESS" | "VERIFIED" | "DECLINED" | "PENDING" | (string & {});
            /** @description When the status changed. */
            update_time?: components["schemas"]["Timestamp"];
            /** @description Whether the account belongs to an individual. */
            is_individual?: boolean;
            /** @description The reviewer's comment. */
            comment?: string;
        };
        /**
         * RegulationAddressDocumentsRequestedCallback
         * @description A callback of the type `regulation_address_documents_requested`.
         */
        RegulationAddressDocumentsRequestedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `regulation_address_documents_requested`.
             * @constant
             */
            type: "regulation_address_documents_requested";
            /** @description The proof of address that needs documents. */
            regulation_address_documents_requested: components["schemas"]["RegulationAddressDocumentsRequestedPayload"];
        };
        /**
         * RegulationAddressUploadedPayload
         * @description The proof of address that was uploaded.
         */
        RegulationAddressUploadedPayload: {
            /** @description The id of the proof of address. */
            regulation_address_id: number;
            /** @description When the document was uploaded. */
            uploaded?: components["schemas"]["Timestamp"];
            /** @description Whether the account belongs to an individual. */
            is_individual?: boolean;
            /** @description The name of the proof of address. */
            regulation_address_name?: string;
        };
        /**
         * RegulationAddressUploadedCallback
         * @description A callback of the type `regulation_address_uploaded`.
         */
        RegulationAddressUploadedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `regulation_address_uploaded`.
             * @constant
             */
            type: "regulation_address_uploaded";
            /** @description The proof of address that was uploaded. */
            regulation_address_uploaded: components["schemas"]["RegulationAddressUploadedPayload"];
        };
        /**
         * RegulationAddressVerifiedPayload
         * @description The proof of address that was reviewed.
         */
        RegulationAddressVerifiedPayload: {
            /** @description The id of the proof of address. */
            regulation_address_id: number;
            /** @description The outcome of the review. */
            regulation_address_status?: "VERIFIED" | "DECLINED" | (string & {});
            /** @description When the document was uploaded. */
            uploaded?: components["schemas"]["Timestamp"];
            /** @description Whether the account belongs to an individual. */
            is_individual?: boolean;
            /** @description The reviewer's comment. */
            comment?: string;
            /** @description The name of the proof of address. */
            regulation_address_name?: string;
        };
        /**
         * RegulationAddressVerifiedCallback
         * @description A callback of the type `regulation_address_verified`.
         */
        RegulationAddressVerifiedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `regulation_address_verified`.
             * @constant
             */
            type: "regulation_address_verified";
            /** @description The proof of address that was reviewed. */
            regulation_address_verified: components["schemas"]["RegulationAddressVerifiedPayload"];
        };
        /**
         * SubscriptionCallbackDetailsPhoneNumbers
         * @description A phone number with a subscription.
         */
        SubscriptionCallbackDetailsPhoneNumbers: {
            /** @description The phone number's id. */
            phone_id: number;
            /** @description The phone number. */
            phone_number?: string;
        };
        /**
         * SubscriptionCallbackDetailsSipRegistrations
         * @description A SIP registration with a subscription.
         */
        SubscriptionCallbackDetailsSipRegistrations: {
            /** @description The SIP registration's id. */
            sip_registration_id: number;
        };
        /**
         * SubscriptionCallbackDetails
         * @description The objects of a subscription. `type` determines which of the two lists it has.
         */
        SubscriptionCallbackDetails: {
            /** @description The objects of the subscription. */
            type: "PHONE" | "SIP_REGISTRATION" | (string & {});
            /** @description The phone numbers, if `type` is `PHONE`. */
            phone_numbers?: components["schemas"]["SubscriptionCallbackDetailsPhoneNumbers"][];
            /** @description The SIP registrations, if `type` is `SIP_REGISTRATION`. */
            sip_registrations?: components["schemas"]["SubscriptionCallbackDetailsSipRegistrations"][];
        };
        /**
         * RenewedSubscriptionsCallbackItem
         * @description A subscription that was renewed.
         */
        RenewedSubscriptionsCallbackItem: {
            /** @description The kind of subscription. */
            type?: "PHONE_NUM" | "SIP_REGISTRATION" | "PLAN" | (string & {});
            /** @description The name of the subscription's object, such as the phone number. */
            name?: string;
            /** @description The price of the subscription. */
            cost?: number;
            /** @description The date of the next renewal. */
            next_renewal?: components["schemas"]["PlainDate"];
            /** @description The phone numbers or SIP registrations of the subscription. */
            details?: components["schemas"]["SubscriptionCallbackDetails"][];
        };
        /**
         * RenewedSubscriptionsPayload
         * @description The subscriptions that were renewed.
         */
        RenewedSubscriptionsPayload: {
            /** @description The subscriptions that were renewed. */
            subscriptions: components["schemas"]["RenewedSubscriptionsCallbackItem"][];
        };
        /**
         * RenewedSubscriptionsCallback
         * @description A callback of the type `renewed_subscriptions`.
         */
        RenewedSubscriptionsCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `renewed_subscriptions`.
             * @constant
             */
            type: "renewed_subscriptions";
            /** @description The subscriptions that were renewed. */
            renewed_subscriptions: components["schemas"]["RenewedSubscriptionsPayload"];
        };
        /**
         * ResetAccountPasswordRequestCallback
         * @description A callback of the type `reset_account_password_request`.
         */
        ResetAccountPasswordRequestCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `reset_account_password_request`.
             * @constant
             */
            type: "reset_account_password_request";
            /** @description The payload of a callback for which no source names a field. It may be missing. */
            reset_account_password_request?: components["schemas"]["EmptyPayload"];
        };
        /**
         * RestoredAgreementStatusPayload
         * @description The agreement whose waiting period has a new end date.
         */
        RestoredAgreementStatusPayload: {
            /** @description The agreement's id. */
            document_id: number;
            /** @description The new end date of the waiting period. */
            expiration_date?: components["schemas"]["PlainDate"];
        };
        /**
         * RestoredAgreementStatusCallback
         * @description A callback of the type `restored_agreement_status`.
         */
        RestoredAgreementStatusCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `restored_agreement_status`.
             * @constant
             */
            type: "restored_agreement_status";
            /** @description The agreement whose waiting period has a new end date. */
            restored_agreement_status: components["schemas"]["RestoredAgreementStatusPayload"];
        };
        /**
         * RobokassaPaymentPayload
         * @description The Robokassa payment.
         */
        RobokassaPaymentPayload: {
            /** @description The transaction's id. */
            transaction_id: number;
            /** @description The kind of transaction. No source lists the values. */
            transaction_type?: string;
            /** @description The amount, in the account's currency. */
            amount?: number;
        };
        /**
         * RobokassaPaymentCallback
         * @description A callback of the type `robokassa_payment`.
         */
        RobokassaPaymentCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `robokassa_payment`.
             * @constant
             */
            type: "robokassa_payment";
            /** @description The Robokassa payment. */
            robokassa_payment: components["schemas"]["RobokassaPaymentPayload"];
        };
        /**
         * SIPRegistrationIsFailedCallbackItem
         * @description A SIP registration that failed.
         */
        SIPRegistrationIsFailedCallbackItem: {
            /** @description The SIP registration's id. */
            sip_registration_id: number;
            /** @description The status code of the registration. */
            status_code?: string;
            /** @description The error message of the registration. */
            error_message?: string;
        };
        /**
         * SipRegistrationFailPayload
         * @description The SIP registrations that failed.
         */
        SipRegistrationFailPayload: {
            /** @description The SIP registrations that failed. */
            sip_registrations: components["schemas"]["SIPRegistrationIsFailedCallbackItem"][];
        };
        /**
         * SipRegistrationFailCallback
         * @description A callback of the type `sip_registration_fail`.
         */
        SipRegistrationFailCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `sip_registration_fail`.
             * @constant
             */
            type: "sip_registration_fail";
            /** @description The SIP registrations that failed. */
            sip_registration_fail: components["schemas"]["SipRegistrationFailPayload"];
        };
        /**
         * SIPRegistrationIsRecoveredCallbackItem
         * @description A SIP registration that works again.
         */
        SIPRegistrationIsRecoveredCallbackItem: {
            /** @description The SIP registration's id. */
            sip_registration_id: number;
        };
        /**
         * SipRegistrationRecoveredPayload
         * @description The SIP registrations that work again.
         */
        SipRegistrationRecoveredPayload: {
            /** @description The SIP registrations that work again. */
            sip_registrations: components["schemas"]["SIPRegistrationIsRecoveredCallbackItem"][];
        };
        /**
         * SipRegistrationRecoveredCallback
         * @description A callback of the type `sip_registration_recovered`.
         */
        SipRegistrationRecoveredCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `sip_registration_recovered`.
             * @constant
             */
            type: "sip_registration_recovered";
            /** @description The SIP registrations that work again. */
            sip_registration_recovered: components["schemas"]["SipRegistrationRecoveredPayload"];
        };
        /**
         * InboundSmsCallbackItem
         * @description A text message that arrived.
         */
        InboundSmsCallbackItem: {
            /** @description The sender's number. */
            source_number?: string;
            /** @description The recipient's number. */
            destination_number?: string;
            /** @description The text. */
            sms_body?: string;
        };
        /**
         * SmsInboundPayload
         * @description The text message that arrived.
         */
        SmsInboundPayload: {
            /** @description The message. The payload repeats its own name. */
            sms_inbound: components["schemas"]["InboundSmsCallbackItem"];
        };
        /**
         * SmsInboundCallback
         * @description A callback of the type `sms_inbound`.
         */
        SmsInboundCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `sms_inbound`.
             * @constant
             */
            type: "sms_inbound";
            /** @description The text message that arrived. */
            sms_inbound: components["schemas"]["SmsInboundPayload"];
        };
        /**
         * SubscriptionIsDetachedCallbackItem
         * @description A subscription that was cancelled.
         */
        SubscriptionIsDetachedCallbackItem: {
            /** @description The kind of subscription. */
            type?: "PHONE_NUM" | "SIP_REGISTRATION" | (string & {});
            /** @description The name of the subscription's object, such as the phone number. */
            name?: string;
            /** @description The phone numbers or SIP registrations of the subscription. */
            details?: components["schemas"]["SubscriptionCallbackDetails"][];
        };
        /**
         * SubscriptionIsDetachedPayload
         * @description The subscriptions that were cancelled.
         */
        SubscriptionIsDetachedPayload: {
            /** @description The subscriptions that were cancelled. */
            subscriptions: components["schemas"]["SubscriptionIsDetachedCallbackItem"][];
        };
        /**
         * SubscriptionIsDetachedCallback
         * @description A callback of the type `subscription_is_detached`.
         */
        SubscriptionIsDetachedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `subscription_is_detached`.
             * @constant
             */
            type: "subscription_is_detached";
            /** @description The subscriptions that were cancelled. */
            subscription_is_detached: components["schemas"]["SubscriptionIsDetachedPayload"];
        };
        /**
         * SubscriptionIsFrozenCallbackItem
         * @description A subscription that was frozen.
         */
        SubscriptionIsFrozenCallbackItem: {
            /** @description The kind of subscription. */
            type?: "PHONE_NUM" | "SIP_REGISTRATION" | (string & {});
            /** @description The name of the subscription's object, such as the phone number. */
            name?: string;
            /** @description The price of the subscription. */
            cost?: number;
            /** @description The phone numbers or SIP registrations of the subscription. */
            details?: components["schemas"]["SubscriptionCallbackDetails"][];
        };
        /**
         * SubscriptionIsFrozenPayload
         * @description The subscriptions that were frozen.
         */
        SubscriptionIsFrozenPayload: {
            /** @description The subscriptions that were frozen. */
            subscriptions: components["schemas"]["SubscriptionIsFrozenCallbackItem"][];
        };
        /**
         * SubscriptionIsFrozenCallback
         * @description A callback of the type `subscription_is_frozen`.
         */
        SubscriptionIsFrozenCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `subscription_is_frozen`.
             * @constant
             */
            type: "subscription_is_frozen";
            /** @description The subscriptions that were frozen. */
            subscription_is_frozen: components["schemas"]["SubscriptionIsFrozenPayload"];
        };
        /**
         * TransactionHistoryReportPayload
         * @description The report on the transaction history.
         */
        TransactionHistoryReportPayload: {
            /** @description The report's id. */
            history_report_id: number;
            /** @description Whether the report succeeded. */
            success?: boolean;
            /** @description When the report was requested. */
            order_date?: components["schemas"]["Timestamp"];
        };
        /**
         * TransactionHistoryReportCallback
         * @description A callback of the type `transaction_history_report`.
         */
        TransactionHistoryReportCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `transaction_history_report`.
             * @constant
             */
            type: "transaction_history_report";
            /** @description The report on the transaction history. */
            transaction_history_report: components["schemas"]["TransactionHistoryReportPayload"];
        };
        /**
         * TranscriptionCompleteCallbackItem
         * @description A saved transcription and its recording.
         */
        TranscriptionCompleteCallbackItem: {
            /** @description The URL of the recording. */
            record_url?: string;
            /** @description The URL of the transcription. To open it, add authorization parameters and `record_id` to the URL. */
            transcription_url?: string;
            /** @description The id of the call session in the history. */
            call_session_history_id?: number;
            /** @description The price of the transcription. */
            transcription_cost?: number;
        };
        /**
         * TranscriptionCompletePayload
         * @description The transcription that was saved.
         */
        TranscriptionCompletePayload: {
            /** @description The transcription. The payload repeats its own name. */
            transcription_complete: components["schemas"]["TranscriptionCompleteCallbackItem"];
        };
        /**
         * TranscriptionCompleteCallback
         * @description A callback of the type `transcription_complete`.
         */
        TranscriptionCompleteCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `transcription_complete`.
             * @constant
             */
            type: "transcription_complete";
            /** @description The transcription that was saved. */
            transcription_complete: components["schemas"]["TranscriptionCompletePayload"];
        };
        /**
         * UnverifiedSubscriptionDetachedCallbackItem
         * @description A subscription that was cancelled for lack of a verification.
         */
        UnverifiedSubscriptionDetachedCallbackItem: {
            /** @description The kind of subscription. */
            type?: "PHONE_NUM" | "SIP_REGISTRATION" | (string & {});
            /** @description The name of the subscription's object, such as the phone number. */
            name?: string;
            /** @description The phone numbers or SIP registrations of the subscription. */
            details?: components["schemas"]["SubscriptionCallbackDetails"][];
        };
        /**
         * UnverifiedSubscriptionDetachedPayload
         * @description The cancelled subscriptions.
         */
        UnverifiedSubscriptionDetachedPayload: {
            /** @description The subscriptions that were cancelled. The vendor's text calls them frozen. */
            subscriptions: components["schemas"]["UnverifiedSubscriptionDetachedCallbackItem"][];
        };
        /**
         * UnverifiedSubscriptionDetachedCallback
         * @description A callback of the type `unverified_subscription_detached`.
         */
        UnverifiedSubscriptionDetachedCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `unverified_subscription_detached`.
             * @constant
             */
            type: "unverified_subscription_detached";
            /** @description The cancelled subscriptions. */
            unverified_subscription_detached: components["schemas"]["UnverifiedSubscriptionDetachedPayload"];
        };
        /**
         * WireTransferPayload
         * @description The bank transfer.
         */
        WireTransferPayload: {
            /** @description The transaction's id. */
            transaction_id: number;
            /** @description The kind of transaction. No source lists the values. */
            transaction_type?: string;
            /** @description The amount, in the account's currency. */
            amount?: number;
        };
        /**
         * WireTransferCallback
         * @description A callback of the type `wire_transfer`.
         */
        WireTransferCallback: components["schemas"]["AnyAccountCallback"] & {
            /**
             * @description Always `wire_transfer`.
             * @constant
             */
            type: "wire_transfer";
            /** @description The bank transfer. */
            wire_transfer: components["schemas"]["WireTransferPayload"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
/**
 * The name of a new account. Must be unique among all accounts and start with a letter, followed by lowercase Latin letters, digits or hyphens.
 */
export type AccountName = components['schemas']['AccountName'];
/**
 * A new password. It must contain an uppercase letter, a lowercase letter, a digit and a special character, and no spaces. The vendor may reject a password that was used before.
 */
export type NewPassword = components['schemas']['NewPassword'];
/**
 * A two-letter lowercase ISO 639-1 language code. The vendor lists 142, six of which are obsolete; other codes are accepted.
 */
export type LanguageCode = components['schemas']['LanguageCode'];
/**
 * What AddAccount returns when the call succeeds.
 */
export type AddAccountResponse = components['schemas']['AddAccountResponse'];
/**
 * An error of the API.
 */
export type ApiError = components['schemas']['ApiError'];
/**
 * What a failed call returns instead of the result. The HTTP status is still 200.
 */
export type ErrorResponse = components['schemas']['ErrorResponse'];
/**
 * What AddAccount returns with HTTP 200, either the result or the error envelope.
 */
export type AddAccountAnswer = components['schemas']['AddAccountAnswer'];
/**
 * A plan type, instant messaging (IM) or monthly active users (MAU).
 */
export type PlanType = components['schemas']['PlanType'];
/**
 * A currency code in uppercase. The vendor uses RUR for the Russian ruble. Its lists are examples; other codes exist.
 */
export type CurrencyCode = components['schemas']['CurrencyCode'];
/**
 * The account's state after a payment or a plan change.
 */
export type ShortAccountInfoType = components['schemas']['ShortAccountInfoType'];
/**
 * What ChangeAccountPlan returns when the call succeeds.
 */
export type ChangeAccountPlanResponse = components['schemas']['ChangeAccountPlanResponse'];
/**
 * What ChangeAccountPlan returns with HTTP 200, either the result or the error envelope.
 */
export type ChangeAccountPlanAnswer = components['schemas']['ChangeAccountPlanAnswer'];
/**
 * Integers, joined with `;`, or the word `all`.
 */
export type IntegerListOrAll = components['schemas']['IntegerListOrAll'];
/**
 * Non-empty strings, joined with `;`, or the word `all`.
 */
export type StringListOrAll = components['schemas']['StringListOrAll'];
/**
 * A phone number that ChargeAccount was asked to charge for.
 */
export type ChargedPhoneType = components['schemas']['ChargedPhoneType'];
/**
 * The amount that ChargeAccount charged, and the phone numbers.
 */
export type ChargeAccountResult = components['schemas']['ChargeAccountResult'];
/**
 * What ChargeAccount returns when the call succeeds.
 */
export type ChargeAccountResponse = components['schemas']['ChargeAccountResponse'];
/**
 * What ChargeAccount returns with HTTP 200, either the result or the error envelope.
 */
export type ChargeAccountAnswer = components['schemas']['ChargeAccountAnswer'];
/**
 * A user of the clone.
 */
export type ClonedUserType = components['schemas']['ClonedUserType'];
/**
 * A scenario of the clone.
 */
export type ClonedScenarioType = components['schemas']['ClonedScenarioType'];
/**
 * A routing rule of the clone.
 */
export type ClonedRuleType = components['schemas']['ClonedRuleType'];
/**
 * An application of the clone, with its rules.
 */
export type ClonedApplicationType = components['schemas']['ClonedApplicationType'];
/**
 * A call distribution (ACD) queue of the clone.
 */
export type ClonedAcdQueueType = components['schemas']['ClonedACDQueueType'];
/**
 * A call distribution (ACD) skill of the clone.
 */
export type ClonedAcdSkillType = components['schemas']['ClonedACDSkillType'];
/**
 * An admin role of the clone.
 */
export type ClonedAdminRoleType = components['schemas']['ClonedAdminRoleType'];
/**
 * An admin user of the clone.
 */
export type ClonedAdminUserType = components['schemas']['ClonedAdminUserType'];
/**
 * A child account created from a template, with the objects copied into it.
 */
export type ClonedAccountType = components['schemas']['ClonedAccountType'];
/**
 * What CloneAccount returns when the call succeeds.
 */
export type CloneAccountResponse = components['schemas']['CloneAccountResponse'];
/**
 * What CloneAccount returns with HTTP 200, either the result or the error envelope.
 */
export type CloneAccountAnswer = components['schemas']['CloneAccountAnswer'];
/**
 * Verification statuses, joined with `;`.
 */
export type VerificationStatusList = components['schemas']['VerificationStatusList'];
/**
 * A calendar date in UTC, `YYYY-MM-DD`.
 */
export type PlainDate = components['schemas']['PlainDate'];
/**
 * A UTC timestamp, `YYYY-MM-DD HH:mm:ss`, without a time zone.
 */
export type Timestamp = components['schemas']['Timestamp'];
/**
 * A document submitted for a verification.
 */
export type AccountVerificationDocument = components['schemas']['AccountVerificationDocument'];
/**
 * A verification of an account and the documents submitted for it.
 */
export type AccountVerificationType = components['schemas']['AccountVerificationType'];
/**
 * The verifications of one account.
 */
export type AccountDocumentsType = components['schemas']['AccountDocumentsType'];
/**
 * What GetAccountDocuments returns when the call succeeds.
 */
export type GetAccountDocumentsResponse = components['schemas']['GetAccountDocumentsResponse'];
/**
 * What GetAccountDocuments returns with HTTP 200, either the result or the error envelope.
 */
export type GetAccountDocumentsAnswer = components['schemas']['GetAccountDocumentsAnswer'];
/**
 * A two-letter uppercase ISO 3166-1 country code. The vendor lists 224. One of them, AN, has been withdrawn; of today's codes, the list lacks BL, BQ, BS, CC, CD, CI, CW, FK, GM, GW, HK, IM, KN, LC, MF, MK, MO, PM, SH, SJ, SS, SX, TL, UM, VC and VG. Other codes are accepted.
 */
export type CountryCode = components['schemas']['CountryCode'];
/**
 * The limits of a payment method.
 */
export type BillingLimitInfoType = components['schemas']['BillingLimitInfoType'];
/**
 * The limits of payments by bank card.
 */
export type BankCardBillingLimitInfoType = components['schemas']['BankCardBillingLimitInfoType'];
/**
 * The limits of each payment method. A payment outside them is declined.
 */
export type BillingLimitsType = components['schemas']['BillingLimitsType'];
/**
 * The account itself, as returned by GetAccountInfo.
 */
export type AccountInfoType = components['schemas']['AccountInfoType'];
/**
 * What GetAccountInfo returns when the call succeeds.
 */
export type GetAccountInfoResponse = components['schemas']['GetAccountInfoResponse'];
/**
 * What GetAccountInfo returns with HTTP 200, either the result or the error envelope.
 */
export type GetAccountInfoAnswer = components['schemas']['GetAccountInfoAnswer'];
/**
 * Plan types, joined with `;`.
 */
export type PlanTypeList = components['schemas']['PlanTypeList'];
/**
 * Integers, joined with `;`.
 */
export type IntegerList = components['schemas']['IntegerList'];
/**
 * A package of the account's plan and the resources left in it.
 */
export type AccountPlanPackageType = components['schemas']['AccountPlanPackageType'];
/**
 * A plan that the account currently has.
 */
export type AccountPlanType = components['schemas']['AccountPlanType'];
/**
 * What GetAccountPlans returns when the call succeeds.
 */
export type GetAccountPlansResponse = components['schemas']['GetAccountPlansResponse'];
/**
 * What GetAccountPlans returns with HTTP 200, either the result or the error envelope.
 */
export type GetAccountPlansAnswer = components['schemas']['GetAccountPlansAnswer'];
/**
 * The person or company of a verification. `legal_status` says which of the other three fields contains the details.
 */
export type AccountVerificationsTypeCredentials = components['schemas']['AccountVerificationsTypeCredentials'];
/**
 * The customer to whom a verification applies by default.
 */
export type AccountVerificationsTypeDefaultEndUser = components['schemas']['AccountVerificationsTypeDefaultEndUser'];
/**
 * An agreement of a verification.
 */
export type AccountVerificationsTypeAgreements = components['schemas']['AccountVerificationsTypeAgreements'];
/**
 * A Russian verification of an account, with the verified person or company and the agreements.
 */
export type AccountVerificationsType = components['schemas']['AccountVerificationsType'];
/**
 * What GetAccountVerifications returns when the call succeeds.
 */
export type GetAccountVerificationsResponse = components['schemas']['GetAccountVerificationsResponse'];
/**
 * What GetAccountVerifications returns with HTTP 200, either the result or the error envelope.
 */
export type GetAccountVerificationsAnswer = components['schemas']['GetAccountVerificationsAnswer'];
/**
 * A package of an available plan and the price of overruns.
 */
export type PlanPackageType = components['schemas']['PlanPackageType'];
/**
 * A plan that the account can switch to.
 */
export type AvailablePlanType = components['schemas']['AvailablePlanType'];
/**
 * What GetAvailablePlans returns when the call succeeds.
 */
export type GetAvailablePlansResponse = components['schemas']['GetAvailablePlansResponse'];
/**
 * What GetAvailablePlans returns with HTTP 200, either the result or the error envelope.
 */
export type GetAvailablePlansAnswer = components['schemas']['GetAvailablePlansAnswer'];
/**
 * A child account, as returned by GetChildrenAccounts. `brief_output` keeps only `account_id`; `medium_output` also keeps the name and email.
 */
export type ChildAccountInfoType = components['schemas']['ChildAccountInfoType'];
/**
 * What GetChildrenAccounts returns when the call succeeds.
 */
export type GetChildrenAccountsResponse = components['schemas']['GetChildrenAccountsResponse'];
/**
 * What GetChildrenAccounts returns with HTTP 200, either the result or the error envelope.
 */
export type GetChildrenAccountsAnswer = components['schemas']['GetChildrenAccountsAnswer'];
/**
 * Currency codes, joined with `;`.
 */
export type CurrencyCodeList = components['schemas']['CurrencyCodeList'];
/**
 * The units of each requested currency per US dollar. The vendor documents only four currencies; others are possible.
 */
export type ExchangeRatesType = components['schemas']['ExchangeRatesType'];
/**
 * What GetCurrencyRate returns when the call succeeds.
 */
export type GetCurrencyRateResponse = components['schemas']['GetCurrencyRateResponse'];
/**
 * What GetCurrencyRate returns with HTTP 200, either the result or the error envelope.
 */
export type GetCurrencyRateAnswer = components['schemas']['GetCurrencyRateAnswer'];
/**
 * A subscription that is due.
 */
export type SubscriptionsToChargeType = components['schemas']['SubscriptionsToChargeType'];
/**
 * The recommended top-up amounts and the subscriptions they cover. Amounts without a currency in their name are in the requested currency.
 */
export type GetMoneyAmountToChargeResult = components['schemas']['GetMoneyAmountToChargeResult'];
/**
 * What GetMoneyAmountToCharge returns when the call succeeds.
 */
export type GetMoneyAmountToChargeResponse = components['schemas']['GetMoneyAmountToChargeResponse'];
/**
 * What GetMoneyAmountToCharge returns with HTTP 200, either the result or the error envelope.
 */
export type GetMoneyAmountToChargeAnswer = components['schemas']['GetMoneyAmountToChargeAnswer'];
/**
 * Resource types, joined with `;`.
 */
export type ResourceTypeList = components['schemas']['ResourceTypeList'];
/**
 * Non-empty strings, joined with `;`.
 */
export type StringList = components['schemas']['StringList'];
/**
 * What a price is for: a direction, a type of number or a service. The vendor's newest list has 214 names. An older one has 61, of which nine have been removed: CALLLIST, IM, PSTNINTEST, PSTNOUTEMERG, PSTNOUT_KZ, SIPOUTVIDEO, TTS_YANDEX, USER_LOGON and VOIPOUTVIDEO. Names outside both lists occur, so other names are accepted. The labels are ours.
 */
export type ResourceType = components['schemas']['ResourceType'];
/**
 * What a price applies to, as phone number prefixes or other parameters of the resource.
 */
export type ResourceParams = components['schemas']['ResourceParams'];
/**
 * A price of a resource and what it applies to, such as calls to a group of numbers.
 */
export type PriceGroup = components['schemas']['PriceGroup'];
/**
 * The prices of one resource type.
 */
export type ResourcePrice = components['schemas']['ResourcePrice'];
/**
 * What GetResourcePrice returns when the call succeeds.
 */
export type GetResourcePriceResponse = components['schemas']['GetResourcePriceResponse'];
/**
 * What GetResourcePrice returns with HTTP 200, either the result or the error envelope.
 */
export type GetResourcePriceAnswer = components['schemas']['GetResourcePriceAnswer'];
/**
 * The setup price and fee of a type of subscription.
 */
export type SubscriptionTemplateType = components['schemas']['SubscriptionTemplateType'];
/**
 * What GetSubscriptionPrice returns when the call succeeds.
 */
export type GetSubscriptionPriceResponse = components['schemas']['GetSubscriptionPriceResponse'];
/**
 * What GetSubscriptionPrice returns with HTTP 200, either the result or the error envelope.
 */
export type GetSubscriptionPriceAnswer = components['schemas']['GetSubscriptionPriceAnswer'];
/**
 * What SetAccountInfo returns when the call succeeds.
 */
export type SetAccountInfoResponse = components['schemas']['SetAccountInfoResponse'];
/**
 * What SetAccountInfo returns with HTTP 200, either the result or the error envelope.
 */
export type SetAccountInfoAnswer = components['schemas']['SetAccountInfoAnswer'];
/**
 * What SetChildAccountInfo returns when the call succeeds.
 */
export type SetChildAccountInfoResponse = components['schemas']['SetChildAccountInfoResponse'];
/**
 * What SetChildAccountInfo returns with HTTP 200, either the result or the error envelope.
 */
export type SetChildAccountInfoAnswer = components['schemas']['SetChildAccountInfoAnswer'];
/**
 * The fields that every callback has. The payload, if any, is in the field named after the `type`.
 */
export type AnyAccountCallback = components['schemas']['AnyAccountCallback'];
/**
 * Whether A2P text messages are allowed.
 */
export type A2pSmsActivatedPayload = components['schemas']['A2pSmsActivatedPayload'];
/**
 * The status of a document's review.
 */
export type AccountDocumentStatus = components['schemas']['AccountDocumentStatus'];
/**
 * The document, with its status before and now.
 */
export type AccountDocumentStatusUpdatedPayload = components['schemas']['AccountDocumentStatusUpdatedPayload'];
/**
 * The document that was uploaded.
 */
export type AccountDocumentUploadedPayload = components['schemas']['AccountDocumentUploadedPayload'];
/**
 * The document that was reviewed.
 */
export type AccountDocumentVerifiedPayload = components['schemas']['AccountDocumentVerifiedPayload'];
/**
 * The payload of a callback for which no source names a field. It may be missing.
 */
export type EmptyPayload = components['schemas']['EmptyPayload'];
/**
 * The batch, and the number of its cancelled tasks.
 */
export type BatchTaskCancellingCompletedPayload = components['schemas']['BatchTaskCancellingCompletedPayload'];
/**
 * The report on the call history.
 */
export type CallHistoryReportPayload = components['schemas']['CallHistoryReportPayload'];
/**
 * The bank card payment.
 */
export type CardPaymentPayload = components['schemas']['CardPaymentPayload'];
/**
 * The agreements whose waiting period has ended.
 */
export type ExpiredAgreementPayload = components['schemas']['ExpiredAgreementPayload'];
/**
 * A push certificate.
 */
export type CertificateInfoType = components['schemas']['CertificateInfoType'];
/**
 * The certificates that have expired.
 */
export type ExpiredCertificatesPayload = components['schemas']['ExpiredCertificatesPayload'];
/**
 * The time left in the waiting period.
 */
export type ExpiringAgreementPayload = components['schemas']['ExpiringAgreementPayload'];
/**
 * The caller IDs that are about to expire.
 */
export type ExpiringCalleridPayload = components['schemas']['ExpiringCalleridPayload'];
/**
 * The certificates that will expire soon.
 */
export type ExpiringCertificatesPayload = components['schemas']['ExpiringCertificatesPayload'];
/**
 * The invoice that was sent.
 */
export type InvoiceReceivedPayload = components['schemas']['InvoiceReceivedPayload'];
/**
 * Which limit was reached.
 */
export type MinBalancePayload = components['schemas']['MinBalancePayload'];
/**
 * The price of the renewal, and the amount missing.
 */
export type NextChargeAlertPayload = components['schemas']['NextChargeAlertPayload'];
/**
 * A phone number and its new activation status.
 */
export type PhoneNumberActivationStatusChangedCallbackItem = components['schemas']['PhoneNumberActivationStatusChangedCallbackItem'];
/**
 * The phone number whose activation status changed.
 */
export type PhoneNumberActivationStatusChangedPayload = components['schemas']['PhoneNumberActivationStatusChangedPayload'];
/**
 * The proof of address that needs documents.
 */
export type RegulationAddressDocumentsRequestedPayload = components['schemas']['RegulationAddressDocumentsRequestedPayload'];
/**
 * The proof of address that was uploaded.
 */
export type RegulationAddressUploadedPayload = components['schemas']['RegulationAddressUploadedPayload'];
/**
 * The proof of address that was reviewed.
 */
export type RegulationAddressVerifiedPayload = components['schemas']['RegulationAddressVerifiedPayload'];
/**
 * A phone number with a subscription.
 */
export type SubscriptionCallbackDetailsPhoneNumbers = components['schemas']['SubscriptionCallbackDetailsPhoneNumbers'];
/**
 * A SIP registration with a subscription.
 */
export type SubscriptionCallbackDetailsSipRegistrations = components['schemas']['SubscriptionCallbackDetailsSipRegistrations'];
/**
 * The objects of a subscription. `type` determines which of the two lists it has.
 */
export type SubscriptionCallbackDetails = components['schemas']['SubscriptionCallbackDetails'];
/**
 * A subscription that was renewed.
 */
export type RenewedSubscriptionsCallbackItem = components['schemas']['RenewedSubscriptionsCallbackItem'];
/**
 * The subscriptions that were renewed.
 */
export type RenewedSubscriptionsPayload = components['schemas']['RenewedSubscriptionsPayload'];
/**
 * The agreement whose waiting period has a new end date.
 */
export type RestoredAgreementStatusPayload = components['schemas']['RestoredAgreementStatusPayload'];
/**
 * The Robokassa payment.
 */
export type RobokassaPaymentPayload = components['schemas']['RobokassaPaymentPayload'];
/**
 * A SIP registration that failed.
 */
export type SipRegistrationIsFailedCallbackItem = components['schemas']['SIPRegistrationIsFailedCallbackItem'];
/**
 * The SIP registrations that failed.
 */
export type SipRegistrationFailPayload = components['schemas']['SipRegistrationFailPayload'];
/**
 * A SIP registration that works again.
 */
export type SipRegistrationIsRecoveredCallbackItem = components['schemas']['SIPRegistrationIsRecoveredCallbackItem'];
/**
 * The SIP registrations that work again.
 */
export type SipRegistrationRecoveredPayload = components['schemas']['SipRegistrationRecoveredPayload'];
/**
 * A text message that arrived.
 */
export type InboundSmsCallbackItem = components['schemas']['InboundSmsCallbackItem'];
/**
 * The text message that arrived.
 */
export type SmsInboundPayload = components['schemas']['SmsInboundPayload'];
/**
 * A subscription that was cancelled.
 */
export type SubscriptionIsDetachedCallbackItem = components['schemas']['SubscriptionIsDetachedCallbackItem'];
/**
 * The subscriptions that were cancelled.
 */
export type SubscriptionIsDetachedPayload = components['schemas']['SubscriptionIsDetachedPayload'];
/**
 * A subscription that was frozen.
 */
export type SubscriptionIsFrozenCallbackItem = components['schemas']['SubscriptionIsFrozenCallbackItem'];
/**
 * The subscriptions that were frozen.
 */
export type SubscriptionIsFrozenPayload = components['schemas']['SubscriptionIsFrozenPayload'];
/**
 * The report on the transaction history.
 */
export type TransactionHistoryReportPayload = components['schemas']['TransactionHistoryReportPayload'];
/**
 * A saved transcription and its recording.
 */
export type TranscriptionCompleteCallbackItem = components['schemas']['TranscriptionCompleteCallbackItem'];
/**
 * The transcription that was saved.
 */
export type TranscriptionCompletePayload = components['schemas']['TranscriptionCompletePayload'];
/**
 * A subscription that was cancelled for lack of a verification.
 */
export type UnverifiedSubscriptionDetachedCallbackItem = components['schemas']['UnverifiedSubscriptionDetachedCallbackItem'];
/**
 * The cancelled subscriptions.
 */
export type UnverifiedSubscriptionDetachedPayload = components['schemas']['UnverifiedSubscriptionDetachedPayload'];
/**
 * The bank transfer.
 */
export type WireTransferPayload = components['schemas']['WireTransferPayload'];
export type $defs = Record<string, never>;
/**
 * The methods and callbacks by operation id.
 */
export interface operations {
    AddAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The parent account's id. */
                    parent_account_id?: number;
                    /** @description The parent account's name, instead of its id. */
                    parent_account_name?: string;
                    /**
                     * Format: email
                     * @description The parent account's email, instead of its id.
                     */
                    parent_account_email?: string;
                    /** @description The parent account's API key. */
                    parent_account_api_key?: string;
                    /** @description The parent account's password, instead of its API key. */
                    parent_account_password?: string;
                    /** @description The child account's name. */
                    account_name: components["schemas"]["AccountName"];
                    /**
                     * Format: email
                     * @description The child account's email. Must be unique among all accounts.
                     */
                    account_email: string;
                    /** @description The child account's password. */
                    account_password: components["schemas"]["NewPassword"];
                    /**
                     * @description Whether the child account starts active. Activating a non-child account requires admin permission.
                     * @default false
                     */
                    active?: boolean;
                    /**
                     * @description The language of the vendor's notifications.
                     * @default en
                     */
                    language_code?: components["schemas"]["LanguageCode"];
                    /**
                     * @description The child account's time zone.
                     * @default Etc/GMT
                     * @example America/Los_Angeles
                     * @example Etc/GMT-8
                     * @example Etc/GMT+10
                     */
                    location?: string;
                    /** @description The balance that triggers a warning by email or SMS. */
                    min_balance_to_notify?: number;
                    /** @description Custom text to store with the child account. */
                    account_custom_data?: string;
                    /** @description The owner's first name. */
                    account_first_name?: string;
                    /** @description The owner's last name. */
                    account_last_name?: string;
                    /**
                     * @description Whether the child account receives the vendor's notifications.
                     * @default false
                     */
                    account_notifications?: boolean;
                    /**
                     * @description Whether the child account is notified of plan changes.
                     * @default false
                     */
                    tariff_changing_notifications?: boolean;
                    /**
                     * @description Whether the child account receives newsletters.
                     * @default false
                     */
                    news_notifications?: boolean;
                    /** @description The id of the storage for the child account's recordings. */
                    record_storage_id?: string;
                    /** @description The name of the storage for recordings, instead of its id. */
                    record_storage_name?: string;
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
                    "application/json": components["schemas"]["AddAccountAnswer"];
                };
            };
        };
    };
    ChangeAccountPlan: {
        parameters: {
            query: {
                /** @description The type of the plan to change. */
                plan_type: components["schemas"]["PlanType"];
                /** @description The id of the new plan, a plan from GetAvailablePlans that costs more than the current one. Always send it. */
                plan_subscription_template_id?: number;
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
                    "application/json": components["schemas"]["ChangeAccountPlanAnswer"];
                };
            };
        };
    };
    ChargeAccount: {
        parameters: {
            query?: {
                /** @description Ids of the phone numbers to pay for, or `all`. Applies only to numbers with automatic charging off. */
                phone_id?: components["schemas"]["IntegerListOrAll"];
                /** @description The phone numbers to pay for (instead of `phone_id`), or `all`. Applies only to numbers with automatic charging off. */
                phone_number?: components["schemas"]["StringListOrAll"];
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
                    "application/json": components["schemas"]["ChargeAccountAnswer"];
                };
            };
        };
    };
    CloneAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The template's id. */
                    account_id?: number;
                    /** @description The template's name, instead of its id. */
                    account_name?: string;
                    /**
                     * Format: email
                     * @description The template's email, instead of its id.
                     */
                    account_email?: string;
                    /** @description The parent account's API key. */
                    parent_account_api_key?: string;
                    /** @description The parent account's password, instead of its API key. */
                    parent_account_password?: string;
                    /** @description The new account's name. */
                    new_account_name: components["schemas"]["AccountName"];
                    /**
                     * Format: email
                     * @description The new account's email. Must be unique among all accounts.
                     */
                    new_account_email: string;
                    /** @description The new account's password. */
                    new_account_password: components["schemas"]["NewPassword"];
                    /**
                     * @description The language of the vendor's notifications.
                     * @default en
                     */
                    language_code?: components["schemas"]["LanguageCode"];
                    /**
                     * @description The new account's time zone.
                     * @default Etc/GMT
                     * @example America/Los_Angeles
                     * @example Etc/GMT-8
                     * @example Etc/GMT+10
                     */
                    location?: string;
                    /** @description Custom text to store with the new account. */
                    account_custom_data?: string;
                    /** @description The owner's first name. */
                    account_first_name?: string;
                    /** @description The owner's last name. */
                    account_last_name?: string;
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
                    "application/json": components["schemas"]["CloneAccountAnswer"];
                };
            };
        };
    };
    GetAccountDocuments: {
        parameters: {
            query?: {
                /** @description Whether to include the documents of each verification. Ignored if `child_account_id` is `all`. */
                with_details?: boolean;
                /** @description Returns only the verification with this name, such as `RU`. */
                verification_name?: string;
                /** @description Returns only verifications with one of these statuses. */
                verification_status?: components["schemas"]["VerificationStatusList"];
                /** @description Returns only verifications whose unverified subscriptions are kept until this date or later. */
                from_unverified_hold_until?: components["schemas"]["PlainDate"];
                /** @description Returns only verifications whose unverified subscriptions are kept until this date or earlier. */
                to_unverified_hold_until?: components["schemas"]["PlainDate"];
                /** @description Ids of the child accounts to include, or `all`. */
                child_account_id?: components["schemas"]["IntegerListOrAll"];
                /** @description Whether to leave out the account itself and list only its child accounts. */
                children_verifications_only?: boolean;
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
                    "application/json": components["schemas"]["GetAccountDocumentsAnswer"];
                };
            };
        };
    };
    GetAccountInfo: {
        parameters: {
            query?: {
                /** @description Whether `balance` is the live balance instead of the balance after the last booked transaction. */
                return_live_balance?: boolean;
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
                    "application/json": components["schemas"]["GetAccountInfoAnswer"];
                };
            };
        };
    };
    GetAccountPlans: {
        parameters: {
            query?: {
                /** @description Returns only plans of these types. */
                plan_type?: components["schemas"]["PlanTypeList"];
                /** @description Returns only the plans with these ids. */
                plan_subscription_template_id?: components["schemas"]["IntegerList"];
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
                    "application/json": components["schemas"]["GetAccountPlansAnswer"];
                };
            };
        };
    };
    GetAccountVerifications: {
        parameters: {
            query: {
                /** @description The id of the account whose verifications to list. */
                account_id: number;
                /** @description Whether to list only the verification in force. */
                active_verification_only?: boolean;
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
                    "application/json": components["schemas"]["GetAccountVerificationsAnswer"];
                };
            };
        };
    };
    GetAvailablePlans: {
        parameters: {
            query?: {
                /** @description Returns only plans of these types. */
                plan_type?: components["schemas"]["PlanTypeList"];
                /** @description Returns only the plans with these ids. */
                plan_subscription_template_id?: components["schemas"]["IntegerList"];
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
                    "application/json": components["schemas"]["GetAvailablePlansAnswer"];
                };
            };
        };
    };
    GetChildrenAccounts: {
        parameters: {
            query?: {
                /** @description Returns only the children with these ids. */
                child_account_id?: components["schemas"]["IntegerList"];
                /** @description Returns only the child with this name. */
                child_account_name?: string;
                /** @description Returns only the child with this email. */
                child_account_email?: string;
                /** @description Returns only active children (true) or only inactive ones (false). */
                active?: boolean;
                /** @description Returns only blocked children (true) or only the others (false). */
                frozen?: boolean;
                /** @description Whether to skip ids in `child_account_id` that do not belong to a child, instead of failing. */
                ignore_invalid_accounts?: boolean;
                /** @description Whether to return only the `account_id` of each child. */
                brief_output?: boolean;
                /** @description Whether to return only the `account_id`, `account_name` and `account_email` of each child. */
                medium_output?: boolean;
                /** @description The maximum number of children to return, capped at 1000. The default does not apply with `brief_output` or `medium_output`: without `count`, they return all children. */
                count?: number;
                /** @description The number of children to skip. */
                offset?: number;
                /** @description The sort order. Only the id keeps the order stable while children are renamed. */
                order_by?: "child_account_id" | "child_account_name" | "child_account_email";
                /** @description Whether `balance` is the live balance instead of the balance after the last booked transaction. */
                return_live_balance?: boolean;
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
                    "application/json": components["schemas"]["GetChildrenAccountsAnswer"];
                };
            };
        };
    };
    GetCurrencyRate: {
        parameters: {
            query: {
                /** @description The currencies to look up. */
                currency: components["schemas"]["CurrencyCodeList"];
                /** @description The date of the rates. */
                date?: components["schemas"]["PlainDate"];
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
                    "application/json": components["schemas"]["GetCurrencyRateAnswer"];
                };
            };
        };
    };
    GetMoneyAmountToCharge: {
        parameters: {
            query?: {
                /** @description The currency of the amounts. */
                currency?: components["schemas"]["CurrencyCode"];
                /** @description The date of the next charge. */
                charge_date?: components["schemas"]["PlainDate"];
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
                    "application/json": components["schemas"]["GetMoneyAmountToChargeAnswer"];
                };
            };
        };
    };
    GetResourcePrice: {
        parameters: {
            query?: {
                /** @description Returns only resources of these types. */
                resource_type?: components["schemas"]["ResourceTypeList"];
                /** @description Returns only the price groups with these ids. */
                price_group_id?: components["schemas"]["IntegerListOrAll"];
                /** @description Returns only price groups whose name matches this template. The vendor does not document the template syntax. */
                price_group_name?: string;
                /** @description Returns only the prices that apply to these resource parameters, such as the phone numbers to call. */
                resource_param?: components["schemas"]["StringList"];
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
                    "application/json": components["schemas"]["GetResourcePriceAnswer"];
                };
            };
        };
    };
    GetSubscriptionPrice: {
        parameters: {
            query?: {
                /** @description Returns only the templates with these ids. */
                subscription_template_id?: components["schemas"]["IntegerListOrAll"];
                /** @description Returns only templates for this type of subscription. */
                subscription_template_type?: "PHONE_NUM" | "SIP_REGISTRATION";
                /** @description Returns only the template with this name. */
                subscription_template_name?: string;
                /** @description The maximum number of templates to return. */
                count?: number;
                /** @description The number of templates to skip. */
                offset?: number;
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
                    "application/json": components["schemas"]["GetSubscriptionPriceAnswer"];
                };
            };
        };
    };
    SetAccountInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /**
                     * Format: email
                     * @description A new email. Must be unique among all accounts.
                     */
                    new_account_email?: string;
                    /** @description A new password. */
                    new_account_password?: components["schemas"]["NewPassword"];
                    /** @description The language of the vendor's notifications. */
                    language_code?: components["schemas"]["LanguageCode"];
                    /**
                     * @description The account's time zone.
                     * @example America/Los_Angeles
                     * @example Etc/GMT-8
                     * @example Etc/GMT+10
                     */
                    location?: string;
                    /** @description The owner's first name. */
                    account_first_name?: string;
                    /** @description The owner's last name. */
                    account_last_name?: string;
                    /** @description The balance that triggers a warning by email or SMS. */
                    min_balance_to_notify?: number;
                    /** @description Whether the account receives the vendor's notifications. */
                    account_notifications?: boolean;
                    /** @description Whether the account is notified of plan changes by email. */
                    tariff_changing_notifications?: boolean;
                    /** @description Whether the account receives newsletters by email. */
                    news_notifications?: boolean;
                    /** @description Whether the account is notified by email when a scenario fails with a JavaScript error. */
                    send_js_error?: boolean;
                    /** @description The name of the company or sole trader to bill. */
                    billing_address_name?: string;
                    /** @description The country of the billing address. */
                    billing_address_country_code?: components["schemas"]["CountryCode"];
                    /** @description The billing address. Required for payments; it can be changed later but not removed. */
                    billing_address_address?: string;
                    /** @description The postal code of the billing address. */
                    billing_address_zip?: string;
                    /** @description The phone number of the billed office. */
                    billing_address_phone?: string;
                    /** @description Custom text to store with the account. */
                    account_custom_data?: string;
                    /**
                     * Format: uri
                     * @description Where the vendor posts callbacks about the account, as JSON: `AccountCallbacks`, one or several callbacks such as `min_balance`. The webhooks of this contract list their types.
                     */
                    callback_url?: string;
                    /** @description A secret for checking callbacks. Their `hash` is the MD5 of this salt, the account id, the API key and the callback's id, joined without separators. It does not cover the rest of a callback, and does not show that the callback is new. */
                    callback_salt?: string;
                    /** @description Whether to store the text of outgoing SMS. */
                    store_outbound_sms?: boolean;
                    /** @description Whether to store the text of incoming SMS. */
                    store_inbound_sms?: boolean;
                    /** @description The account's mobile phone number. */
                    mobile_phone?: string;
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
                    "application/json": components["schemas"]["SetAccountInfoAnswer"];
                };
            };
        };
    };
    SetChildAccountInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Ids of the child accounts to change, or `all`. */
                    child_account_id?: components["schemas"]["IntegerListOrAll"];
                    /** @description Names of the child accounts to change, instead of their ids. */
                    child_account_name?: components["schemas"]["StringList"];
                    /** @description Emails of the child accounts to change, instead of their ids. */
                    child_account_email?: components["schemas"]["StringList"];
                    /**
                     * Format: email
                     * @description A new email for the child account.
                     */
                    new_child_account_email?: string;
                    /** @description A new password for the child account. */
                    new_child_account_password?: components["schemas"]["NewPassword"];
                    /** @description Whether the child account receives the vendor's notifications. */
                    account_notifications?: boolean;
                    /** @description Whether the child account is notified of plan changes by email. */
                    tariff_changing_notifications?: boolean;
                    /** @description Whether the child account receives newsletters by email. */
                    news_notifications?: boolean;
                    /** @description Whether the child account is active. */
                    active?: boolean;
                    /** @description The language of the vendor's notifications. */
                    language_code?: components["schemas"]["LanguageCode"];
                    /**
                     * @description The child account's time zone.
                     * @example America/Los_Angeles
                     * @example Etc/GMT-8
                     * @example Etc/GMT+10
                     */
                    location?: string;
                    /** @description The balance that triggers a warning by email or SMS. */
                    min_balance_to_notify?: number;
                    /** @description Whether payments by Robokassa are allowed. */
                    support_robokassa?: boolean;
                    /** @description Whether payments by bank card are allowed. */
                    support_bank_card?: boolean;
                    /** @description Whether payments by invoice are allowed. */
                    support_invoice?: boolean;
                    /** @description Whether the child account may call restricted destinations. */
                    can_use_restricted?: boolean;
                    /**
                     * Format: uri
                     * @description Where the vendor posts callbacks about this child account, as JSON: `AccountCallbacks`, one or several callbacks such as `min_balance`. The webhooks of this contract list their types.
                     */
                    callback_url?: string;
                    /** @description A secret for checking callbacks. Their `hash` is the MD5 of this salt, the account id, the API key and the callback's id, joined without separators. It does not cover the rest of a callback, and does not show that the callback is new. */
                    callback_salt?: string;
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
                    "application/json": components["schemas"]["SetChildAccountInfoAnswer"];
                };
            };
        };
    };
    a2p_sms_activated: {
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
                    callbacks: components["schemas"]["A2pSmsActivatedCallback"][];
                };
            };
        };
        responses: never;
    };
    account_document_status_updated: {
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
                    callbacks: components["schemas"]["AccountDocumentStatusUpdatedCallback"][];
                };
            };
        };
        responses: never;
    };
    account_document_uploaded: {
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
                    callbacks: components["schemas"]["AccountDocumentUploadedCallback"][];
                };
            };
        };
        responses: never;
    };
    account_document_verified: {
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
                    callbacks: components["schemas"]["AccountDocumentVerifiedCallback"][];
                };
            };
        };
        responses: never;
    };
    account_is_frozen: {
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
                    callbacks: components["schemas"]["AccountIsFrozenCallback"][];
                };
            };
        };
        responses: never;
    };
    account_is_unfrozen: {
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
                    callbacks: components["schemas"]["AccountIsUnfrozenCallback"][];
                };
            };
        };
        responses: never;
    };
    activate_successful: {
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
                    callbacks: components["schemas"]["ActivateSuccessfulCallback"][];
                };
            };
        };
        responses: never;
    };
    batch_task_cancelling_completed: {
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
                    callbacks: components["schemas"]["BatchTaskCancellingCompletedCallback"][];
                };
            };
        };
        responses: never;
    };
    call_history_report: {
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
                    callbacks: components["schemas"]["CallHistoryReportCallback"][];
                };
            };
        };
        responses: never;
    };
    card_expired: {
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
                    callbacks: components["schemas"]["CardExpiredCallback"][];
                };
            };
        };
        responses: never;
    };
    card_expires_in_month: {
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
                    callbacks: components["schemas"]["CardExpiresInMonthCallback"][];
                };
            };
        };
        responses: never;
    };
    card_payment: {
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
                    callbacks: components["schemas"]["CardPaymentCallback"][];
                };
            };
        };
        responses: never;
    };
    card_payment_failed: {
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
                    callbacks: components["schemas"]["CardPaymentFailedCallback"][];
                };
            };
        };
        responses: never;
    };
    certificate_expired: {
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
                    callbacks: components["schemas"]["CertificateExpiredCallback"][];
                };
            };
        };
        responses: never;
    };
    expired_agreement: {
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
                    callbacks: components["schemas"]["ExpiredAgreementCallback"][];
                };
            };
        };
        responses: never;
    };
    expired_certificates: {
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
                    callbacks: components["schemas"]["ExpiredCertificatesCallback"][];
                };
            };
        };
        responses: never;
    };
    expiring_agreement: {
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
                    callbacks: components["schemas"]["ExpiringAgreementCallback"][];
                };
            };
        };
        responses: never;
    };
    expiring_callerid: {
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
                    callbacks: components["schemas"]["ExpiringCalleridCallback"][];
                };
            };
        };
        responses: never;
    };
    expiring_certificates: {
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
                    callbacks: components["schemas"]["ExpiringCertificatesCallback"][];
                };
            };
        };
        responses: never;
    };
    invoice_received: {
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
                    callbacks: components["schemas"]["InvoiceReceivedCallback"][];
                };
            };
        };
        responses: never;
    };
    js_fail: {
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
                    callbacks: components["schemas"]["JsFailCallback"][];
                };
            };
        };
        responses: never;
    };
    min_balance: {
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
                    callbacks: components["schemas"]["MinBalanceCallback"][];
                };
            };
        };
        responses: never;
    };
    next_charge_alert: {
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
                    callbacks: components["schemas"]["NextChargeAlertCallback"][];
                };
            };
        };
        responses: never;
    };
    phone_number_activation_status_changed: {
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
                    callbacks: components["schemas"]["PhoneNumberActivationStatusChangedCallback"][];
                };
            };
        };
        responses: never;
    };
    regulation_address_documents_requested: {
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
                    callbacks: components["schemas"]["RegulationAddressDocumentsRequestedCallback"][];
                };
            };
        };
        responses: never;
    };
    regulation_address_uploaded: {
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
                    callbacks: components["schemas"]["RegulationAddressUploadedCallback"][];
                };
            };
        };
        responses: never;
    };
    regulation_address_verified: {
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
                    callbacks: components["schemas"]["RegulationAddressVerifiedCallback"][];
                };
            };
        };
        responses: never;
    };
    renewed_subscriptions: {
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
                    callbacks: components["schemas"]["RenewedSubscriptionsCallback"][];
                };
            };
        };
        responses: never;
    };
    reset_account_password_request: {
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
                    callbacks: components["schemas"]["ResetAccountPasswordRequestCallback"][];
                };
            };
        };
        responses: never;
    };
    restored_agreement_status: {
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
                    callbacks: components["schemas"]["RestoredAgreementStatusCallback"][];
                };
            };
        };
        responses: never;
    };
    robokassa_payment: {
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
                    callbacks: components["schemas"]["RobokassaPaymentCallback"][];
                };
            };
        };
        responses: never;
    };
    sip_registration_fail: {
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
                    callbacks: components["schemas"]["SipRegistrationFailCallback"][];
                };
            };
        };
        responses: never;
    };
    sip_registration_recovered: {
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
                    callbacks: components["schemas"]["SipRegistrationRecoveredCallback"][];
                };
            };
        };
        responses: never;
    };
    sms_inbound: {
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
                    callbacks: components["schemas"]["SmsInboundCallback"][];
                };
            };
        };
        responses: never;
    };
    subscription_is_detached: {
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
                    callbacks: components["schemas"]["SubscriptionIsDetachedCallback"][];
                };
            };
        };
        responses: never;
    };
    subscription_is_frozen: {
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
                    callbacks: components["schemas"]["SubscriptionIsFrozenCallback"][];
                };
            };
        };
        responses: never;
    };
    transaction_history_report: {
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
                    callbacks: components["schemas"]["TransactionHistoryReportCallback"][];
                };
            };
        };
        responses: never;
    };
    transcription_complete: {
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
                    callbacks: components["schemas"]["TranscriptionCompleteCallback"][];
                };
            };
        };
        responses: never;
    };
    unverified_subscription_detached: {
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
                    callbacks: components["schemas"]["UnverifiedSubscriptionDetachedCallback"][];
                };
            };
        };
        responses: never;
    };
    wire_transfer: {
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
                    callbacks: components["schemas"]["WireTransferCallback"][];
                };
            };
        };
        responses: never;
    };
}
