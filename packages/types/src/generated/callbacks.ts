// Generated from spec/ by `pnpm generate`; edit the contract instead.

import type { A2pSmsActivatedPayload, AccountDocumentStatusUpdatedPayload, AccountDocumentUploadedPayload, AccountDocumentVerifiedPayload, AnyAccountCallback, BatchTaskCancellingCompletedPayload, CallHistoryReportPayload, CardPaymentPayload, EmptyPayload, ExpiredAgreementPayload, ExpiredCertificatesPayload, ExpiringAgreementPayload, ExpiringCalleridPayload, ExpiringCertificatesPayload, InvoiceReceivedPayload, MinBalancePayload, NextChargeAlertPayload, PhoneNumberActivationStatusChangedPayload, RegulationAddressDocumentsRequestedPayload, RegulationAddressUploadedPayload, RegulationAddressVerifiedPayload, RenewedSubscriptionsPayload, RestoredAgreementStatusPayload, RobokassaPaymentPayload, SipRegistrationFailPayload, SipRegistrationRecoveredPayload, SmsInboundPayload, SubscriptionIsDetachedPayload, SubscriptionIsFrozenPayload, TransactionHistoryReportPayload, TranscriptionCompletePayload, UnverifiedSubscriptionDetachedPayload, WireTransferPayload } from "./openapi.ts";

/**
 * A2P text messages were activated.
 *
 * Sent when the vendor activates A2P text messages for the account.
 *
 * - Sources: node-4.11.0/Structures.ts:3089, go-2.7.0/structure.go:1674 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "a2p_enabled": true
 * };
 */
export interface A2pSmsActivatedCallback extends AnyAccountCallback {
  type: "a2p_sms_activated";
  /**
   * Whether A2P text messages are allowed.
   */
  a2p_sms_activated: A2pSmsActivatedPayload;
}

/**
 * The verification status of a document changed.
 *
 * Sent at each step of the review of a document for one of the account's verifications.
 *
 * - Sources: node-4.11.0/Structures.ts:3085, go-2.7.0/structure.go:1672 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "account_document_id": 66,
 *   "previous_account_document_status": "AWAITING_VERIFICATION",
 *   "account_document_status": "VERIFIED",
 *   "update_time": "2024-03-05 10:11:12",
 *   "comment": "all is well",
 *   "legal_status": "LEGAL_ENTITY"
 * };
 */
export interface AccountDocumentStatusUpdatedCallback extends AnyAccountCallback {
  type: "account_document_status_updated";
  /**
   * The document, with its status before and now.
   */
  account_document_status_updated: AccountDocumentStatusUpdatedPayload;
}

/**
 * A document for a verification was uploaded.
 *
 * Sent when somebody uploads a document for one of the account's verifications.
 *
 * - Sources: node-4.11.0/Structures.ts:2941, go-2.7.0/structure.go:1602 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "account_document_id": 66,
 *   "uploaded": "2015-02-01 06:50:07",
 *   "verification_name": "RU",
 *   "legal_status": "legal entity"
 * };
 * @deprecated Wait for `account_document_status_updated` instead. That callback reports every step of the review.
 */
export interface AccountDocumentUploadedCallback extends AnyAccountCallback {
  type: "account_document_uploaded";
  /**
   * The document that was uploaded.
   */
  account_document_uploaded: AccountDocumentUploadedPayload;
}

/**
 * A document for a verification was reviewed.
 *
 * Sent when the review of a document for one of the account's verifications ends.
 *
 * - Sources: node-4.11.0/Structures.ts:2953, go-2.7.0/structure.go:1606 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "account_document_id": 66,
 *   "account_document_status": "REJECTED",
 *   "uploaded": "2015-02-01 06:50:07",
 *   "comment": "very low quality",
 *   "verification_name": "RU",
 *   "legal_status": "individual"
 * };
 * @deprecated Wait for `account_document_status_updated` instead. That callback reports every step of the review.
 */
export interface AccountDocumentVerifiedCallback extends AnyAccountCallback {
  type: "account_document_verified";
  /**
   * The document that was reviewed.
   */
  account_document_verified: AccountDocumentVerifiedPayload;
}

/**
 * The account was frozen.
 *
 * Sent when the vendor freezes the account.
 *
 * - Sources: node-4.11.0/Structures.ts:2957, go-2.7.0/structure.go:1608 (keys in `sourceKeys`)
 */
