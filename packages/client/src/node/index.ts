export { credentialsFile } from "./credentials-file.ts";
export { type NodeTransport, nodeTransport } from "./node-transport.ts";
export type { NodeTransportOptions } from "./transport-options.ts";
