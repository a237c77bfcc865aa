export { credentialsFile } from "./credentials-file.ts";
export { type NodeTransport, type NodeTransportOptions, nodeTransport } from "./node-transport.ts";