export interface AccountIsFrozenCallback extends AnyAccountCallback {
  type: "account_is_frozen";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  account_is_frozen?: EmptyPayload;
}

/**
 * The account is no longer frozen.
 *
 * Sent when the vendor lifts the freeze of the account.
 *
 * - Sources: node-4.11.0/Structures.ts:2961, go-2.7.0/structure.go:1610 (keys in `sourceKeys`)
 */
export interface AccountIsUnfrozenCallback extends AnyAccountCallback {
  type: "account_is_unfrozen";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  account_is_unfrozen?: EmptyPayload;
}

/**
 * A new account was created.
 *
 * Sent when a new account is created. Child accounts cause none.
 *
 * - Sources: node-4.11.0/Structures.ts:2965, go-2.7.0/structure.go:1612 (keys in `sourceKeys`)
 */
export interface ActivateSuccessfulCallback extends AnyAccountCallback {
  type: "activate_successful";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  activate_successful?: EmptyPayload;
}

/**
 * The tasks of a batch were cancelled.
 *
 * Sent when the cancelling of a batch of tasks has finished.
 *
 * - Sources: node-4.11.0/Structures.ts:2945 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "batch_id": "8a2e1f0c-5d1b-4c58-9d0e-6f1f5a4b7c3d",
 *   "cancelled_tasks_number": 3
 * };
 */
export interface BatchTaskCancellingCompletedCallback extends AnyAccountCallback {
  type: "batch_task_cancelling_completed";
  /**
   * The batch, and how many of its tasks were cancelled.
   */
  batch_task_cancelling_completed: BatchTaskCancellingCompletedPayload;
}

/**
 * A report on the call history is ready.
 *
 * Sent when an ordered report on the call history is ready or has failed.
 *
 * - Sources: node-4.11.0/Structures.ts:2969, go-2.7.0/structure.go:1614 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "history_report_id": 77,
 *   "success": true,
 *   "order_date": "2024-03-05 10:11:12"
 * };
 */
export interface CallHistoryReportCallback extends AnyAccountCallback {
  type: "call_history_report";
  /**
   * The report on the call history.
   */
  call_history_report: CallHistoryReportPayload;
}

/**
 * A bank card has expired.
 *
 * Sent when a bank card of the account has expired.
 *
 * - Sources: node-4.11.0/Structures.ts:2973, go-2.7.0/structure.go:1616 (keys in `sourceKeys`)
 */
export interface CardExpiredCallback extends AnyAccountCallback {
  type: "card_expired";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  card_expired?: EmptyPayload;
}

/**
 * A bank card expires in one month.
 *
 * Sent when a bank card of the account has one month left.
 *
 * - Sources: node-4.11.0/Structures.ts:2977, go-2.7.0/structure.go:1618 (keys in `sourceKeys`)
 */
export interface CardExpiresInMonthCallback extends AnyAccountCallback {
  type: "card_expires_in_month";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  card_expires_in_month?: EmptyPayload;
}

/**
 * A payment by bank card was made.
 *
 * Sent when money is paid in by bank card.
 *
 * - Sources: node-4.11.0/Structures.ts:2981, go-2.7.0/structure.go:1620 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "transaction_id": 5001,
 *   "transaction_type": "card_payment",
 *   "amount": 20
 * };
 */
export interface CardPaymentCallback extends AnyAccountCallback {
  type: "card_payment";
  /**
   * The payment by bank card.
   */
  card_payment: CardPaymentPayload;
}

/**
 * A payment by bank card failed.
 *
 * Sent when a payment by bank card fails.
 *
 * - Sources: node-4.11.0/Structures.ts:2985, go-2.7.0/structure.go:1622 (keys in `sourceKeys`)
 */
export interface CardPaymentFailedCallback extends AnyAccountCallback {
  type: "card_payment_failed";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  card_payment_failed?: EmptyPayload;
}

/**
 * A certificate has expired.
 *
 * Sent when a certificate of the account has expired.
 *
 * - Sources: node-4.11.0/Structures.ts:3073, go-2.7.0/structure.go:1666 (keys in `sourceKeys`)
 * @deprecated Wait for `expired_certificates` instead. Certificates that expire soon have a callback of their own, `expiring_certificates`.
 */
export interface CertificateExpiredCallback extends AnyAccountCallback {
  type: "certificate_expired";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  certificate_expired?: EmptyPayload;
}

