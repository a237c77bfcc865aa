/** Parameter and response types of every method, by name. */
export type * from "@vox-accounts/types";
