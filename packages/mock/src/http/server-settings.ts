/** Settings of `createServer` against senders that never finish; both times in milliseconds. */
export function serverSettings(requestTimeout: number) {
  const connectionsCheckingInterval = Math.max(50, Math.min(1000, requestTimeout / 2)); // Node looks every 30 s otherwise
  return { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval };
}