/**
 * The waiting period for confirmation documents has ended.
 *
 * Sent when the waiting period for the account's confirmation documents has ended or ends today.
 *
 * - Sources: node-4.11.0/Structures.ts:3061, go-2.7.0/structure.go:1660 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "document_ids": [
 *     66,
 *     74
 *   ]
 * };
 */
export interface ExpiredAgreementCallback extends AnyAccountCallback {
  type: "expired_agreement";
  /**
   * The agreements whose waiting period has ended.
   */
  expired_agreement: ExpiredAgreementPayload;
}

/**
 * Apple VoIP certificates have expired.
 *
 * Sent when Apple VoIP certificates of the account have expired.
 *
 * - Sources: node-4.11.0/Structures.ts:3077, go-2.7.0/structure.go:1668 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "certificates": [
 *     {
 *       "push_credential_id": 9,
 *       "cert_file_name": "voip.p12",
 *       "expiration_date": "2024-03-05",
 *       "applications": [
 *         "shop.demo.voximplant.com"
 *       ]
 *     }
 *   ]
 * };
 */
export interface ExpiredCertificatesCallback extends AnyAccountCallback {
  type: "expired_certificates";
  /**
   * The certificates that have expired.
   */
  expired_certificates: ExpiredCertificatesPayload;
}

/**
 * The waiting period for confirmation documents ends soon.
 *
 * Sent 20, 15, 10, 5 and 1 day before the waiting period for the account's confirmation documents ends.
 *
 * - Sources: node-4.11.0/Structures.ts:3057, go-2.7.0/structure.go:1658 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "expiration_date": "2024-04-05",
 *   "until_expiration": 5
 * };
 */
export interface ExpiringAgreementCallback extends AnyAccountCallback {
  type: "expiring_agreement";
  /**
   * How long the waiting period still lasts.
   */
  expiring_agreement: ExpiringAgreementPayload;
}

/**
 * Caller IDs are about to expire.
 *
 * Sent when caller IDs of the account are about to expire.
 *
 * - Sources: node-4.11.0/Structures.ts:3041, go-2.7.0/structure.go:1650 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "callerids": [
 *     "15550100"
 *   ],
 *   "expiration_date": "2024-04-05"
 * };
 */
export interface ExpiringCalleridCallback extends AnyAccountCallback {
  type: "expiring_callerid";
  /**
   * The caller IDs that are about to expire.
   */
  expiring_callerid: ExpiringCalleridPayload;
}

/**
 * Apple VoIP certificates expire soon.
 *
 * Sent when Apple VoIP certificates of the account expire in 14 days or sooner.
 *
 * - Sources: node-4.11.0/Structures.ts:3081, go-2.7.0/structure.go:1670 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "certificates": [
 *     {
 *       "push_credential_id": 9,
 *       "cert_file_name": "voip.p12",
 *       "expiration_date": "2024-03-19",
 *       "applications": [
 *         "shop.demo.voximplant.com"
 *       ]
 *     }
 *   ]
 * };
 */
export interface ExpiringCertificatesCallback extends AnyAccountCallback {
  type: "expiring_certificates";
  /**
   * The certificates that expire soon.
   */
  expiring_certificates: ExpiringCertificatesPayload;
}

/**
 * A monthly invoice was sent.
 *
 * Sent when the vendor sends the account its monthly invoice.
 *
 * - Sources: node-4.11.0/Structures.ts:3097, go-2.7.0/structure.go:1678 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "invoice_id": 404,
 *   "invoice_date": "2024-03-01 00:00:00",
 *   "receival_date": "2024-03-02 08:00:00",
 *   "amount": "100.00",
 *   "tax_amount": "20.00",
 *   "currency": "EUR"
 * };
 */
export interface InvoiceReceivedCallback extends AnyAccountCallback {
  type: "invoice_received";
  /**
   * The invoice that was sent.
   */
  invoice_received: InvoiceReceivedPayload;
}

/**
 * A scenario's JavaScript failed.
 *
 * Sent when a scenario's JavaScript fails, if SetAccountInfo has set `send_js_error`.
 *
 * - Sources: node-4.11.0/Structures.ts:2997, go-2.7.0/structure.go:1628 (keys in `sourceKeys`)
 */
export interface JsFailCallback extends AnyAccountCallback {
  type: "js_fail";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  js_fail?: EmptyPayload;
}

