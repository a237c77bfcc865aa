// Generated from spec/ by `pnpm generate`; edit the contract instead.

import type { A2pSmsActivatedPayload, AccountDocumentStatusUpdatedPayload, AccountDocumentUploadedPayload, AccountDocumentVerifiedPayload, AnyAccountCallback, BatchTaskCancellingCompletedPayload, CallHistoryReportPayload, CardPaymentPayload, EmptyPayload, ExpiredAgreementPayload, ExpiredCertificatesPayload, ExpiringAgreementPayload, ExpiringCalleridPayload, ExpiringCertificatesPayload, InvoiceReceivedPayload, MinBalancePayload, NextChargeAlertPayload, PhoneNumberActivationStatusChangedPayload, RegulationAddressDocumentsRequestedPayload, RegulationAddressUploadedPayload, RegulationAddressVerifiedPayload, RenewedSubscriptionsPayload, RestoredAgreementStatusPayload, RobokassaPaymentPayload, SipRegistrationFailPayload, SipRegistrationRecoveredPayload, SmsInboundPayload, SubscriptionIsDetachedPayload, SubscriptionIsFrozenPayload, TransactionHistoryReportPayload, TranscriptionCompletePayload, UnverifiedSubscriptionDetachedPayload, WireTransferPayload } from "./openapi.ts";

/**
 * A2P text messages were activated.
 *
 * Sent when the vendor activates A2P text messages for the account.
 *
 * @example
 * const payload = {
 *   "a2p_enabled": true
 * };
 */
export interface A2pSmsActivatedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
  type: "account_document_status_updated";
  /**
   * The document, with its status before and now.
   */
  account_document_status_updated: AccountDocumentStatusUpdatedPayload;
}

/**
 * A document for a verification was uploaded.
 *
 * Sent when someone uploads a document for one of the account's verifications.
 *
 * @example
 * const payload = {
 *   "account_document_id": 66,
 *   "uploaded": "2015-02-01 06:50:07",
 *   "verification_name": "RU",
 *   "legal_status": "legal entity"
 * };
 * @deprecated Handle `account_document_status_updated` instead. It reports every step of the review.
 */
export interface AccountDocumentUploadedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
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
 * @example
 * const payload = {
 *   "account_document_id": 66,
 *   "account_document_status": "REJECTED",
 *   "uploaded": "2015-02-01 06:50:07",
 *   "comment": "very low quality",
 *   "verification_name": "RU",
 *   "legal_status": "individual"
 * };
 * @deprecated Handle `account_document_status_updated` instead. It reports every step of the review.
 */
export interface AccountDocumentVerifiedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
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
 */
export interface AccountIsFrozenCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "account_is_frozen";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  account_is_frozen?: EmptyPayload;
}

/**
 * The account is no longer frozen.
 *
 * Sent when the vendor unfreezes the account.
 */
export interface AccountIsUnfrozenCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "account_is_unfrozen";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  account_is_unfrozen?: EmptyPayload;
}

/**
 * A new account was created.
 *
 * Sent when a new account is created. Not sent for child accounts.
 */
export interface ActivateSuccessfulCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "activate_successful";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  activate_successful?: EmptyPayload;
}

/**
 * The tasks of a batch were cancelled.
 *
 * Sent when the cancellation of a batch of tasks is complete.
 *
 * @example
 * const payload = {
 *   "batch_id": "8a2e1f0c-5d1b-4c58-9d0e-6f1f5a4b7c3d",
 *   "cancelled_tasks_number": 3
 * };
 */
export interface BatchTaskCancellingCompletedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "batch_task_cancelling_completed";
  /**
   * The batch, and the number of its cancelled tasks.
   */
  batch_task_cancelling_completed: BatchTaskCancellingCompletedPayload;
}

/**
 * A report on the call history is ready.
 *
 * Sent when a requested report on the call history is ready or has failed.
 *
 * @example
 * const payload = {
 *   "history_report_id": 77,
 *   "success": true,
 *   "order_date": "2024-03-05 10:11:12"
 * };
 */
export interface CallHistoryReportCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
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
 */
export interface CardExpiredCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "card_expired";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  card_expired?: EmptyPayload;
}

/**
 * A bank card expires in one month.
 *
 * Sent one month before a bank card of the account expires.
 */
export interface CardExpiresInMonthCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "card_expires_in_month";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  card_expires_in_month?: EmptyPayload;
}

/**
 * A bank card payment was made.
 *
 * Sent when the account receives a bank card payment.
 *
 * @example
 * const payload = {
 *   "transaction_id": 5001,
 *   "transaction_type": "card_payment",
 *   "amount": 20
 * };
 */
export interface CardPaymentCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "card_payment";
  /**
   * The bank card payment.
   */
  card_payment: CardPaymentPayload;
}

/**
 * A bank card payment failed.
 *
 * Sent when a payment by bank card fails.
 */
