export type ChildOrder = "child_account_id" | "child_account_name" | "child_account_email";

/** Which children a caller wants to see; what is left out does not matter. */
export interface ChildFilter {
  readonly active?: boolean | undefined;
  readonly frozen?: boolean | undefined;
}