/**
 * The balance reached its lower limit.
 *
 * Sent when the balance reaches the limit that SetAccountInfo sets with `min_balance_to_notify`.
 *
 * - Sources: node-4.11.0/Structures.ts:3001, go-2.7.0/structure.go:1630, guides (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "is_min_credit": false,
 *   "is_repeated": false
 * };
 */
export interface MinBalanceCallback extends AnyAccountCallback {
  type: "min_balance";
  /**
   * Which limit was reached.
   */
  min_balance: MinBalancePayload;
}

/**
 * The balance does not cover a plan that renews in three days.
 *
 * Sent three days before the renewal of a plan if there is not enough money for it.
 *
 * - Sources: node-4.11.0/Structures.ts:3069, go-2.7.0/structure.go:1664 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "required_money": 50,
 *   "insufficient_funds_amount": 20
 * };
 */
export interface NextChargeAlertCallback extends AnyAccountCallback {
  type: "next_charge_alert";
  /**
   * What the renewal costs, and what is missing.
   */
  next_charge_alert: NextChargeAlertPayload;
}

/**
 * A rented phone number changed its activation status.
 *
 * Sent when the activation status of a phone number that the account rents changes.
 *
 * - Sources: node-4.11.0/Structures.ts:3053, go-2.7.0/structure.go:1656 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "phone_number_activation_status_changed": {
 *     "phone_number": "15550100",
 *     "activation_status": "VERIFIED"
 *   }
 * };
 */
export interface PhoneNumberActivationStatusChangedCallback extends AnyAccountCallback {
  type: "phone_number_activation_status_changed";
  /**
   * The phone number whose activation status changed.
   */
  phone_number_activation_status_changed: PhoneNumberActivationStatusChangedPayload;
}

/**
 * Documents for a proof of address were requested.
 *
 * Sent when the verification status of a proof of address changes to `PENDING`.
 *
 * - Sources: node-4.11.0/Structures.ts:3093, go-2.7.0/structure.go:1676 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "regulation_address_id": 31,
 *   "regulation_address_name": "Head office",
 *   "regulation_address_status": "PENDING",
 *   "update_time": "2024-03-05 10:11:12",
 *   "is_individual": false,
 *   "comment": "please send a bill"
 * };
 */
export interface RegulationAddressDocumentsRequestedCallback extends AnyAccountCallback {
  type: "regulation_address_documents_requested";
  /**
   * The proof of address that needs documents.
   */
  regulation_address_documents_requested: RegulationAddressDocumentsRequestedPayload;
}

/**
 * A proof of address was uploaded.
 *
 * Sent when somebody uploads a proof of address for the account.
 *
 * - Sources: node-4.11.0/Structures.ts:2949, go-2.7.0/structure.go:1604 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "regulation_address_id": 31,
 *   "uploaded": "2024-03-05 10:11:12",
 *   "is_individual": false,
 *   "regulation_address_name": "Head office"
 * };
 */
export interface RegulationAddressUploadedCallback extends AnyAccountCallback {
  type: "regulation_address_uploaded";
  /**
   * The proof of address that was uploaded.
   */
  regulation_address_uploaded: RegulationAddressUploadedPayload;
}

/**
 * A proof of address was reviewed.
 *
 * Sent when the review of a proof of address ends.
 *
 * - Sources: node-4.11.0/Structures.ts:3005, go-2.7.0/structure.go:1632 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "regulation_address_id": 31,
 *   "regulation_address_status": "DECLINED",
 *   "uploaded": "2024-03-05 10:11:12",
 *   "is_individual": false,
 *   "comment": "the address is missing",
 *   "regulation_address_name": "Head office"
 * };
 */
export interface RegulationAddressVerifiedCallback extends AnyAccountCallback {
  type: "regulation_address_verified";
  /**
   * The proof of address that was reviewed.
   */
  regulation_address_verified: RegulationAddressVerifiedPayload;
}