export interface CardPaymentFailedCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "card_payment_failed";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  card_payment_failed?: EmptyPayload;
}

/**
 * A certificate has expired.
 *
 * Sent when a certificate of the account has expired.
 * @deprecated Handle `expired_certificates` instead. The callback `expiring_certificates` reports certificates that will expire soon.
 */
export interface CertificateExpiredCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "certificate_expired";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  certificate_expired?: EmptyPayload;
}

/**
 * The waiting period for confirmation documents has ended.
 *
 * Sent when the waiting period for the account's confirmation documents has ended or ends today.
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
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
 * @example
 * const payload = {
 *   "expiration_date": "2024-04-05",
 *   "until_expiration": 5
 * };
 */
export interface ExpiringAgreementCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "expiring_agreement";
  /**
   * The time left in the waiting period.
   */
  expiring_agreement: ExpiringAgreementPayload;
}

/**
 * Caller IDs are about to expire.
 *
 * Sent when caller IDs of the account are about to expire.
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
  /** The type of the callback, by which to narrow it. */
  type: "expiring_callerid";
  /**
   * The caller IDs that are about to expire.
   */
  expiring_callerid: ExpiringCalleridPayload;
}

/**
 * Apple VoIP certificates will expire soon.
 *
 * Sent when Apple VoIP certificates of the account expire within 14 days.
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
  /** The type of the callback, by which to narrow it. */
  type: "expiring_certificates";
  /**
   * The certificates that will expire soon.
   */
  expiring_certificates: ExpiringCertificatesPayload;
}

/**
 * A monthly invoice was sent.
 *
 * Sent when the vendor sends the account its monthly invoice.
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
  /** The type of the callback, by which to narrow it. */
  type: "invoice_received";
  /**
   * The invoice that was sent.
   */
  invoice_received: InvoiceReceivedPayload;
}

/**
 * A scenario's JavaScript failed.
 *
 * Sent when a scenario's JavaScript fails, if `send_js_error` of SetAccountInfo is true.
 */
export interface JsFailCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "js_fail";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  js_fail?: EmptyPayload;
}

/**
 * The balance reached the notification limit.
 *
 * Sent when the balance reaches `min_balance_to_notify` of SetAccountInfo.
 *
 * @example
 * const payload = {
 *   "is_min_credit": false,
 *   "is_repeated": false
 * };
 */
export interface MinBalanceCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "min_balance";
  /**
   * Which limit was reached.
   */
  min_balance: MinBalancePayload;
}

/**
 * The balance does not cover a plan that renews in three days.
 *
 * Sent three days before the renewal of a plan if the balance does not cover it.
 *
 * @example
 * const payload = {
 *   "required_money": 50,
 *   "insufficient_funds_amount": 20
 * };
 */
export interface NextChargeAlertCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "next_charge_alert";
  /**
   * The price of the renewal, and the amount missing.
   */
  next_charge_alert: NextChargeAlertPayload;
}

/**
 * The activation status of a rented phone number changed.
 *
 * Sent when the activation status of a phone number rented by the account changes.
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
  type: "regulation_address_documents_requested";
  /**
   * The proof of address that needs documents.
   */
  regulation_address_documents_requested: RegulationAddressDocumentsRequestedPayload;
}

/**
 * A proof of address was uploaded.
 *
 * Sent when someone uploads a proof of address for the account.
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
  type: "renewed_subscriptions";
  /**
   * The subscriptions that were renewed.
   */
  renewed_subscriptions: RenewedSubscriptionsPayload;
}

/**
 * Someone requested a new password for the account.
 *
 * Sent when someone requests a password reset for the account.
 */
export interface ResetAccountPasswordRequestCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "reset_account_password_request";
  /**
   * The payload of a callback for which no source names a field. It may be missing.
   */
  reset_account_password_request?: EmptyPayload;
}

/**
 * The waiting period for confirmation documents has a new end date.
 *
 * Sent when the end of the waiting period for the account's confirmation documents changes.
 *
 * @example
 * const payload = {
 *   "document_id": 66,
 *   "expiration_date": "2024-05-05"
 * };
 */
export interface RestoredAgreementStatusCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "restored_agreement_status";
  /**
   * The agreement whose waiting period has a new end date.
   */
  restored_agreement_status: RestoredAgreementStatusPayload;
}

/**
 * A Robokassa payment was made.
 *
 * Sent when the account receives a Robokassa payment.
 *
 * @example
 * const payload = {
 *   "transaction_id": 5002,
 *   "transaction_type": "robokassa_payment",
 *   "amount": 30.5
 * };
 */
export interface RobokassaPaymentCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "robokassa_payment";
  /**
   * The Robokassa payment.
   */
  robokassa_payment: RobokassaPaymentPayload;
}

