import type { IncomingMessage } from "node:http";

const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const LOCAL_ADDRESS = /^(::ffff:)?127\.|^::1$/;

/** Whether a request comes from this machine, and was sent to it by a name that only means it: no page elsewhere can do that. */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  return LOCAL_ADDRESS.test(socket.remoteAddress ?? "") && hasLocalName(`http://${headers.host}`) && hasLocalName(headers.origin);
}

function hasLocalName(url: string | undefined): boolean {
  if (url === undefined) return true;
  return URL.canParse(url) && LOCAL_NAME.test(new URL(url).hostname);
}