/**
 * Subscriptions were renewed.
 *
 * Sent when subscriptions of the account were renewed.
 *
 * - Sources: node-4.11.0/Structures.ts:3009, go-2.7.0/structure.go:1634 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "subscriptions": [
 *     {
 *       "type": "PHONE_NUM",
 *       "name": "15550100",
 *       "cost": 1.5,
 *       "next_renewal": "2024-04-05",
 *       "details": [
 *         {
 *           "type": "PHONE",
 *           "phone_numbers": [
 *             {
 *               "phone_id": 7,
 *               "phone_number": "15550100"
 *             }
 *           ]
 *         }
 *       ]
 *     },
 *     {
 *       "type": "SIP_REGISTRATION",
 *       "name": "SIP registration",
 *       "cost": 0.5,
 *       "next_renewal": "2024-04-05",
 *       "details": [
 *         {
 *           "type": "SIP_REGISTRATION",
 *           "sip_registrations": [
 *             {
 *               "sip_registration_id": 12
 *             }
 *           ]
 *         }
 *       ]
 *     }
 *   ]
 * };
 */
export interface RenewedSubscriptionsCallback extends AnyAccountCallback {
  type: "renewed_subscriptions";
  /**
   * The subscriptions that were renewed.
   */
  renewed_subscriptions: RenewedSubscriptionsPayload;
}

/**
 * Somebody requested a new password for the account.
 *
 * Sent when somebody requests a reset of the account's password.
 *
 * - Sources: node-4.11.0/Structures.ts:3013, go-2.7.0/structure.go:1636 (keys in `sourceKeys`)
 */
export interface ResetAccountPasswordRequestCallback extends AnyAccountCallback {
  type: "reset_account_password_request";
  /**
   * The payload of a callback for which no source names a field. Whether it is sent at all is not known.
   */
  reset_account_password_request?: EmptyPayload;
}

/**
 * The waiting period for confirmation documents has a new end.
 *
 * Sent when the end of the waiting period for the account's confirmation documents changes.
 *
 * - Sources: node-4.11.0/Structures.ts:3065, go-2.7.0/structure.go:1662 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "document_id": 66,
 *   "expiration_date": "2024-05-05"
 * };
 */
export interface RestoredAgreementStatusCallback extends AnyAccountCallback {
  type: "restored_agreement_status";
  /**
   * The agreement whose waiting period has a new end.
   */
  restored_agreement_status: RestoredAgreementStatusPayload;
}

/**
 * A payment through Robokassa was made.
 *
 * Sent when money is paid in through Robokassa.
 *
 * - Sources: node-4.11.0/Structures.ts:2989, go-2.7.0/structure.go:1624 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "transaction_id": 5002,
 *   "transaction_type": "robokassa_payment",
 *   "amount": 30.5
 * };
 */
export interface RobokassaPaymentCallback extends AnyAccountCallback {
  type: "robokassa_payment";
  /**
   * The payment through Robokassa.
   */
  robokassa_payment: RobokassaPaymentPayload;
}

/**
 * SIP registrations failed.
 *
 * Sent when one or several SIP registrations fail.
 *
 * - Sources: node-4.11.0/Structures.ts:3017, go-2.7.0/structure.go:1638 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "sip_registrations": [
 *     {
 *       "sip_registration_id": 12,
 *       "status_code": "403",
 *       "error_message": "Forbidden"
 *     }
 *   ]
 * };
 */
export interface SipRegistrationFailCallback extends AnyAccountCallback {
  type: "sip_registration_fail";
  /**
   * The SIP registrations that failed.
   */
  sip_registration_fail: SipRegistrationFailPayload;
}

/**
 * SIP registrations work again.
 *
 * Sent when one or several SIP registrations that had failed work again.
 *
 * - Sources: node-4.11.0/Structures.ts:3021, go-2.7.0/structure.go:1640 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "sip_registrations": [
 *     {
 *       "sip_registration_id": 12
 *     }
 *   ]
 * };
 */
export interface SipRegistrationRecoveredCallback extends AnyAccountCallback {
  type: "sip_registration_recovered";
  /**
   * The SIP registrations that work again.
   */
  sip_registration_recovered: SipRegistrationRecoveredPayload;
}

/**
 * A text message arrived.
 *
 * Sent when a text message to one of the account's numbers arrives.
 *
 * - Sources: node-4.11.0/Structures.ts:3049, go-2.7.0/structure.go:1654 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "sms_inbound": {
 *     "source_number": "15550101",
 *     "destination_number": "15550100",
 *     "sms_body": "Hello"
 *   }
 * };
 */
export interface SmsInboundCallback extends AnyAccountCallback {
  type: "sms_inbound";
  /**
   * The text message that arrived.
   */
  sms_inbound: SmsInboundPayload;
}