/**
 * SIP registrations failed.
 *
 * Sent when one or more SIP registrations fail.
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
  /** The type of the callback, by which to narrow it. */
  type: "sip_registration_fail";
  /**
   * The SIP registrations that failed.
   */
  sip_registration_fail: SipRegistrationFailPayload;
}

/**
 * SIP registrations work again.
 *
 * Sent when one or more failed SIP registrations work again.
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
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
  /** The type of the callback, by which to narrow it. */
  type: "subscription_is_frozen";
  /**
   * The subscriptions that were frozen.
   */
  subscription_is_frozen: SubscriptionIsFrozenPayload;
}

/**
 * A report on the transaction history is ready.
 *
 * Sent when a requested report on the transaction history is ready or has failed.
 *
 * @example
 * const payload = {
 *   "history_report_id": 78,
 *   "success": false,
 *   "order_date": "2024-03-05 10:11:12"
 * };
 */
export interface TransactionHistoryReportCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "transaction_history_report";
  /**
   * The report on the transaction history.
   */
  transaction_history_report: TransactionHistoryReportPayload;
}

/**
 * A transcription was saved.
 *
 * Sent when the transcription of a recorded call has been saved.
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
  /** The type of the callback, by which to narrow it. */
  type: "transcription_complete";
  /**
   * The transcription that was saved.
   */
  transcription_complete: TranscriptionCompletePayload;
}

/**
 * Subscriptions were cancelled for lack of a verification.
 *
 * Sent when subscriptions were cancelled because the account lacks a required verification.
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
  /** The type of the callback, by which to narrow it. */
  type: "unverified_subscription_detached";
  /**
   * The cancelled subscriptions.
   */
  unverified_subscription_detached: UnverifiedSubscriptionDetachedPayload;
}

/**
 * A bank transfer was made.
 *
 * Sent when the account receives a bank transfer.
 *
 * @example
 * const payload = {
 *   "transaction_id": 5003,
 *   "transaction_type": "wire_transfer",
 *   "amount": 100
 * };
 */
export interface WireTransferCallback extends AnyAccountCallback {
  /** The type of the callback, by which to narrow it. */
  type: "wire_transfer";
  /**
   * The bank transfer.
   */
  wire_transfer: WireTransferPayload;
}

/** The payload of each type of callback, which is in the field with the type's name. */
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
   * @deprecated Handle `account_document_status_updated` instead. It reports every step of the review.
   */
  account_document_uploaded: AccountDocumentUploadedPayload;
  /**
   * A document for a verification was reviewed.
   * @deprecated Handle `account_document_status_updated` instead. It reports every step of the review.
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
   * A bank card payment was made.
   */
  card_payment: CardPaymentPayload;
  /**
   * A bank card payment failed.
   */
  card_payment_failed: EmptyPayload;
  /**
   * A certificate has expired.
   * @deprecated Handle `expired_certificates` instead. The callback `expiring_certificates` reports certificates that will expire soon.
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
   * Apple VoIP certificates will expire soon.
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
   * The balance reached the notification limit.
   */
  min_balance: MinBalancePayload;
  /**
   * The balance does not cover a plan that renews in three days.
   */
  next_charge_alert: NextChargeAlertPayload;
  /**
   * The activation status of a rented phone number changed.
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
   * Someone requested a new password for the account.
   */
  reset_account_password_request: EmptyPayload;
  /**
   * The waiting period for confirmation documents has a new end date.
   */
  restored_agreement_status: RestoredAgreementStatusPayload;
  /**
   * A Robokassa payment was made.
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
   * Subscriptions were cancelled for lack of a verification.
   */
  unverified_subscription_detached: UnverifiedSubscriptionDetachedPayload;
  /**
   * A bank transfer was made.
   */
  wire_transfer: WireTransferPayload;
}

/** A type of callback in the contract. */
export type AccountCallbackType = keyof CallbackPayloads;

/**
 * A type of callback that is not in the contract. At run time it is a plain string without the suffix, which only lets TypeScript
 * distinguish it from known types. To compare it with a string, assign it to a variable of type `string` first.
 */
export type UnknownCallbackType = `${string} (unknown)`;

/** A callback whose type is not in the contract. The vendor may add types at any time. */
export interface UnknownAccountCallback extends AnyAccountCallback {
  /** The type of the callback. */
  type: UnknownCallbackType;
  [field: string]: unknown;
}

/** A callback whose type is in the contract; narrow it by `type`. */
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
 * A callback that the vendor sends about an account. Comparing `type` with a string narrows it, so that the field with that name is
 * its payload. If no type matches, the callback is unknown.
 */
export type AccountCallback = KnownAccountCallback | UnknownAccountCallback;

/** The body of a POST to the account's `callback_url`. */
export interface AccountCallbacks {
  /** One or more callbacks, possibly of different types. */
  callbacks: AccountCallback[];
}
