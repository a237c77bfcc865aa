/** The error of a request of which surely nothing was sent; the core knows it by its code. */
export function notConnected(message: string, cause: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: "ERR_NOT_CONNECTED" });
}