/**
 * Subscriptions were cancelled.
 *
 * Sent when subscriptions of the account were cancelled.
 *
 * - Sources: node-4.11.0/Structures.ts:3029, go-2.7.0/structure.go:1644 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "subscriptions": [
 *     {
 *       "type": "PHONE_NUM",
 *       "name": "15550100",
 *       "details": [
 *         {
 *           "type": "PHONE",
 *           "phone_numbers": [
 *             {
 *               "phone_id": 7,
 *               "phone_number": "15550100"
 *             }
 *           ]
 *         }
 *       ]
 *     },
 *     {
 *       "type": "SIP_REGISTRATION",
 *       "name": "SIP registration",
 *       "details": [
 *         {
 *           "type": "SIP_REGISTRATION",
 *           "sip_registrations": [
 *             {
 *               "sip_registration_id": 12
 *             }
 *           ]
 *         }
 *       ]
 *     }
 *   ]
 * };
 */
export interface SubscriptionIsDetachedCallback extends AnyAccountCallback {
  type: "subscription_is_detached";
  /**
   * The subscriptions that were cancelled.
   */
  subscription_is_detached: SubscriptionIsDetachedPayload;
}

/**
 * Subscriptions were frozen.
 *
 * Sent when subscriptions of the account were frozen.
 *
 * - Sources: node-4.11.0/Structures.ts:3025, go-2.7.0/structure.go:1642 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "subscriptions": [
 *     {
 *       "type": "PHONE_NUM",
 *       "name": "15550100",
 *       "cost": 1.5,
 *       "details": [
 *         {
 *           "type": "PHONE",
 *           "phone_numbers": [
 *             {
 *               "phone_id": 7,
 *               "phone_number": "15550100"
 *             }
 *           ]
 *         }
 *       ]
 *     },
 *     {
 *       "type": "SIP_REGISTRATION",
 *       "name": "SIP registration",
 *       "cost": 0.5,
 *       "details": [
 *         {
 *           "type": "SIP_REGISTRATION",
 *           "sip_registrations": [
 *             {
 *               "sip_registration_id": 12
 *             }
 *           ]
 *         }
 *       ]
 *     }
 *   ]
 * };
 */
export interface SubscriptionIsFrozenCallback extends AnyAccountCallback {
  type: "subscription_is_frozen";
  /**
   * The subscriptions that were frozen.
   */
  subscription_is_frozen: SubscriptionIsFrozenPayload;
}

/**
 * A report on the transaction history is ready.
 *
 * Sent when an ordered report on the transaction history is ready or has failed.
 *
 * - Sources: node-4.11.0/Structures.ts:3033, go-2.7.0/structure.go:1646 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "history_report_id": 78,
 *   "success": false,
 *   "order_date": "2024-03-05 10:11:12"
 * };
 */
export interface TransactionHistoryReportCallback extends AnyAccountCallback {
  type: "transaction_history_report";
  /**
   * The report on the transaction history.
   */
  transaction_history_report: TransactionHistoryReportPayload;
}

/**
 * A transcription was saved.
 *
 * Sent when the transcription of a recorded call was saved.
 *
 * - Sources: node-4.11.0/Structures.ts:3045, go-2.7.0/structure.go:1652 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "transcription_complete": {
 *     "record_url": "https://records.example.com/12.mp3",
 *     "transcription_url": "https://records.example.com/12.txt",
 *     "call_session_history_id": 901,
 *     "transcription_cost": 0.02
 *   }
 * };
 */
export interface TranscriptionCompleteCallback extends AnyAccountCallback {
  type: "transcription_complete";
  /**
   * The transcription that was saved.
   */
  transcription_complete: TranscriptionCompletePayload;
}

/**
 * Subscriptions without a verification were cancelled.
 *
 * Sent when subscriptions were cancelled because the account lacks a verification that they need.
 *
 * - Sources: node-4.11.0/Structures.ts:3037, go-2.7.0/structure.go:1648 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "subscriptions": [
 *     {
 *       "type": "PHONE_NUM",
 *       "name": "15550100",
 *       "details": [
 *         {
 *           "type": "PHONE",
 *           "phone_numbers": [
 *             {
 *               "phone_id": 7,
 *               "phone_number": "15550100"
 *             }
 *           ]
 *         }
 *       ]
 *     },
 *     {
 *       "type": "SIP_REGISTRATION",
 *       "name": "SIP registration",
 *       "details": [
 *         {
 *           "type": "SIP_REGISTRATION",
 *           "sip_registrations": [
 *             {
 *               "sip_registration_id": 12
 *             }
 *           ]
 *         }
 *       ]
 *     }
 *   ]
 * };
 */
