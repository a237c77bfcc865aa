import type { ClientRequest, IncomingMessage } from "node:http";
import https, { type RequestOptions } from "node:https";

const api = "https://api.voximplant.com";
const { origin, hostname, port } = new URL(process.env.MOCK_URL ?? "");

const { fetch } = globalThis;
globalThis.fetch = (input, init) =>
  fetch(typeof input === "string" ? input.replace(api, origin) : input, init);

type Request = (
  options: RequestOptions,
  onResponse?: (response: IncomingMessage) => void,
) => ClientRequest;
const request: Request = https.request; // the official client passes only options
const toMock: Request = (options, onResponse) => {
  const isApiCall = options.hostname === new URL(api).hostname;
  return request(isApiCall ? { ...options, hostname, port } : options, onResponse);
};
Object.assign(https, { request: toMock });
