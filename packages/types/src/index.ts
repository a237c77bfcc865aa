export type * from "./generated/callbacks.ts";
export type * from "./generated/methods.ts";
export type * from "./generated/openapi.ts";
export type * from "./operation.ts";