export interface UnverifiedSubscriptionDetachedCallback extends AnyAccountCallback {
  type: "unverified_subscription_detached";
  /**
   * The cancelled subscriptions.
   */
  unverified_subscription_detached: UnverifiedSubscriptionDetachedPayload;
}

/**
 * A bank transfer was made.
 *
 * Sent when money is paid in by bank transfer.
 *
 * - Sources: node-4.11.0/Structures.ts:2993, go-2.7.0/structure.go:1626 (keys in `sourceKeys`)
 *
 * @example
 * const payload = {
 *   "transaction_id": 5003,
 *   "transaction_type": "wire_transfer",
 *   "amount": 100
 * };
 */
export interface WireTransferCallback extends AnyAccountCallback {
  type: "wire_transfer";
  /**
   * The bank transfer.
   */
  wire_transfer: WireTransferPayload;
}

/** What each type of callback carries in the field of its name. */
export interface CallbackPayloads {
  /**
   * A2P text messages were activated.
   */
  a2p_sms_activated: A2pSmsActivatedPayload;
  /**
   * The verification status of a document changed.
   */
  account_document_status_updated: AccountDocumentStatusUpdatedPayload;
  /**
   * A document for a verification was uploaded.
   * @deprecated Wait for `account_document_status_updated` instead. That callback reports every step of the review.
   */
  account_document_uploaded: AccountDocumentUploadedPayload;
  /**
   * A document for a verification was reviewed.
   * @deprecated Wait for `account_document_status_updated` instead. That callback reports every step of the review.
   */
  account_document_verified: AccountDocumentVerifiedPayload;
  /**
   * The account was frozen.
   */
  account_is_frozen: EmptyPayload;
  /**
   * The account is no longer frozen.
   */
  account_is_unfrozen: EmptyPayload;
  /**
   * A new account was created.
   */
  activate_successful: EmptyPayload;
  /**
   * The tasks of a batch were cancelled.
   */
  batch_task_cancelling_completed: BatchTaskCancellingCompletedPayload;
  /**
   * A report on the call history is ready.
   */
  call_history_report: CallHistoryReportPayload;
  /**
   * A bank card has expired.
   */
  card_expired: EmptyPayload;
  /**
   * A bank card expires in one month.
   */
  card_expires_in_month: EmptyPayload;
  /**
   * A payment by bank card was made.
   */
  card_payment: CardPaymentPayload;
  /**
   * A payment by bank card failed.
   */
  card_payment_failed: EmptyPayload;
  /**
   * A certificate has expired.
   * @deprecated Wait for `expired_certificates` instead. Certificates that expire soon have a callback of their own, `expiring_certificates`.
   */
  certificate_expired: EmptyPayload;
  /**
   * The waiting period for confirmation documents has ended.
   */
  expired_agreement: ExpiredAgreementPayload;
  /**
   * Apple VoIP certificates have expired.
   */
  expired_certificates: ExpiredCertificatesPayload;
  /**
   * The waiting period for confirmation documents ends soon.
   */
  expiring_agreement: ExpiringAgreementPayload;
  /**
   * Caller IDs are about to expire.
   */
  expiring_callerid: ExpiringCalleridPayload;
  /**
   * Apple VoIP certificates expire soon.
   */
  expiring_certificates: ExpiringCertificatesPayload;
  /**
   * A monthly invoice was sent.
   */
  invoice_received: InvoiceReceivedPayload;
  /**
   * A scenario's JavaScript failed.
   */
  js_fail: EmptyPayload;
  /**
   * The balance reached its lower limit.
   */
  min_balance: MinBalancePayload;
  /**
   * The balance does not cover a plan that renews in three days.
   */
  next_charge_alert: NextChargeAlertPayload;
  /**
   * A rented phone number changed its activation status.
   */
  phone_number_activation_status_changed: PhoneNumberActivationStatusChangedPayload;
  /**
   * Documents for a proof of address were requested.
   */
  regulation_address_documents_requested: RegulationAddressDocumentsRequestedPayload;
  /**
   * A proof of address was uploaded.
   */
  regulation_address_uploaded: RegulationAddressUploadedPayload;
  /**
   * A proof of address was reviewed.
   */
  regulation_address_verified: RegulationAddressVerifiedPayload;
  /**
   * Subscriptions were renewed.
   */
  renewed_subscriptions: RenewedSubscriptionsPayload;
  /**
   * Somebody requested a new password for the account.
   */
  reset_account_password_request: EmptyPayload;
  /**
   * The waiting period for confirmation documents has a new end.
   */
  restored_agreement_status: RestoredAgreementStatusPayload;
  /**
   * A payment through Robokassa was made.
   */
  robokassa_payment: RobokassaPaymentPayload;
  /**
   * SIP registrations failed.
   */
  sip_registration_fail: SipRegistrationFailPayload;
  /**
   * SIP registrations work again.
   */
  sip_registration_recovered: SipRegistrationRecoveredPayload;
  /**
   * A text message arrived.
   */
  sms_inbound: SmsInboundPayload;
  /**
   * Subscriptions were cancelled.
   */
  subscription_is_detached: SubscriptionIsDetachedPayload;
  /**
   * Subscriptions were frozen.
   */
  subscription_is_frozen: SubscriptionIsFrozenPayload;
  /**
   * A report on the transaction history is ready.
   */
  transaction_history_report: TransactionHistoryReportPayload;
  /**
   * A transcription was saved.
   */
  transcription_complete: TranscriptionCompletePayload;
  /**
   * Subscriptions without a verification were cancelled.
   */
  unverified_subscription_detached: UnverifiedSubscriptionDetachedPayload;
  /**
   * A bank transfer was made.
   */
  wire_transfer: WireTransferPayload;
}

