/** Parameter and response types of every method, for those who name them. */
export type * from "@vox-accounts/types";
