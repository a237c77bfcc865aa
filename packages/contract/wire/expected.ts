/** What a method's parameters look like on the wire: percent-encoded, in the query of the URL or as the form in the body. */
export type Expected = { readonly query: string } | { readonly form: string };

/** Every request example of the contract, written out by hand so that neither encoder nor contract can change what is sent unseen. */
export const expected: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  AddAccount: {
    minimal: {
      form: "parent_account_id=789456&parent_account_api_key=00000000-0000-4000-8000-000000000000&account_name=child-shop&account_email=shop%40example.com&account_password=Example-Pass-1",
    },
    full: {
      form: "parent_account_id=789456&parent_account_api_key=00000000-0000-4000-8000-000000000000&account_name=child-shop&account_email=shop%40example.com&account_password=Example-Pass-1&active=true&language_code=en&location=America%2FLos_Angeles&min_balance_to_notify=1.5&account_custom_data=customer%2042&account_first_name=Ada&account_last_name=Example&account_notifications=true&tariff_changing_notifications=true&news_notifications=false&record_storage_id=17",
    },
    byName: {
      form: "parent_account_name=parent-shop&parent_account_password=Example-Pass-2&account_name=child-shop&account_email=shop%40example.com&account_password=Example-Pass-1&active=true&record_storage_name=eu-recordings",
    },
    byEmail: {
      form: "parent_account_email=parent%40example.com&parent_account_api_key=00000000-0000-4000-8000-000000000000&account_name=child-shop&account_email=shop%40example.com&account_password=Example-Pass-1&active=true",
    },
  },
  ChangeAccountPlan: {
    minimal: { query: "plan_type=IM" },
    full: { query: "plan_type=IM&plan_subscription_template_id=1024" },
    olderSample: { query: "plan_type=IM&plan_subscription_template_id=3" },
  },
  ChargeAccount: {
    minimal: { query: "phone_number=79993330011" },
    full: { query: "phone_id=1%3B2" },
  },
  CloneAccount: {
    minimal: {
      form: "account_id=1321&parent_account_api_key=00000000-0000-4000-8000-000000000000&new_account_name=child-cafe&new_account_email=cafe%40example.com&new_account_password=Example-Pass-1",
    },
    full: {
      form: "account_id=1321&parent_account_api_key=00000000-0000-4000-8000-000000000000&new_account_name=child-cafe&new_account_email=cafe%40example.com&new_account_password=Example-Pass-1&language_code=de&location=Etc%2FGMT-8&account_custom_data=customer%2043&account_first_name=Ada&account_last_name=Example",
    },
    byName: {
      form: "account_name=template-shop&parent_account_password=Example-Pass-2&new_account_name=child-cafe&new_account_email=cafe%40example.com&new_account_password=Example-Pass-1",
    },
    byEmail: {
      form: "account_email=template%40example.com&parent_account_api_key=00000000-0000-4000-8000-000000000000&new_account_name=child-cafe&new_account_email=cafe%40example.com&new_account_password=Example-Pass-1",
    },
  },
  GetAccountDocuments: {
    minimal: { query: "" },
    withDetails: { query: "with_details=true" },
    allChildren: { query: "child_account_id=all&children_verifications_only=true" },
    full: {
      query:
        "with_details=true&verification_name=RU&verification_status=REQUIRED%3BIN_PROGRESS&from_unverified_hold_until=2015-01-01&to_unverified_hold_until=2015-03-31&child_account_id=1%3B2&children_verifications_only=true",
    },
  },
  GetAccountInfo: {
    minimal: { query: "" },
    full: { query: "return_live_balance=false" },
  },
  GetAccountPlans: {
    minimal: { query: "" },
    full: { query: "plan_type=IM%3BMAU&plan_subscription_template_id=185%3B186" },
  },
  GetAccountVerifications: {
    minimal: { query: "account_id=1" },
    full: { query: "account_id=1&active_verification_only=true" },
  },
  GetAvailablePlans: {
    minimal: { query: "" },
    full: { query: "plan_type=IM&plan_subscription_template_id=185%3B186" },
    byType: { query: "plan_type=IM" },
  },
  GetChildrenAccounts: {
    minimal: { query: "" },
    full: {
      query:
        "child_account_id=414877&child_account_name=myparent-child-1&child_account_email=child-1%40example.com&active=true&frozen=false&ignore_invalid_accounts=true&brief_output=false&medium_output=false&count=100&offset=0&order_by=child_account_id&return_live_balance=false",
    },
    byId: { query: "child_account_id=414877%3B464478" },
    byEmail: { query: "child_account_email=mychild%40example.com" },
    brief: { query: "frozen=true&brief_output=true" },
    medium: { query: "medium_output=true&count=100&offset=100&order_by=child_account_id" },
  },
  GetCurrencyRate: {
    minimal: { query: "currency=RUR" },
    severalCurrencies: { query: "currency=RUR%3BEUR" },
    full: { query: "currency=RUR&date=2014-03-17" },
  },
  GetMoneyAmountToCharge: {
    minimal: { query: "" },
    inDollars: { query: "currency=USD" },
    full: { query: "currency=USD&charge_date=2026-10-01" },
  },
  GetResourcePrice: {
    minimal: { query: "" },
    byType: { query: "resource_type=VOIPIN%3BVOIPOUT" },
    byNumber: { query: "resource_type=PSTNOUT&resource_param=79263332211" },
    full: {
      query:
        "resource_type=PSTNOUT&price_group_id=34%3B35&price_group_name=Russia%20Mobile&resource_param=79263332211%3B79263331122",
    },
  },
  GetSubscriptionPrice: {
    minimal: { query: "" },
    byType: { query: "subscription_template_type=SIP_REGISTRATION" },
    full: {
      query:
        "subscription_template_id=20%3B6&subscription_template_type=PHONE_NUM&subscription_template_name=Phone%20BG&count=10&offset=0",
    },
  },
  SetAccountInfo: {
    minimal: { form: "language_code=en" },
    full: {
      form: "new_account_email=owner%40example.com&new_account_password=Example-Pass-1&language_code=en&location=America%2FLos_Angeles&account_first_name=Ada&account_last_name=Example&min_balance_to_notify=1.5&account_notifications=true&tariff_changing_notifications=true&news_notifications=false&send_js_error=true&billing_address_name=Example%20Ltd&billing_address_country_code=US&billing_address_address=1%20Example%20Street%2C%20Springfield&billing_address_zip=12345&billing_address_phone=15550100&account_custom_data=cost%20centre%207&callback_url=https%3A%2F%2Fexample.com%2Fvoximplant%2Fcallbacks&callback_salt=example-salt&store_outbound_sms=false&store_inbound_sms=true&mobile_phone=%2B1-555-010-0199",
    },
    email: { form: "new_account_email=superman%40example.com" },
    billingAddress: {
      form: "billing_address_name=Acme_Corp&billing_address_country_code=US&billing_address_zip=94086&billing_address_address=900%2C%20Kifer%20Road%2C%20Sunnyvale%2C%20CA&billing_address_phone=14445557777",
    },
    notifications: {
      form: "language_code=en&location=GMT-8&min_balance_to_notify=1.5&tariff_changing_notifications=true&news_notifications=true",
    },
    password: { form: "new_account_password=Example-Pass-1" },
  },
  SetChildAccountInfo: {
    minimal: { form: "child_account_id=1321&active=false" },
    full: {
      form: "child_account_id=1321&new_child_account_email=shop%40example.com&new_child_account_password=Example-Pass-1&account_notifications=true&tariff_changing_notifications=true&news_notifications=false&active=true&language_code=en&location=America%2FLos_Angeles&min_balance_to_notify=1.5&support_robokassa=false&support_bank_card=true&support_invoice=true&can_use_restricted=false&callback_url=https%3A%2F%2Fexample.com%2Fvoximplant%2Fcallbacks&callback_salt=example-salt",
    },
    byName: { form: "child_account_name=child-shop%3Bchild-cafe&news_notifications=false" },
    byEmail: { form: "child_account_email=shop%40example.com&min_balance_to_notify=10" },
    everyChild: { form: "child_account_id=all&language_code=en" },
  },
};