/** A type of callback that this contract describes. */
export type AccountCallbackType = keyof CallbackPayloads;

/**
 * A type of callback that this contract does not describe. It is a plain text without the ending, which only lets TypeScript tell such types
 * from the others. To compare it with a text, assign it to a `string`.
 */
export type UnknownCallbackType = `${string} (unknown)`;

/** A callback of a type that this contract does not describe: the vendor adds types as it likes. */
export interface UnknownAccountCallback extends AnyAccountCallback {
  type: UnknownCallbackType;
  [field: string]: unknown;
}

/** A callback that this contract describes; its `type` tells which one it is. */
export type KnownAccountCallback =
  | A2pSmsActivatedCallback
  | AccountDocumentStatusUpdatedCallback
  | AccountDocumentUploadedCallback
  | AccountDocumentVerifiedCallback
  | AccountIsFrozenCallback
  | AccountIsUnfrozenCallback
  | ActivateSuccessfulCallback
  | BatchTaskCancellingCompletedCallback
  | CallHistoryReportCallback
  | CardExpiredCallback
  | CardExpiresInMonthCallback
  | CardPaymentCallback
  | CardPaymentFailedCallback
  | CertificateExpiredCallback
  | ExpiredAgreementCallback
  | ExpiredCertificatesCallback
  | ExpiringAgreementCallback
  | ExpiringCalleridCallback
  | ExpiringCertificatesCallback
  | InvoiceReceivedCallback
  | JsFailCallback
  | MinBalanceCallback
  | NextChargeAlertCallback
  | PhoneNumberActivationStatusChangedCallback
  | RegulationAddressDocumentsRequestedCallback
  | RegulationAddressUploadedCallback
  | RegulationAddressVerifiedCallback
  | RenewedSubscriptionsCallback
  | ResetAccountPasswordRequestCallback
  | RestoredAgreementStatusCallback
  | RobokassaPaymentCallback
  | SipRegistrationFailCallback
  | SipRegistrationRecoveredCallback
  | SmsInboundCallback
  | SubscriptionIsDetachedCallback
  | SubscriptionIsFrozenCallback
  | TransactionHistoryReportCallback
  | TranscriptionCompleteCallback
  | UnverifiedSubscriptionDetachedCallback
  | WireTransferCallback;

/**
 * What the vendor posts about an account. A comparison of `type` with a text narrows it, so that the field of that name has the payload;
 * what is left over is of a type that is not described here.
 */
export type AccountCallback = KnownAccountCallback | UnknownAccountCallback;

/** The body of each POST: one or several callbacks, perhaps of several types. */
export interface AccountCallbacks {
  callbacks: AccountCallback[];
}
